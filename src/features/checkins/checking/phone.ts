import { askRoughPosition } from '../../../services/platform/location'
import { scanSeen } from '../../../services/platform/scan'
import type { Phone } from './checkin.store'

/** The camera and the place of this phone. */
export const phone: Phone = {
  see: scanSeen,
  locate: askRoughPosition,
  patience: (span) => new Promise((over) => setTimeout(over, span)),
}
