import type { GeneralComponent } from 'glass-easel'
import { number, text, words } from '../../json'
import { below, dataOf, mustDomOf } from '../nodes'
import type { Phone } from '../phone'
import { fire, grant, type BuiltIn } from './define'

const THRESHOLD = 50

function drawScroll(component: GeneralComponent, changed?: string): void {
  const dom = mustDomOf(component)
  const data = dataOf(component)
  dom.style.overflowX = data.scrollX === true ? 'auto' : 'hidden'
  dom.style.overflowY = data.scrollY === true ? 'auto' : 'hidden'
  if (changed === 'scrollTop' && words(data.scrollTop) !== '') dom.scrollTop = parseFloat(words(data.scrollTop))
  if (changed === 'scrollLeft' && words(data.scrollLeft) !== '') dom.scrollLeft = parseFloat(words(data.scrollLeft))
  const into = text(data, 'scrollIntoView')
  const target = into === '' ? null : dom.querySelector(`[id$="--${into}"]`)
  if (changed === 'scrollIntoView' && target instanceof HTMLElement) dom.scrollTop = target.offsetTop - dom.offsetTop
}

function scrollView(component: GeneralComponent): void {
  drawScroll(component)
  const dom = mustDomOf(component)
  let low = false
  dom.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = dom
    fire(component, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
    const near = parseFloat(words(dataOf(component).lowerThreshold)) || THRESHOLD
    const isLow = scrollHeight - dom.clientHeight - scrollTop <= near
    if (isLow && !low) fire(component, 'scrolltolower', { direction: 'bottom' })
    low = isLow
    if (scrollTop <= 0) fire(component, 'scrolltoupper', { direction: 'top' })
  })
}

const places = new WeakMap<GeneralComponent, number>()

function go(component: GeneralComponent, wanted: number, source: string): void {
  const last = below(component, ['swiper-item']).length - 1
  const current = Math.max(0, Math.min(last, wanted))
  const moved = current !== places.get(component)
  places.set(component, current)
  mustDomOf(component).style.setProperty('--current', String(current))
  if (!moved || source === '') return
  fire(component, 'change', { current, source, currentItemId: '' })
  fire(component, 'animationfinish', { current, source })
}

function swiper(component: GeneralComponent): void {
  grant(component, { goTo: (place) => go(component, place, 'touch') })
  go(component, Number(words(dataOf(component).current)), '')
}

const WAYS: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

function navigator_(component: GeneralComponent, { wx }: Phone): void {
  component.addListener('tap', () => {
    const data = dataOf(component)
    const way = wx[WAYS[text(data, 'openType', 'navigate')] ?? '']
    const options = { url: text(data, 'url'), delta: number(data, 'delta', 1) }
    if (typeof way === 'function')
      Reflect.apply(way, wx, [{ ...options, fail: (reason: unknown) => fire(component, 'fail', reason) }])
  })
}

/** What moves, and what leads elsewhere. */
export const scrollComponents: Record<string, BuiltIn> = {
  'scroll-view': {
    properties: [
      ...['scrollX', 'scrollY', 'scrollTop', 'scrollLeft', 'scrollIntoView'],
      ...['upperThreshold', 'lowerThreshold', 'scrollWithAnimation', 'enableFlex'],
      ...['enhanced', 'showScrollbar', 'refresherEnabled', 'refresherTriggered'],
    ],
    attached: scrollView,
    changed: drawScroll,
  },
  swiper: {
    properties: [...['current', 'indicatorDots', 'autoplay', 'interval', 'duration'], ...['circular', 'vertical']],
    attached: swiper,
    changed: (component, name) => name === 'current' && go(component, Number(words(dataOf(component).current)), ''),
  },
  'swiper-item': { properties: ['itemId'] },
  navigator: { properties: ['url', 'openType', 'delta', 'target'], attached: navigator_ },
}
