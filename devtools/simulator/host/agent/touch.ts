import { list, number } from '../../json'
import type { Params } from './handles'

/** Touches an element as a finger would; where no place is named, in its middle. */
export function touch(target: HTMLElement, kind: string, params: Params): void {
  const box = target.getBoundingClientRect()
  const finger = (place: unknown): Touch =>
    new Touch({
      identifier: number(place, 'identifier'),
      target,
      clientX: number(place, 'clientX', number(place, 'pageX', box.x + box.width / 2)),
      clientY: number(place, 'clientY', number(place, 'pageY', box.y + box.height / 2)),
    })
  const fingers = (name: string, otherwise: Touch[]): Touch[] => {
    const named = list(params, name)
    return named.length > 0 ? named.map(finger) : otherwise
  }
  const touches = fingers('touches', kind === 'touchend' ? [] : [finger({})])
  const changedTouches = fingers('changedTouches', [finger({})])
  const options = { bubbles: true, cancelable: true, composed: true }
  target.dispatchEvent(new TouchEvent(kind, { ...options, touches, changedTouches }))
}

/** Parts of the screen that are the phone's own, apart from the pages. */
const OWN_PARTS = '#tabs, #navigation, #dialog'

/**
 * What comes to lie under a finger while it is lifted is not touched by it, as on a phone: a browser would click on a tab bar or a dialog
 * that the very tap has brought.
 */
export function keepTouchesApart(): void {
  const partOf = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest(OWN_PARTS) : null
  let began: Element | null = null
  document.addEventListener('pointerdown', ({ target }) => (began = partOf(target)), { capture: true })
  document.addEventListener(
    'click',
    (event) => {
      // A click of a script's begins nowhere.
      if (event.isTrusted && partOf(event.target) !== began) event.stopPropagation()
    },
    { capture: true },
  )
}

const LONG_MS = 350
const STILL_PX = 10

interface Touching {
  start: () => void
  press: (target: unknown, detail: { x: number; y: number }) => void
}

/** The engine makes taps of touches; a long press is made here. */
export function makeLongPresses({ start, press }: Touching): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let begun: { at: number; x: number; y: number; target: unknown } | null = null
  const stop = () => {
    clearTimeout(timer)
    begun = null
  }
  const fire = () => {
    const held = begun
    stop()
    if (held) press(held.target, { x: held.x, y: held.y })
  }
  const on = (kind: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', act: (event: TouchEvent) => void) =>
    document.body.addEventListener(kind, act, { capture: true, passive: true })
  on('touchstart', ({ changedTouches: [first], timeStamp, target }) => {
    stop()
    start()
    begun = { at: timeStamp, x: first?.clientX ?? 0, y: first?.clientY ?? 0, target }
    timer = setTimeout(fire, LONG_MS)
  })
  on('touchmove', ({ changedTouches: [first] }) => {
    if (first && begun && Math.hypot(first.clientX - begun.x, first.clientY - begun.y) > STILL_PX) stop()
  })
  on('touchend', ({ timeStamp }) => {
    // On a busy machine the timer may come after the finger has gone; how long it stayed is what counts.
    if (begun && timeStamp - begun.at >= LONG_MS) fire()
    else stop()
  })
  on('touchcancel', stop)
}
