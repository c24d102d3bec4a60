import type { Device } from '../device'
import type { Recorder } from '../record'

/** Pictures drawn without anything new: what waits for the next one, or the one after, has had its turn by then, however slow the machine. */
const QUIET_PICTURES = 2
/** The same while a timer of the app is about to come: it has by then, and one that is always about to come says nothing. */
const PICTURES_FOR_TIMERS = 8

/** Whether no player is still fetching a film's first words or moving to a place in it: it will tell the app of both. */
const playersStand = (): boolean =>
  [...document.querySelectorAll('video')].every(
    (player) =>
      player.error !== null ||
      !player.getAttribute('src') ||
      (player.readyState >= HTMLMediaElement.HAVE_METADATA && !player.seeking),
  )

/**
 * Comes when all that was asked for has come, be it told to the app or held back, what the app's timers are about to do is done, and
 * nothing more is sent to a screen. It waits for what is known to come and for nothing else: tests ask for this a thousand times.
 */
export async function rested(recorder: Recorder, { timers }: Pick<Device, 'timers'>): Promise<void> {
  const { answers } = recorder
  let before = recorder.sent
  for (let quiet = 0; quiet < (timers.areComing ? PICTURES_FOR_TIMERS : QUIET_PICTURES);) {
    if (answers.onTheirWay > 0) await answers.arrival()
    await new Promise(requestAnimationFrame)
    // What the picture has made due comes in a turn of its own.
    await new Promise((turn) => setTimeout(turn))
    const { sent } = recorder
    const still = answers.onTheirWay === 0 && sent === before && playersStand()
    quiet = still ? quiet + 1 : 0
    before = sent
  }
}

/** Waits for the next finger from now on. */
export class Feeling {
  private felt: Promise<void> = Promise.resolve()

  begin(): void {
    this.felt = new Promise((done) => {
      const options = { once: true, capture: true, passive: true }
      for (const lifted of ['touchend', 'mouseup']) document.addEventListener(lifted, () => setTimeout(done), options)
    })
  }

  /** Comes when it has left the screen and what the app does about it has begun, or after so long. */
  async end(mostMs: number): Promise<void> {
    await Promise.race([this.felt, new Promise((late) => setTimeout(late, mostMs))])
  }
}
