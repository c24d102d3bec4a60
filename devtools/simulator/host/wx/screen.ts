import { field, number, text } from '../../json'
import { domOf } from '../nodes'
import { navigation } from '../navigation'
import type { Phone } from '../phone'
import { select } from '../select'
import { api } from './calls'

/** Accepted and without effect here: a phone shows them outside the page. */
const WITHOUT_EFFECT = [
  ...['setBackgroundColor', 'setBackgroundTextStyle', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot'],
  ...['hideTabBarRedDot', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'showShareMenu', 'hideShareMenu'],
  ...['updateShareMenu', 'vibrateShort', 'setKeepScreenOn', 'hideHomeButton', 'hideKeyboard', 'stopPullDownRefresh'],
]

/** Navigation and what belongs to the page on top. */
export function screen(phone: Phone): Record<string, unknown> {
  const { stack } = phone
  const ways = Object.entries(navigation(stack)).map(([name, go]): [string, unknown] => [name, api(name, go)])
  return {
    ...Object.fromEntries(ways),
    ...Object.fromEntries(WITHOUT_EFFECT.map((name): [string, unknown] => [name, api(name, () => undefined)])),
    startPullDownRefresh: api('startPullDownRefresh', () => void stack.call(stack.top, 'onPullDownRefresh')),
    setNavigationBarTitle: api('setNavigationBarTitle', (options) => {
      stack.top.title = text(options, 'title')
      phone.redraw()
    }),
    setNavigationBarColor: api('setNavigationBarColor', (options) => {
      stack.top.config.navigationBarBackgroundColor = text(options, 'backgroundColor')
      phone.redraw()
    }),
    pageScrollTo: api('pageScrollTo', (options) => {
      const selector = text(options, 'selector')
      const target = selector === '' ? undefined : select(stack.top, selector)[0]
      if (target) domOf(target)?.scrollIntoView()
      else stack.top.body.scrollTop = number(options, 'scrollTop')
    }),
    nextTick: (work: unknown) => {
      if (typeof work === 'function') setTimeout(() => void Reflect.apply(work, undefined, []))
    },
    getUpdateManager: () => ({
      onCheckForUpdate: (tell: unknown) =>
        void (typeof tell === 'function' && Reflect.apply(tell, undefined, [{ hasUpdate: false }])),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getRealtimeLogManager: () => ({ info: () => undefined, warn: () => undefined, error: () => undefined }),
    reportEvent: () => undefined,
    canIUse: (name: unknown) => typeof name === 'string' && field(phone.wx, name.split('.')[0] ?? '') !== undefined,
  }
}
