import Taro from '@tarojs/taro'

/** Scanning needs WeChat; in a browser the number is typed. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** What a QR code says, or the path that a mini-program's code leads to; null when nothing was scanned. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
    return path || result || null
  } catch {
    return null
  }
}
