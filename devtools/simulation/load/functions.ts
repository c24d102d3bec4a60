import type { Contract } from '../../../src/contract'
import type { Reply, Sent } from '../../../src/contract/define'
import type { Envelope } from '../../../src/contract/errors'
import { identityEnv, type Caller } from '../../cloud/functions/identity'

type Main = (event: { action: string; input: unknown }) => Promise<Envelope<unknown>>

/** The real functions, called in this process. */
export interface Functions {
  /** Calls an action until it is answered: what failed without a decision is sent again, as the phone's outbox does. */
  call<N extends keyof Served, A extends keyof Contract[N] & string>(
    openid: string,
    action: { name: N; action: A; input: Sent<Contract[N][A]> },
  ): Promise<Reply<Contract[N][A]>>
  /** What the minute's timer runs. */
  minute(): Promise<unknown>
  /** Requests that had to be sent again. */
  repeats(): number
}

interface Served {
  lessons: Main
  branches: Main
}

const TRIES = 100

/** Loads the functions. The SDK must have been pointed at a database before, because it looks once. */
export async function loadFunctions(): Promise<Functions> {
  const mains: Served = {
    lessons: (await import('../../../cloudfunctions/lessons')).main,
    branches: (await import('../../../cloudfunctions/branches')).main,
  }
  const jobs = (await import('../../../cloudfunctions/jobs')).main
  let repeats = 0
  return {
    call: async (openid, { name, action, input }) => {
      for (let attempt = 1; ; attempt++) {
        // The functions ask who calls before they wait for anything, so that many may be under way at once.
        const reply = as({ openid, source: 'wx_client' }, () => mains[name]({ action, input }))
        const envelope = await reply
        if (envelope.ok) return envelope.data as Reply<Contract[typeof name][typeof action]>
        const { code, message } = envelope.error
        if (code !== 'INTERNAL' || attempt === TRIES) throw new Error(`${name}.${action}: ${code} ${message}`)
        repeats += 1
      }
    },
    minute: () => as({ source: 'wx_trigger' }, () => jobs()),
    repeats: () => repeats,
  }
}

let identity: string[] = []

function as<T>(caller: Caller, work: () => T): T {
  for (const key of identity) delete process.env[key]
  const env = identityEnv(caller)
  identity = Object.keys(env)
  Object.assign(process.env, env)
  return work()
}

/** Time that stands still but when it is moved, for everything in this process: a busy machine makes no difference to a test. */
export class StillTime {
  #now: number

  constructor(moment: Date) {
    this.#now = moment.getTime()
    const now = (): number => this.#now
    const RealDate = Date
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args: [], newTarget): Date =>
        args.length === 0 ? new target(now()) : (Reflect.construct(target, args, newTarget) as Date),
      get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
    })
  }

  /** Makes it this moment. */
  set(moment: Date | number): void {
    this.#now = new Date(moment).getTime()
  }
}
