import { field, isRecord, list, text } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'
import { wrong } from './tab-bar'

/** What is in front of the camera, null where the person goes back, or a picture of the album that they choose in the scanner. */
export type Scanned = string | null | { text: string; from: 'album' }

const KINDS = ['barCode', 'qrCode', 'datamatrix', 'pdf417', 'wxCode']

/** WeChat's own scanner. Where the app wants the camera alone there is no way to the album in it. */
export function scanning({ device, recorder }: Phone): Record<string, unknown> {
  const { answers } = device
  const prepared = (): Scanned => {
    const next = answers.scan.shift()
    if (next !== undefined) return next
    return device.interactive ? window.prompt('扫到的内容') : null
  }
  return {
    scanCode: api('scanCode', (options) => {
      const { cameraOnly } = wanted(options)
      if (device.refused.has('scope.camera')) throw failing('scanCode:fail auth deny')
      const seen = prepared()
      const fromAlbum = isRecord(seen)
      if (fromAlbum && cameraOnly) recorder.albumsClosed.push(text(seen, 'text'))
      const result = fromAlbum ? (cameraOnly ? '' : text(seen, 'text')) : seen
      if (result === null || result === '') throw failing('scanCode:fail cancel')
      return { result, path: '', scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '' }
    }),
  }
}

function wanted(options: unknown): { cameraOnly: boolean } {
  const only = field(options, 'onlyFromCamera')
  if (only !== undefined && typeof only !== 'boolean')
    throw failing(`scanCode:fail ${wrong('onlyFromCamera', 'Boolean', only)}`)
  const kinds = field(options, 'scanType')
  if (kinds !== undefined && !Array.isArray(kinds)) throw failing(`scanCode:fail ${wrong('scanType', 'Array', kinds)}`)
  if (list(options, 'scanType').some((kind) => typeof kind !== 'string' || !KINDS.includes(kind)))
    throw failing('scanCode:fail invalid scanType')
  return { cameraOnly: only === true }
}
