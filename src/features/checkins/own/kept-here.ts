import type { Here } from '../../../contract/checkins'
import { dayNumber } from '../../../domain/time'
import { isAttended, isSession } from '../../../services/checkin-checks'
import { isCount, isText, isTime, listOf, orNull, shape } from '../../../services/checks'
import type { App } from '../../../stores/app'

/** What could be checked in to at a venue, as it was read last: of one venue, and of its day. */
export class KeptHere {
  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {}

  /** Whether it is known whose it is: a moment after the first start it is. */
  keep(here: Here): boolean {
    const { key } = this
    if (key !== null) this.app.storage.write(key, here)
    return key !== null
  }

  /** Null where nothing was read of that venue today; of any, where none is named. */
  find(venueId: string | null, now: number): Here | null {
    const { key } = this
    const kept = key === null ? null : this.app.storage.read(key, isHere)
    if (kept === null || dayNumber(kept.now) !== dayNumber(now)) return null
    return venueId === null || kept.venue.venueId === venueId ? kept : null
  }

  /** One a person: on a shared phone nobody finds another's. */
  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `here:${owner}`
  }
}

const FIELDS: Record<keyof Here, (value: unknown) => boolean> = {
  venue: shape({ venueId: isText, name: isText }),
  help: shape({ contact: isText, phone: isText }),
  sessions: listOf(shape({ session: isSession, attended: orNull(isAttended), number: orNull(isCount) })),
  now: isTime,
}
const check = shape(FIELDS)
const isHere = (value: unknown): value is Here => check(value)
