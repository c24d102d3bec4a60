import Taro from '@tarojs/taro'
import { refusedBy } from './refusals'

/** Scanning needs WeChat; in a browser the number is typed. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** What a QR code says, or the path that a mini-program's code leads to; null when nothing was scanned. */
export async function scanCode(): Promise<string | null> {
  const seen = await scan(false)
  return seen === 'refused' ? null : seen.text
}

/** Text that was read, null where the person went back; or the camera may not be used. */
export type Seen = { text: string | null } | 'refused'

/** What the camera sees, never a picture of the album: a code on a screen is there to be looked at, not to be sent on. */
export const scanSeen = (): Promise<Seen> => scan(true)

async function scan(onlyFromCamera: boolean): Promise<Seen> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera, scanType: ['qrCode'] })
    return { text: path || result || null }
  } catch (failure) {
    return refusedBy(failure) ? 'refused' : { text: null }
  }
}
