import Taro from '@tarojs/taro'
import { topClearance } from './device'

/** Free below the head. */
const GAP = 12

/** Scrolls the page so that the element with this id begins just below the head, once what has changed is drawn. */
export function scrollToStart(id: string): void {
  const { top, row } = topClearance()
  const place = { selector: `#${id}`, offsetTop: -(top + row + GAP), duration: 0 }
  // Where it has gone meanwhile there is nothing to scroll to.
  Taro.nextTick(() => void Taro.pageScrollTo(place).catch(() => undefined))
}

/** Scrolls the page back to its beginning. */
export const scrollToTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
