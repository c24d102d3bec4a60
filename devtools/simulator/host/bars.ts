import type { AppConfig } from '../bundle'
import type { Device } from './device'
import type { Page } from './page'

/** Characters on a tab. */
const MOST_BADGE = 4

interface Parts {
  config: AppConfig
  device: Device
  back: () => void
  toTab: (tab: { pagePath: string; text: string }, index: number) => void
}

/** A path of the build, or an address of its own, as the browser asks for it. */
export const fileUrl = (path: string): string =>
  path === '' || /^(https?:|data:|blob:)/.test(path) ? path : `/dist/${path.replace(/^\//, '')}`

/** What the phone draws around a page: navigation bar, capsule, tab bar, and the measures the styles ask for. */
export class Bars {
  constructor(private readonly parts: Parts) {}

  draw(page: Page, depth: number, isTab: boolean): void {
    const { device } = this.parts
    const custom = page.config.navigationStyle === 'custom' && !device.ownBar
    const top = custom ? 0 : device.navigationBar
    const bottom = isTab ? device.tabBar : 0
    const height = window.innerHeight - top - bottom
    const { style } = page.webview
    style.top = `${top}px`
    style.bottom = `${bottom}px`
    style.setProperty('--vh', `${height / 100}px`)
    style.setProperty('--safe-bottom', `${isTab ? 0 : device.homeBar}px`)
    style.setProperty('--safe-top', `${custom ? device.statusBar : 0}px`)
    document.documentElement.dataset.theme = device.theme
    this.drawNavigation(page, { custom, depth })
    this.drawTabs(page, isTab)
    this.drawCapsule()
  }

  /** A value of app.json or a page's, with the theme's value for a name such as @paper. */
  value(found: unknown, otherwise: string): string {
    if (typeof found !== 'string') return otherwise
    const { config, device } = this.parts
    return found.startsWith('@') ? (config.themes[device.theme][found.slice(1)] ?? otherwise) : found
  }

  private drawNavigation({ config, title }: Page, { custom, depth }: { custom: boolean; depth: number }): void {
    const bar = part('navigation')
    bar.hidden = custom
    bar.replaceChildren(title)
    bar.style.height = `${this.parts.device.navigationBar}px`
    bar.style.paddingTop = `${this.parts.device.statusBar}px`
    bar.style.background = this.value(config.navigationBarBackgroundColor, '#000000')
    bar.style.color = this.value(config.navigationBarTextStyle, 'white') === 'white' ? '#fff' : '#000'
    if (depth < 2) return
    const back = document.createElement('b')
    back.textContent = '‹'
    back.onclick = this.parts.back
    bar.append(back)
  }

  private drawTabs(page: Page, isTab: boolean): void {
    const { config, device, toTab } = this.parts
    const bar = part('tabs')
    bar.hidden = !isTab
    const { tabBar } = config
    if (!tabBar || !isTab) return
    bar.style.height = `${device.tabBar}px`
    bar.style.background = this.value(tabBar.backgroundColor, '#ffffff')
    bar.replaceChildren(
      ...tabBar.list.map((tab, index) => {
        const on = tab.pagePath === page.path
        const button = document.createElement('a')
        const icon = document.createElement('img')
        icon.src = fileUrl(this.value(on ? tab.selectedIconPath : tab.iconPath, ''))
        button.style.color = this.value(on ? tabBar.selectedColor : tabBar.color, '#000000')
        button.append(icon, tab.text, ...this.marks(index))
        button.onclick = () => toTab(tab, index)
        return button
      }),
    )
  }

  /** What stands on a tab: words, of which WeChat shows four characters at most, or a dot. */
  private marks(index: number): HTMLElement[] {
    const { badges, dots } = this.parts.device
    const words = badges.get(index)
    if (words === undefined && !dots.has(index)) return []
    const mark = document.createElement('i')
    mark.textContent = words !== undefined && [...words].length > MOST_BADGE ? '...' : (words ?? '')
    return [mark]
  }

  private drawCapsule(): void {
    const { top, left, width, height } = this.parts.device.capsule
    Object.assign(part('capsule').style, {
      top: `${top}px`,
      left: `${left}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
  }
}

/** One of the simulator's own parts of the screen. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the screen has no ${id}`)
  return found
}
