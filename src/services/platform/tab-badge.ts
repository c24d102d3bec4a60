import Taro from '@tarojs/taro'

interface Badge {
  /** Of the tab, from 0. */
  index: number
  /** 0 takes it away. */
  count: number
  /** What is heard of the tab instead of its words, on the web. */
  spoken: string
}

const MOST = 99

/** What stands on the tab bar now. */
let shown = ''

/** Shows a number on a tab. WeChat does so only while a tab's page is on top: until then it has to be asked for again. */
export async function showTabBadge({ index, count, spoken }: Badge): Promise<void> {
  const text = count > MOST ? `${MOST}+` : String(Math.max(0, count))
  if (text === shown || (text === '0' && shown === '')) return
  try {
    if (process.env.TARO_ENV === 'h5') sayOnTheWeb(index, text === '0' ? null : spoken)
    if (text === '0') await Taro.removeTabBarBadge({ index })
    else await Taro.setTabBarBadge({ index, text })
    shown = text === '0' ? '' : text
  } catch {
    // Not on a tab's page.
  }
}

/** On the web the tabs stand beside the page, as a part that a screen reader can jump to; WeChat's are its own. */
export function nameTabBar(): void {
  if (process.env.TARO_ENV !== 'h5') return
  // By its tag: it is there before the first page, its classes come once it has been drawn, which may be after.
  const bar = document.querySelector('taro-tabbar')
  bar?.setAttribute('role', 'navigation')
  bar?.setAttribute('aria-label', '主要页面')
}

/** There the number would be read out before the tab's name, without a word of what it counts. */
function sayOnTheWeb(index: number, spoken: string | null): void {
  const tab = document.querySelectorAll('.taro-tabbar__tabbar .weui-tabbar__item')[index]
  if (spoken === null) tab?.removeAttribute('aria-label')
  else tab?.setAttribute('aria-label', spoken)
  // The glyph and the number on it: the words say what it counts.
  tab?.querySelector('span')?.setAttribute('aria-hidden', 'true')
}
