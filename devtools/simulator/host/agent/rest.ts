import type { Device } from '../device'
import type { Recorder } from '../record'

/** Turns of the window's own loop without anything new: however slow the machine, what was due has had its turn by then. */
const QUIET_TURNS = 6
/** Where the phone's clock stands, only timers of less than 50 ms go on by themselves. */
const STANDING_TURNS = 3
const TURN_MS = 20

/** Whether no player is still fetching a film's first words or moving to a place in it: it will tell the app of both. */
const playersStand = (): boolean =>
  [...document.querySelectorAll('video')].every(
    (player) =>
      player.error !== null ||
      !player.getAttribute('src') ||
      (player.readyState >= HTMLMediaElement.HAVE_METADATA && !player.seeking),
  )

/** Comes when all that was asked for has come, be it told to the app or held back, and nothing more is sent to a screen. */
export async function rested(recorder: Recorder, device: Pick<Device, 'stands'>): Promise<void> {
  const { answers } = recorder
  const turns = device.stands === null ? QUIET_TURNS : STANDING_TURNS
  let quiet = 0
  let before = -1
  while (quiet < turns) {
    if (answers.onTheirWay > 0) await answers.arrival()
    // A slow machine draws seldom: what waits for the next picture has had its turn as well.
    await Promise.all([new Promise((turn) => setTimeout(turn, TURN_MS)), new Promise(requestAnimationFrame)])
    const still = answers.onTheirWay === 0 && recorder.sent === before && playersStand()
    quiet = still ? quiet + 1 : 0
    before = recorder.sent
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
