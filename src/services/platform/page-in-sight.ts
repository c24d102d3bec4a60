import Taro from '@tarojs/taro'

/** Taro's word on the web for a page that is out of sight under another. */
const OUT_OF_SIGHT = 'taro_page_shade'

/**
 * On the web a page that another slides over is taken out of sight a third of a second later, also where somebody has come back to it
 * meanwhile: it would stay blank until the app is opened anew. This brings it back. Called once.
 */
export function keepPageInSight(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const look = (changes: readonly MutationRecord[]): void => {
    for (const { target } of changes)
      if (target instanceof Element && target.classList.contains(OUT_OF_SIGHT) && isOnTop(target))
        target.classList.remove(OUT_OF_SIGHT)
  }
  new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] })
}

function isOnTop({ id }: Element): boolean {
  const pages = Taro.getCurrentPages()
  return pages[pages.length - 1]?.path === id
}
