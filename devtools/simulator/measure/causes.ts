import type { Simulator } from '..'
import type { Cloud } from '../../cloud'
import { field, number } from '../json'

/** So long nothing comes: whatever the app shows to those who wait, it shows sooner. */
const WAIT_MS = 1000

/** What was sent to the screens. */
export interface Sent {
  /** Calls of setData for pages in sight. */
  calls: number
  /** And for those that nobody sees. */
  hidden: number
  bytes: number
}

/** What made the app send: each cause goes on until the phone is at rest, so that it makes no difference how long anything took. */
export interface Causes {
  act: Sent
  /** A second in which no answer comes. */
  wait: Sent
  /** Each answer, in the order of asking. */
  answers: Sent[]
}

/** A phone with the cloud that it asks; both clocks stand but when they are moved. */
export interface Stage {
  simulator: Pick<Simulator, 'phone'>
  cloud: Pick<Cloud, 'clock'>
}

/** Does one thing while answers are held back, lets a second go by if there are any, and tells them one by one. */
export async function causesOf(stage: Stage, act: () => Promise<unknown>): Promise<Causes> {
  await stage.simulator.phone.ask('Phone.hold')
  const acted = await sentBy(stage, act)
  return { act: acted.sent, ...(await waitOut(stage, acted.held)) }
}

/** What comes after the act, which has left so many answers held back: the second of waiting, and each answer until there are no more. */
export async function waitOut(stage: Stage, heldNow: number): Promise<Pick<Causes, 'wait' | 'answers'>> {
  const { phone } = stage.simulator
  const waited = heldNow > 0 ? await sentBy(stage, () => pass(stage, WAIT_MS)) : { sent: NOTHING, held: 0 }
  const answers: Sent[] = []
  for (let { held } = waited; held > 0;) {
    const told = await sentBy(stage, () => phone.ask('Phone.letOne'))
    answers.push(told.sent)
    held = told.held
  }
  await phone.ask('Phone.letGo')
  return { wait: waited.sent, answers }
}

/** Time goes on for phone and cloud. */
export async function pass({ simulator, cloud }: Stage, ms: number): Promise<void> {
  cloud.clock.advance(ms)
  await simulator.phone.ask('Phone.pass', { ms })
}

/** All that was sent. */
export const allOf = ({ act, wait, answers }: Causes): Sent =>
  [act, wait, ...answers].reduce((sum, one) => ({
    calls: sum.calls + one.calls,
    hidden: sum.hidden + one.hidden,
    bytes: sum.bytes + one.bytes,
  }))

const NOTHING: Sent = { calls: 0, hidden: 0, bytes: 0 }

/** What a cause made the app send until nothing more happened by itself, and how many answers are held back then. */
async function sentBy({ simulator }: Stage, cause: () => Promise<unknown>): Promise<{ sent: Sent; held: number }> {
  const before = readSent(await simulator.phone.ask('Phone.sent'))
  await cause()
  const rested = await simulator.phone.ask('Phone.rest')
  const { calls, hidden, bytes } = readSent(field(rested, 'sent'))
  const sent = { calls: calls - before.calls, hidden: hidden - before.hidden, bytes: bytes - before.bytes }
  return { sent, held: number(rested, 'held') }
}

const readSent = (found: unknown): Sent => ({
  calls: number(found, 'calls'),
  hidden: number(found, 'hidden'),
  bytes: number(found, 'bytes'),
})
