import { text, texts } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import type { Privacy } from './privacy'

/** Templates a person is asked about at once. */
const MOST_TEMPLATES = 3

/** APIs that touch what is the person's own: clipboard, album, files, place. */
export function personal({ device, recorder }: Phone, privacy: Privacy): Record<string, unknown> {
  const { answers } = device
  const guarded = (name: string, work: (options: unknown) => unknown) =>
    api(name, async (options) => {
      await privacy.require(name)
      return work(options)
    })
  const allowed = (name: string, scope: string): void => {
    if (device.refused.has(scope)) throw failing(`${name}:fail auth deny`)
  }
  const chosen = (name: string): string => {
    const path = answers.media.shift()
    if (path === undefined) throw failing(`${name}:fail cancel`)
    return path
  }
  return {
    setClipboardData: guarded('setClipboardData', (options) => {
      device.clipboard = text(options, 'data')
    }),
    getClipboardData: guarded('getClipboardData', () => ({ data: device.clipboard })),
    saveImageToPhotosAlbum: guarded('saveImageToPhotosAlbum', (options) => {
      allowed('saveImageToPhotosAlbum', 'scope.writePhotosAlbum')
      recorder.log('saved', [text(options, 'filePath').slice(0, 80)])
    }),
    chooseMedia: guarded('chooseMedia', () => ({
      type: 'image',
      tempFiles: [{ tempFilePath: chosen('chooseMedia'), size: 1000, fileType: 'image' }],
    })),
    chooseMessageFile: guarded('chooseMessageFile', () => {
      const path = chosen('chooseMessageFile')
      return { tempFiles: [{ path, name: path.split('/').at(-1), size: 1000, type: 'file', time: 0 }] }
    }),
    getLocation: guarded('getLocation', () => {
      allowed('getLocation', 'scope.userLocation')
      if (!answers.location) throw failing('getLocation:fail auth deny')
      return { ...answers.location, speed: 0, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 }
    }),
    scanCode: api('scanCode', () => scanned(device)),
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
      device.refused.clear()
      return { authSetting: {} }
    }),
    authorize: api('authorize', (options) => allowed('authorize', text(options, 'scope'))),
  }
}

const notSubscribed = (reason: string, errCode: number): Error =>
  Object.assign(failing(`requestSubscribeMessage:fail ${reason}`), { errCode })

function scanned({ answers, interactive }: Phone['device']): object {
  const prepared = answers.scan.shift()
  const result = prepared === undefined && interactive ? window.prompt('扫到的内容') : (prepared ?? null)
  if (result === null || result === '') throw failing('scanCode:fail cancel')
  return { result, path: '', scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '' }
}
