import { field } from '../../json'
import type { Phone } from '../phone'
import { api, failing, listening } from './calls'
import { wrong } from './tab-bar'

const EFFECTS = ['none', 'hidden']
const VIBRATIONS = ['heavy', 'medium', 'light']

/** What the app asks of the screen and the body of the phone, to stay awake, to be left out of pictures, to be bright, to vibrate; and what it hears of them. */
export function screenCare({ device, recorder }: Phone): Record<string, unknown> {
  const { screen } = device
  return {
    setKeepScreenOn: api('setKeepScreenOn', (options) => {
      const given = field(options, 'keepScreenOn')
      if (typeof given !== 'boolean') throw failing(`setKeepScreenOn:fail ${wrong('keepScreenOn', 'Boolean', given)}`)
      screen.awake = given
    }),
    setVisualEffectOnCapture: api('setVisualEffectOnCapture', (options) => {
      const given = field(options, 'visualEffect')
      if (typeof given !== 'string')
        throw failing(`setVisualEffectOnCapture:fail ${wrong('visualEffect', 'String', given)}`)
      if (!EFFECTS.includes(given)) throw failing('setVisualEffectOnCapture:fail invalid visualEffect')
      if (device.pc) throw failing('setVisualEffectOnCapture:fail not supported')
      screen.hidden = given === 'hidden'
    }),
    getScreenBrightness: api('getScreenBrightness', () => ({ value: screen.brightness })),
    setScreenBrightness: api('setScreenBrightness', (options) => {
      const given = field(options, 'value')
      if (typeof given !== 'number') throw failing(`setScreenBrightness:fail ${wrong('value', 'Number', given)}`)
      if (!(given >= 0 && given <= 1)) throw failing('setScreenBrightness:fail value should be between 0 and 1')
      screen.brightness = given
    }),
    vibrateShort: api('vibrateShort', (options) => {
      const given = field(options, 'type')
      if (typeof given !== 'string') throw failing(`vibrateShort:fail ${wrong('type', 'String', given)}`)
      if (!VIBRATIONS.includes(given)) throw failing('vibrateShort:fail style is not support')
      recorder.vibrations.push(given)
    }),
    ...listening('UserCaptureScreen', device.captureListeners),
    ...listening('AppHide', device.hideListeners),
    ...listening('AppShow', device.showListeners),
    ...listening('AudioInterruptionBegin', device.interruptionListeners.begin),
    ...listening('AudioInterruptionEnd', device.interruptionListeners.end),
  }
}
