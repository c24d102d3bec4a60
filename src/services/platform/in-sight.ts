import Taro from '@tarojs/taro'

/** With this class Taro's web pages are out of sight. */
const HIDDEN = 'taro_page_shade'
/** Until a page that takes the place of another is the one that is shown. */
const TURNED_MS = 50

/**
 * On the web Taro hides a page that was left once the next one has slid over it, also where somebody has come back to it before that: they
 * would see nothing until they leave again. The page that is shown is never hidden.
 */
export function keepInSight(): void {
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (isHidden(target)) setTimeout(() => isShown(target) && target.classList.remove(HIDDEN), TURNED_MS)
  }).observe(document.body, { subtree: true, attributeFilter: ['class'] })
}

const isHidden = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.classList.contains(HIDDEN)

const isShown = ({ id }: HTMLElement): boolean => id !== '' && Taro.getCurrentInstance().page?.path === id
