import { OPEN_ASKS_MAX } from '../../src/domain/limits'
import { MINUTE_MS, ms } from '../../src/domain/time'
import { askingTurn, holdAsks, type Held } from '../shared/talks/asking-turns.repo'
import { findTalks, openOf } from '../shared/talks/talks.repo'
import { talkChanged, tooManyOpen } from './refusals'

/** So long a place is kept for a request that is not there yet: no function lives longer. */
const ABOUT_TO_BE_MS = 10 * MINUTE_MS
/** Each that is lost has gone to another request, of which there are few. */
const ROUNDS = 10

interface Asked {
  branchId: string
  talkId: string
  /** The version that it gets with its writing. */
  version: number
}

/**
 * Keeps a place among the open requests of a branch before one is written. However many come at once, no more than may be open get one:
 * each place is noted where nobody else has noted any since they were counted. Once a request is written it stands for itself, so nothing
 * has to be given back. TOO_MANY
 */
export async function takePlace({ branchId, talkId, version }: Asked, now: Date): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const turn = await askingTurn(branchId)
    if (turn.held.some((one) => one.talkId === talkId && one.version === version && isFresh(one, now))) return
    // In this order: one that is written in between is counted as open, and at no moment as neither.
    const coming = await aboutToBe(turn.held, now)
    const open = (await openOf(branchId)).filter((id) => id !== talkId)
    const others = coming.filter((one) => one.talkId !== talkId && !open.includes(one.talkId))
    if (open.length + others.length >= OPEN_ASKS_MAX) throw tooManyOpen()
    if (await holdAsks(turn, [...others, { talkId, version, at: now }])) return
  }
  throw talkChanged()
}

const isFresh = ({ at }: Held, now: Date): boolean => ms(now) - ms(at) < ABOUT_TO_BE_MS

/** Those whose request is not written yet. */
async function aboutToBe(held: readonly Held[], now: Date): Promise<Held[]> {
  const fresh = held.filter((one) => isFresh(one, now))
  const written = new Map(
    (await findTalks(fresh.map(({ talkId }) => talkId))).map(({ _id, version }) => [_id, version]),
  )
  return fresh.filter(({ talkId, version }) => (written.get(talkId) ?? 0) < version)
}
