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

const LONG_MS = 350
const STILL_PX = 10

/** The engine makes taps of touches; a long press is made here. */
export function makeLongPresses(press: (target: unknown, detail: { x: number; y: number }) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  const stop = () => clearTimeout(timer)
  const options = { capture: true, passive: true }
  document.body.addEventListener(
    'touchstart',
    (event) => {
      const first = event.changedTouches[0]
      from = { x: first?.clientX ?? 0, y: first?.clientY ?? 0 }
      stop()
      timer = setTimeout(() => press(event.target, from), LONG_MS)
    },
    options,
  )
  document.body.addEventListener(
    'touchmove',
    ({ changedTouches: [first] }) => {
      if (first && Math.hypot(first.clientX - from.x, first.clientY - from.y) > STILL_PX) stop()
    },
    options,
  )
  for (const end of ['touchend', 'touchcancel']) document.body.addEventListener(end, stop, options)
}
