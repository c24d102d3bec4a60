import type { Action } from '../../src/contract/define'
import type { ErrorCode } from '../../src/contract/errors'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { Random } from '../seed/random'
import { takeIdentity } from '../simulation/load/mains'
import type { Main } from './built'
import type { HostileCity } from './city'
import { wrongIn, type Write } from './ear'
import { answerIn, faultsOf } from './judge'
import { knownOf } from './known'
import { Payloads, type Payload } from './payloads'

export interface Attack {
  /** What may be asked of the function. */
  actions: Readonly<Record<string, Action>>
  main: Main
  city: HostileCity
  /** Operators that the functions write themselves. */
  operators: ReadonlySet<string>
  payloads: number
  seed: number
}

export interface Fault {
  /** The number of the payload: with the same seed it comes again. */
  nth: number
  action: string
  what: string
  asker: string
  /** The payload as JSON, cut short. */
  event: string
}

export interface Outcome {
  sent: number
  /** Replies by the action that was meant: how many were accepted, and how many refused with which code. */
  replies: Map<string, Map<ErrorCode | 'ok', number>>
  /** One of each kind, the first. */
  faults: Fault[]
  /** How many there were in all. */
  faulty: number
}

/** After so many the city is made whole. */
const ROUND = 200

/** Sends payloads one after another and looks at each answer, at what was written and at what the database was asked. */
export async function attack({ actions, main, city, operators, payloads, seed }: Attack): Promise<Outcome> {
  const random = new Random(seed)
  const made = new Payloads({ actions, actors: city.actors, known: knownOf(city.cloud.database), random })
  const outcome: Outcome = { sent: payloads, replies: new Map(), faults: [], faulty: 0 }
  const heard: string[] = []
  city.cloud.setGate((text, pass) => {
    // What has no body is a file on its way to an address.
    if (text.startsWith('{')) heard.push(...wrongIn(text, operators))
    return pass()
  })
  let written: Write[] = []
  for (let nth = 0; nth < payloads; nth++) {
    if (nth % ROUND === 0) {
      city.restore(written)
      city.log.take()
      written = []
    }
    const payload = made.next()
    city.pass(pause(random))
    heard.length = 0
    const reply = await ask(main, payload)
    const writes = city.log.take()
    written.push(...writes)
    const answer = answerIn(reply)
    if (answer?.ok) made.accepted(payload, answer.data)
    count(outcome, payload.action, answer?.ok ? 'ok' : (answer?.error.code ?? 'INTERNAL'))
    for (const what of new Set([...faultsOf(reply, { writes, action: payload.action }, city.secrets), ...heard])) {
      outcome.faulty += 1
      note(outcome, payload, { nth, what })
    }
  }
  city.restore(written)
  city.cloud.setGate()
  return outcome
}

/** Mostly no time passes, or as much as a film takes; sometimes hours, or so many days that what was handed out is over. */
function pause(random: Random): number {
  const kind = random.next()
  if (kind < 0.7) return 0
  if (kind < 0.985) return random.between(1, 60_000)
  return kind < 0.997 ? random.between(1, 3 * HOUR_MS) : random.between(1, 9 * DAY_MS)
}

/** A function that throws has not answered. */
async function ask(main: Main, { asker, event }: Payload): Promise<unknown> {
  takeIdentity({ source: 'wx_client', ...(asker === '' ? {} : { openid: asker }) })
  try {
    return await main(event)
  } catch (failure) {
    return failure
  }
}

function count({ replies }: Outcome, action: string, code: ErrorCode | 'ok'): void {
  const ofAction = replies.get(action) ?? new Map<ErrorCode | 'ok', number>()
  replies.set(action, ofAction.set(code, (ofAction.get(code) ?? 0) + 1))
}

const SHOWN = 600

function note(
  { faults }: Outcome,
  { action, asker, event }: Payload,
  { nth, what }: { nth: number; what: string },
): void {
  if (faults.some((fault) => fault.action === action && fault.what === what)) return
  const text = JSON.stringify(event) ?? 'undefined'
  faults.push({ nth, action, what, asker, event: text.slice(0, SHOWN) })
}

/** Actions that were never let through: what stands behind their door was not tried. */
export const unreached = ({ replies }: Outcome, actions: object): string[] =>
  Object.keys(actions).filter((action) => !replies.get(action)?.has('ok'))
