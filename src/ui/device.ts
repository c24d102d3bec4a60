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

/** A browser, and a window on a PC whose own bar bears the capsule. */
const BARE: Clearance = { top: 8, row: 36, right: 0 }
/** Where WeChat doesn't say: an ordinary phone's status bar and capsule. */
const ORDINARY: Clearance = { top: 48, row: 32, right: 101 }
/** Beyond this, lines hold too few words to be read; WeChat's largest is about 1.75. */
const LARGEST = 1.4

let clearance: Clearance | null = null

/** Read once: also where a window is dragged, the capsule stays where it is from its top right corner. */
export function topClearance(): Clearance {
  clearance ??= process.env.TARO_ENV === 'weapp' ? readClearance() : BARE
  return clearance
}

function readClearance(): Clearance {
  try {
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const { windowWidth } = Taro.getWindowInfo()
    // WeChat on Windows may draw a bar of its own above a custom one: nothing lies over the page then, and no place is told, or one outside.
    const overlaid = capsule.height > 0 && capsule.top >= 0
    if (!overlaid) return onPc() ? BARE : ORDINARY
    const edge = windowWidth - capsule.right
    return { top: capsule.top, row: capsule.height, right: windowWidth - capsule.left + edge }
  } catch {
    return ORDINARY
  }
}

const PC = ['windows', 'mac']
const onPc = (): boolean => PC.includes(Taro.getDeviceInfo().platform)

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
