import { field } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'

/** Words and dots on the tabs. WeChat takes them only while one of the tab pages is on top. */
export function tabBar({ stack, config, device, redraw }: Phone): Record<string, unknown> {
  const marking = (name: string, mark: (index: number, options: unknown) => void) =>
    api(name, (options) => {
      const index = field(options, 'index')
      if (typeof index !== 'number') throw failing(`${name}:fail ${wrong('index', 'Number', index)}`)
      if (!stack.isTab(stack.top.path)) throw failing(`${name}:fail not TabBar page`)
      if (!config.tabBar?.list[index]) throw failing(`${name}:fail tabbar item not found`)
      mark(index, options)
      redraw()
    })
  const { badges, dots } = device
  return {
    setTabBarBadge: marking('setTabBarBadge', (index, options) => {
      const words = field(options, 'text')
      if (typeof words !== 'string') throw failing(`setTabBarBadge:fail ${wrong('text', 'String', words)}`)
      dots.delete(index)
      badges.set(index, words)
    }),
    removeTabBarBadge: marking('removeTabBarBadge', (index) => void badges.delete(index)),
    showTabBarRedDot: marking('showTabBarRedDot', (index) => {
      badges.delete(index)
      dots.add(index)
    }),
    hideTabBarRedDot: marking('hideTabBarRedDot', (index) => void dots.delete(index)),
  }
}

/** As WeChat says what is wrong with a parameter. */
export const wrong = (name: string, wanted: string, found: unknown): string =>
  `parameter error: parameter.${name} should be ${wanted} instead of ${kindOf(found)};`

function kindOf(found: unknown): string {
  if (found === null) return 'Null'
  if (Array.isArray(found)) return 'Array'
  const kind = typeof found
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}
