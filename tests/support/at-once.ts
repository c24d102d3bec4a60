import type { Envelope } from '../../src/contract/errors'
import { localCloud, type TestCloud } from './local-cloud'

/** As many as a small plan runs at once. */
export const PROCESSES = 20
/** On a busy machine many wait for one processor: that is slow, not wrong. */
const PATIENCE_MS = 300_000

/** A cloud whose functions run in twenty processes, to send a thousand requests at once to. */
export interface Rush {
  test: TestCloud
  /** Sends all at once as one person. When half of them are answered, `between` is called, while the others are under way. */
  send(openid: string, name: string, events: readonly unknown[], between?: () => void): Promise<Envelope<unknown>[]>
  /** How many processes have asked the database. */
  processes(): number
}

/** Starts one, in which time stands but where it is moved. */
export async function rushAt(now: Date): Promise<Rush> {
  const seen = new Set<string>()
  const test = await localCloud({
    instances: PROCESSES,
    faults: ({ process }) => {
      if (process !== undefined) seen.add(process)
      return undefined
    },
  })
  test.cloud.clock.stand(now.getTime())
  return {
    test,
    send: async (openid, name, events, between) => {
      const person = test.as(openid, { timeoutMs: PATIENCE_MS })
      let answered = 0
      return Promise.all(
        events.map(async (event) => {
          const envelope = await person.send(name, event)
          answered += 1
          if (answered === Math.floor(events.length / 2)) between?.()
          return envelope
        }),
      )
    },
    processes: () => seen.size,
  }
}

/** How many were let through, and how many refused with which code. */
export function outcomesOf(envelopes: readonly Envelope<unknown>[]): Record<string, number> {
  const outcomes: Record<string, number> = {}
  for (const envelope of envelopes) {
    const what = envelope.ok ? 'ok' : envelope.error.code
    outcomes[what] = (outcomes[what] ?? 0) + 1
  }
  return outcomes
}
