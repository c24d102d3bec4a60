import Taro from '@tarojs/taro'

/** Scanning needs WeChat; in a browser the number is typed. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** What a QR code says; null when nothing was scanned. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
    return result || null
  } catch {
    return null
  }
}
