import { until } from './hand'
import type { Hand } from './hand'

/** A window of WeChat's on a PC. */
export const DESK = { width: 1024, height: 768, pc: true } as const
/** The same, dragged as narrow as a phone. */
export const NARROW = { width: 375, height: 768, pc: true } as const

/** How far the page on top is scrolled, and by how much it is wider than its window. */
export const placeOf = ({ simulator }: Hand): Promise<{ down: number; tooWide: number }> =>
  simulator.phone.page
    .locator('.webview--top > *')
    .first()
    .evaluate(({ scrollTop, scrollWidth, clientWidth }) => ({ down: scrollTop, tooWide: scrollWidth - clientWidth }))

/** Turns the wheel over the page, and says how far that is scrolled then. */
export async function wheelOn(hand: Hand, by: number): Promise<number> {
  await hand.settles()
  const { down } = await placeOf(hand)
  await hand.simulator.phone.page.mouse.move(180, 400)
  await hand.simulator.phone.page.mouse.wheel(0, by)
  await isScrolled(hand, down + by)
  return down + by
}

export async function isScrolled(hand: Hand, down: number): Promise<void> {
  // What is drawn anew for another width may still move: a finger would meet something else.
  await hand.settles()
  let place = { down: NaN, tooWide: NaN }
  await until(
    async () => {
      place = await placeOf(hand)
      return place.down === down
    },
    () => `the page is scrolled by ${place.down}, not ${down}`,
  )
}
