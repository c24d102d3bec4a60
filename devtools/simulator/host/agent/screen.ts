import type { Away } from '../away'
import type { Phone } from '../phone'
import type { Handler } from './handles'

/** Requests to the screen itself: out of sight and back, left alone, and in a picture of it. */
export function screenHandlers({ device }: Phone, away: Away): Record<string, Handler> {
  return {
    'Phone.background': () => {
      away.background()
      return {}
    },
    'Phone.foreground': async () => {
      await away.foreground()
      return {}
    },
    'Phone.ring': (params) => {
      away.ring(params.taken === true)
      return {}
    },
    'Phone.hangUp': async () => {
      await away.hangUp()
      return {}
    },
    'Phone.idle': () => away.idle(),
    // The app hears of a picture that is taken of it, also of one that shows nothing.
    'Phone.captured': () => {
      if (!device.shown) throw new Error('the app is in the background')
      for (const listener of device.captureListeners) listener({})
      return { hidden: device.screen.hidden }
    },
  }
}
