import { field, number, text, texts } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import type { Privacy } from './privacy'
import { wrong } from './tab-bar'

/** Templates a person is asked about at once. */
const MOST_TEMPLATES = 3
/** In the year 5138: what is later was meant in milliseconds. */
const LAST_SECOND = 1e11

/** APIs that touch what is the person's own: clipboard, album, calendar, consent. */
export function personal({ device, dialogs, recorder }: Phone, privacy: Privacy): Record<string, unknown> {
  const { answers } = device
  const guarded = (name: string, work: (options: unknown) => unknown) =>
    api(name, async (options) => {
      await privacy.require(name)
      return work(options)
    })
  const allowed = (name: string, scope: string): void => {
    if (device.refused.has(scope)) throw failing(`${name}:fail auth deny`)
  }
  return {
    setClipboardData: guarded('setClipboardData', (options) => {
      device.clipboard = text(options, 'data')
    }),
    getClipboardData: guarded('getClipboardData', () => ({ data: device.clipboard })),
    saveImageToPhotosAlbum: guarded('saveImageToPhotosAlbum', (options) => {
      allowed('saveImageToPhotosAlbum', 'scope.writePhotosAlbum')
      recorder.album.push(text(options, 'filePath'))
    }),
    addPhoneCalendar: guarded('addPhoneCalendar', async (options) => {
      const [title, startTime] = [field(options, 'title'), field(options, 'startTime')]
      if (typeof title !== 'string') throw failing(`addPhoneCalendar:fail ${wrong('title', 'String', title)}`)
      if (typeof startTime !== 'number')
        throw failing(`addPhoneCalendar:fail ${wrong('startTime', 'Number', startTime)}`)
      if (startTime > LAST_SECOND) throw failing('addPhoneCalendar:fail startTime is in seconds')
      allowed('addPhoneCalendar', 'scope.addPhoneCalendar')
      const question = { title, content: text(options, 'location'), choices: ['添加', '取消'], kind: 'calendar' }
      const added = answers.calendar.shift() ?? (!device.interactive || (await dialogs.ask(question)) === 0)
      if (!added) throw failing('addPhoneCalendar:fail cancel')
      recorder.appointments.push({
        title,
        startTime,
        endTime: Number(field(options, 'endTime') ?? startTime),
        location: text(options, 'location'),
        alarmOffset: field(options, 'alarm') === false ? null : number(options, 'alarmOffset'),
      })
    }),
    requestSubscribeMessage: api('requestSubscribeMessage', (options) => {
      const templates = texts(options, 'tmplIds')
      if (templates.length === 0) throw notSubscribed("TmplIds can't be empty", 10001)
      if (templates.length > MOST_TEMPLATES) throw notSubscribed('Templates count out of max bounds', 20003)
      return Object.fromEntries(templates.map((id) => [id, answers.subscribe.shift() ?? 'reject']))
    }),
    getSetting: api('getSetting', () => ({
      authSetting: Object.fromEntries([...device.refused].map((scope) => [scope, false])),
    })),
    openSetting: api('openSetting', () => {
      // The person turns on what they have refused.
      const authSetting = Object.fromEntries([...device.refused].map((scope) => [scope, true]))
      device.refused.clear()
      return { authSetting }
    }),
    authorize: api('authorize', (options) => allowed('authorize', text(options, 'scope'))),
  }
}

const notSubscribed = (reason: string, errCode: number): Error =>
  Object.assign(failing(`requestSubscribeMessage:fail ${reason}`), { errCode })
