import type { Recorder } from '../record'

/** Turns of the window's own loop without anything new: however slow the machine, what was due has had its turn by then. */
const QUIET_TURNS = 6
const TURN_MS = 20

/** Comes when the cloud has answered all that it was asked and nothing more is sent to a screen. */
export async function rested(recorder: Recorder): Promise<void> {
  let quiet = 0
  let before = -1
  while (quiet < QUIET_TURNS) {
    await new Promise((turn) => setTimeout(turn, TURN_MS))
    quiet = recorder.asking === 0 && recorder.sent === before ? quiet + 1 : 0
    before = recorder.sent
  }
}

/** Comes when the next finger has left the screen and what the app does about it has begun. */
export const felt = (): Promise<object> =>
  new Promise((done) => {
    const options = { once: true, capture: true, passive: true }
    document.addEventListener('touchend', () => setTimeout(() => done({})), options)
  })
