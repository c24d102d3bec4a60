import { number } from '../../json'
import type { Away } from '../away'
import type { Phone } from '../phone'
import type { AppWindow } from '../window'
import type { Handler } from './handles'

interface Parts {
  away: Away
  appWindow: AppWindow
}

/** Requests to the screen itself: of which size and on what, out of sight and back, left alone, and in a picture of it. */
export function screenHandlers(phone: Phone, { away, appWindow }: Parts): Record<string, Handler> {
  const { device } = phone
  return {
    'Phone.setPc': (params) => {
      device.pc = params.pc === true
      phone.redraw()
      return {}
    },
    'Phone.resized': async (params) => {
      await appWindow.is(number(params, 'width'), number(params, 'height'))
      return {}
    },
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
