import Taro from '@tarojs/taro'
import { toGcj02 } from '../../domain/homes/gcj02'
import { roughSpot, type Spot } from '../../domain/homes/position'
import { storage } from '../storage'
import { positionSwitch } from './position-switch'
import { refusedBy } from './refusals'

/** `off`: turned off by the person in this app, so nobody was asked. `refused`: by the person or by the phone's settings. `failed`: the phone could not tell. */
export type RoughPosition = Spot | 'off' | 'refused' | 'failed'

/** A browser may take this long to find out, and what it found out this long ago will do: a kilometre is enough. */
const WAIT_MS = 10_000
const OLD_MS = 10 * 60_000

/**
 * Where the phone is, to about a kilometre, in GCJ-02. It asks the person, so it is called at a tap and never else; nothing finer leaves
 * this function, and nothing of it is kept here. The one place that asks: what is turned off here is asked nowhere.
 */
export async function askRoughPosition(): Promise<RoughPosition> {
  if (!positionSwitch.read(storage).on) return 'off'
  if (process.env.TARO_ENV === 'h5') return askBrowser()
  try {
    return roughSpot(await Taro.getFuzzyLocation({ type: 'gcj02' }))
  } catch (failure) {
    return refusedBy(failure) ? 'refused' : 'failed'
  }
}

const askBrowser = (): Promise<RoughPosition> =>
  new Promise((done) => {
    if (!('geolocation' in navigator)) return done('failed')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => done(roughSpot(toGcj02({ latitude, longitude }))),
      ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      { enableHighAccuracy: false, timeout: WAIT_MS, maximumAge: OLD_MS },
    )
  })
