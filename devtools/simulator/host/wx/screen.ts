import { field, number, text } from '../../json'
import { domOf } from '../nodes'
import { navigation } from '../navigation'
import type { Phone } from '../phone'
import { select } from '../select'
import { api, failing } from './calls'

/** Accepted and without effect here: a phone shows them outside the page. */
const WITHOUT_EFFECT = [
  ...['setBackgroundColor', 'setBackgroundTextStyle', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
  ...['showShareMenu', 'hideShareMenu', 'updateShareMenu', 'hideHomeButton', 'hideKeyboard'],
]

/** Navigation and what belongs to the page on top. */
export function screen(phone: Phone): Record<string, unknown> {
  const { stack } = phone
  const ways = Object.entries(navigation(stack)).map(([name, go]): [string, unknown] => [name, api(name, go)])
  return {
    ...Object.fromEntries(ways),
    ...Object.fromEntries(WITHOUT_EFFECT.map((name): [string, unknown] => [name, api(name, () => undefined)])),
    startPullDownRefresh: api('startPullDownRefresh', () => stack.refresh(stack.top)),
    stopPullDownRefresh: api('stopPullDownRefresh', () => stack.refreshed(stack.top)),
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
      const { body } = stack.top
      if (selector === '') return void (body.scrollTop = number(options, 'scrollTop'))
      const [target] = select(stack.top, selector)
      const place = target && domOf(target)?.getBoundingClientRect()
      if (!place) throw failing('pageScrollTo:fail selector not found')
      body.scrollTop += place.top - body.getBoundingClientRect().top + number(options, 'offsetTop', 0)
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
