/** So far the page is pulled before it is refreshed. */
const FAR_PX = 60

interface Pulled {
  /** What scrolls. */
  body: HTMLElement
  /** Whether a pull does anything now. */
  isOpen: () => boolean
  refresh: () => void
}

/** A finger that pulls a page down from its top refreshes it, once it is lifted. */
export function watchPulling({ body, isOpen, refresh }: Pulled): void {
  let from: number | null = null
  let far = 0
  const on = (kind: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', act: (y: number) => void) =>
    body.addEventListener(kind, ({ changedTouches: [first] }) => act(first?.clientY ?? 0), {
      capture: true,
      passive: true,
    })
  on('touchstart', (y) => {
    from = body.scrollTop <= 0 && isOpen() ? y : null
    far = 0
  })
  on('touchmove', (y) => {
    if (body.scrollTop > 0) from = null
    far = from === null ? 0 : y - from
  })
  on('touchend', () => {
    if (from !== null && far >= FAR_PX) refresh()
    from = null
  })
  on('touchcancel', () => (from = null))
}
