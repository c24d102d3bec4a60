import Taro from '@tarojs/taro'

/** Whether the text is now in the clipboard. WeChat says so by itself; elsewhere the screen has to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5' && navigator.clipboard) await navigator.clipboard.writeText(text)
    else await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
