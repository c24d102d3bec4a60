import type { Hand } from './hand'

/** Seconds that pass between two looks at the clock: well under the time between checkpoints. */
const STEP_SECONDS = 4

/**
 * Watches the film from one second to another, and leaves it playing. The clocks of phone and cloud go on with the player's reports, so the
 * app and the cloud see a film that was watched at its own pace; only the waiting is left out.
 */
export async function watchOn(hand: Hand, from: number, to: number): Promise<void> {
  const { simulator, cloud } = hand
  await hand.seesElement('video')
  await simulator.setPlaying(true)
  await hand.settles()
  await simulator.watch(from - 0.25, 0.25)
  cloud.clock.advance(250)
  for (let at = from; at < to; at += STEP_SECONDS) {
    const seconds = Math.min(STEP_SECONDS, to - at)
    cloud.clock.advance(seconds * 1000)
    await simulator.watch(at, seconds)
    await hand.settles()
  }
}

/** The same, and pauses it. */
export async function watch(hand: Hand, from: number, to: number): Promise<void> {
  await watchOn(hand, from, to)
  await hand.simulator.setPlaying(false)
  await hand.settles()
}
