import { CheckinStore, type Phone } from '../../../../src/features/checkins/checking/checkin.store'
import type { Seen } from '../../../../src/services/platform/scan'
import { appWith, Cloud, Drawer, visitor } from '../../identity/cloud'
import { codeAt, hereOf, NOW, visit } from './answers'

export const CODE = codeAt(NOW)
export const SPOT = { latitude: 30.2, longitude: 116.4 }

interface Laid {
  cloud?: Cloud
  phone?: Partial<Phone>
  drawer?: Drawer
  known?: boolean
}

/** A phone whose camera sees what is laid out, one after the other, the last again and again. */
export function standing({
  cloud = new Cloud().answer('here', hereOf(visit())),
  phone = {},
  drawer = new Drawer(),
  known = true,
}: Laid = {}) {
  const app = appWith(cloud, known ? visitor : null, drawer)
  const store = new CheckinStore(
    app,
    {
      see: () => Promise.resolve({ text: CODE }),
      locate: () => Promise.resolve('refused'),
      patience: () => new Promise(() => undefined),
      ...phone,
    },
    'binjiang',
  )
  return { app, cloud, drawer, store }
}

export const seeing = (...texts: Seen[]): Pick<Phone, 'see'> => ({
  see: () => Promise.resolve((texts.length > 1 ? texts.shift() : texts[0]) ?? { text: null }),
})

export const cloudWith = (...replies: (object | Error)[]): Cloud =>
  new Cloud().answer('here', hereOf(visit())).answer('claim', ...(replies as object[]))
