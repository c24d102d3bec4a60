import { field, number, text, texts } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import { wrong } from './tab-bar'

/** What leads out of the app: the telephone, WeChat's own view of pictures. */
export function elsewhere({ device, dialogs, recorder }: Phone): Record<string, unknown> {
  return {
    makePhoneCall: api('makePhoneCall', async (options) => {
      const given = field(options, 'phoneNumber')
      if (typeof given !== 'string' || given === '')
        throw failing(`makePhoneCall:fail ${wrong('phoneNumber', 'String', given === '' ? undefined : given)}`)
      const question = { title: given, content: '', choices: ['呼叫', '取消'], kind: 'call' }
      const called = device.answers.call.shift() ?? (await dialogs.ask(question)) === 0
      if (!called) throw failing('makePhoneCall:fail cancel')
      recorder.phoneCalls.push(given)
    }),
    previewImage: api('previewImage', (options) => {
      const urls = field(options, 'urls')
      if (!Array.isArray(urls)) throw failing(`previewImage:fail ${wrong('urls', 'Array', urls)}`)
      const pictures = texts(options, 'urls').filter((url) => url !== '')
      const [first] = pictures
      if (first === undefined) throw failing('previewImage:fail urls is empty')
      const named = text(options, 'current', pictures[number(options, 'current', 0)])
      // Of a picture that is not among them WeChat shows the first.
      const current = pictures.includes(named) ? named : first
      recorder.previews.push({ urls: pictures, current })
      if (device.interactive) dialogs.look(current)
    }),
  }
}
