import { messageOf } from './errors'
import { twiceASecond, type Surroundings } from './timers'

/** WeChat takes up to half an hour; whoever tries things out would not wait for that. */
export const PUSHED_AFTER_MS = 5000

/**
 * Pushes by itself what WeChat would by now: it looks at every beat, and at once when the clock is moved. Answers with how to stop it, which
 * waits for what is under way.
 */
export function pushing(
  push: () => Promise<void>,
  { clock, report, beat = twiceASecond }: Surroundings,
): () => Promise<void> {
  const running = new Set<Promise<void>>()
  const look = () => {
    const run = push()
      .catch((error: unknown) => report(`pushes: ${messageOf(error)}`))
      .then(() => void running.delete(run))
    running.add(run)
  }
  const stops = [beat(look), clock.onShift(look)]
  return async () => {
    for (const stop of stops) stop()
    await Promise.all(running)
  }
}
