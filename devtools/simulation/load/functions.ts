import type { MinuteReport } from '../../../cloudfunctions/jobs/minute'
import type { Contract } from '../../../src/contract'
import type { Reply, Sent } from '../../../src/contract/define'
import type { Envelope } from '../../../src/contract/errors'
import { loadMains, type Invoke } from './mains'

/** The real functions, as phones and the timer call them. */
export interface Functions {
  /** Calls an action until it is answered: what failed without a decision is sent again, as the phone's outbox does. */
  call<N extends Served, A extends keyof Contract[N] & string>(
    openid: string,
    action: { name: N; action: A; input: Sent<Contract[N][A]> },
  ): Promise<Reply<Contract[N][A]>>
  /** What the minute's timer runs. */
  minute(): Promise<MinuteReport>
  /** Requests that had to be sent again. */
  repeats(): number
}

type Served = 'lessons' | 'notices' | 'homes' | 'checkins' | 'sayings' | 'keeping' | 'writing' | 'boards'

const TRIES = 100

/** The functions in this very thread. */
export async function loadFunctions(): Promise<Functions> {
  return functionsOver(await loadMains())
}

/** The functions, wherever they run. */
export function functionsOver(invoke: Invoke): Functions {
  let repeats = 0
  return {
    call: async (openid, { name, action, input }) => {
      for (let attempt = 1; ; attempt++) {
        const reply = await invoke(name, { action, input }, { openid, source: 'wx_client' })
        const envelope = reply as Envelope<unknown>
        if (envelope.ok) return envelope.data as Reply<Contract[typeof name][typeof action]>
        const { code, message } = envelope.error
        if (code !== 'INTERNAL' || attempt === TRIES) throw new Error(`${name}.${action}: ${code} ${message}`)
        repeats += 1
      }
    },
    minute: async () => (await invoke('jobs', { action: '', input: null }, { source: 'wx_trigger' })) as MinuteReport,
    repeats: () => repeats,
  }
}
