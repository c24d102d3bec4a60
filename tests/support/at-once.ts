import type { Envelope } from '../../src/contract/errors'
import { builtCloud, type BuiltCloud, type Instance } from './built-cloud'
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

/** In turns of as many as a limit is a multiple of, one that is not kept could look as if it were. */
const INSTANCES = 19

/** The same in this process: instances of each function, each with a memory of its own and one request at a time. */
export interface RushHere extends Pick<Rush, 'send'> {
  test: BuiltCloud
}

/** Starts one, in which time stands but where it is moved. */
export function rushHereAt(now: Date): RushHere {
  const test = builtCloud(now)
  const instances = new Map<string, Instance[]>()
  const instancesOf = (name: string): Instance[] => {
    const kept = instances.get(name) ?? Array.from({ length: INSTANCES }, () => test.instance(name))
    instances.set(name, kept)
    return kept
  }
  return {
    test,
    send: async (openid, name, events, between) => {
      const envelopes: Envelope<unknown>[] = []
      let [next, answered] = [0, 0]
      const serving = async (instance: Instance): Promise<void> => {
        for (let i = next++; i < events.length; i = next++) {
          envelopes[i] = await instance(openid, events[i])
          answered += 1
          if (answered === Math.floor(events.length / 2)) between?.()
        }
      }
      await Promise.all(instancesOf(name).map(serving))
      return envelopes
    },
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
