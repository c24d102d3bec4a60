import { resolvePath } from '../compile/paths'
import { number, text } from '../json'
import { addressOf } from './page'
import type { PageStack } from './stack'

const MOST_PAGES = 10

type Api = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

/** The five ways of going; each throws what WeChat fails with. */
export function navigation(stack: PageStack): Record<Api, (options: unknown) => void> {
  const target = (api: Api, options: unknown, wants?: 'tab' | 'no tab'): string => {
    const url = text(options, 'url')
    if (url === '') fail(api, 'parameter error: parameter.url should be String instead of Undefined;')
    const [path = '', search] = url.split('?')
    const from = stack.open.at(-1)?.path ?? ''
    const absolute = path.startsWith('/') || from === '' ? path.replace(/^\//, '') : resolvePath(from, path)
    if (!stack.has(addressOf(absolute).path)) fail(api, `page "${absolute}" is not found`)
    if (wants === 'no tab' && stack.isTab(absolute)) fail(api, `can not ${api} a tabbar page`)
    if (wants === 'tab' && !stack.isTab(absolute)) fail(api, 'can not switch to no-tabBar page')
    return search === undefined ? absolute : `${absolute}?${search}`
  }
  return {
    navigateTo: (options) => {
      const url = target('navigateTo', options, 'no tab')
      if (stack.open.length >= MOST_PAGES) fail('navigateTo', 'webview count limit exceed')
      stack.hideTop()
      stack.push(url)
    },
    redirectTo: (options) => {
      const url = target('redirectTo', options, 'no tab')
      stack.pop(1)
      stack.push(url)
    },
    reLaunch: (options) => {
      const url = target('reLaunch', options)
      stack.closeAll()
      stack.push(url)
    },
    switchTab: (options) => stack.switchTo(addressOf(target('switchTab', options, 'tab')).path),
    navigateBack: (options) => {
      if (stack.open.length < 2) fail('navigateBack', 'cannot navigate back at first page.')
      stack.pop(Math.min(Math.max(1, number(options, 'delta', 1)), stack.open.length - 1))
      stack.show()
    },
  }
}

function fail(api: Api, reason: string): never {
  throw Object.assign(new Error(reason), { errMsg: `${api}:fail ${reason}` })
}
