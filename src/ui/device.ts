import Taro from '@tarojs/taro'

/** What the top of a custom screen has to keep clear of, in the phone's own pixels. */
export interface Clearance {
  /** Top edge of the title row. */
  top: number
  /** Height of the title row, that of WeChat's capsule. */
  row: number
  /** Kept free at the right for the capsule. */
  right: number
}

const WEB: Clearance = { top: 8, row: 36, right: 0 }
/** Where WeChat doesn't say: an ordinary phone's status bar and capsule. */
const ORDINARY: Clearance = { top: 48, row: 32, right: 101 }
/** Beyond this, lines hold too few words to be read; WeChat's largest is about 1.75. */
const LARGEST = 1.4

let clearance: Clearance | null = null

/** Read once: it doesn't change while the app runs. */
export function topClearance(): Clearance {
  clearance ??= process.env.TARO_ENV === 'weapp' ? readClearance() : WEB
  return clearance
}

function readClearance(): Clearance {
  try {
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const { windowWidth } = Taro.getWindowInfo()
    if (capsule.height <= 0) return ORDINARY
    const edge = windowWidth - capsule.right
    return { top: capsule.top, row: capsule.height, right: windowWidth - capsule.left + edge }
  } catch {
    return ORDINARY
  }
}

/** The reader's text size as a factor: 1 to 1.4. Smaller than the design is never shown. */
export function fontScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1
  try {
    const info = Taro.getAppBaseInfo()
    const factor = 'fontSizeScaleFactor' in info ? Number(info.fontSizeScaleFactor) : 1
    return Math.min(LARGEST, Math.max(1, factor || 1))
  } catch {
    return 1
  }
}
