import type { Contract } from '../../../src/contract'
import type { Refused } from '../../../src/contract/checkin-replies'
import { readCode, STEP_MS, stepStart, type SessionCode } from '../../../src/domain/checkins/code'
import { rangeOf } from '../../../src/domain/checkins/range'
import { outside, type Verdict } from '../../../src/domain/checkins/claim'
import type { Handler } from '../../kit/serve'
import { enter, type Entered } from '../../shared/checkins/attend'
import { areScansKept, findSessionFacts, type SessionFacts } from '../../shared/checkins/session'
import { findVenue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { noteFailed, noteTried, type Tried } from '../own-scan'
import { outcomeOf, presentClaimed, presentRefused } from '../present-claimed'
import { findRotating, verdictOn } from '../read-rotating'
import type { Loaders } from '../targets'

type Claim = Handler<Contract['checkins']['claim'], Context, Loaders>
type Input = Parameters<Claim>[0]

export const claim: Claim = async (input, context) => {
  const { now } = context
  const code = readCode(input.code)
  const rotating = code?.kind === 'session' ? await findRotating(code) : null
  const session = rotating && (await findSessionFacts(rotating.session._id))
  // Of what is no code of any session there is no keeper who would want to know.
  if (!rotating || !session) return notACode(input, now)
  const tried: Tried = { session, how: 'code', what: rotating.code.mac, codeAt: stepStart(rotating.code.step, STEP_MS) }
  if (rotating.version === null) {
    await noteFailed({ ...tried, codeAt: null }, 'not-a-code', context)
    return notACode(input, now)
  }
  const verdict = verdictOn(rotating, input.scanned, now)
  const refused = refusedBecause(session, { code: rotating.code, verdict, venueId: input.venueId, now })
  if (refused) {
    await noteFailed(tried, refused.reason, context)
    return presentRefused(refused, { session, venue: session.venue }, now)
  }
  const { range, metres } = rangeOf(session.venue.spot, input.spot, session.activity?.ranged ?? false)
  const { personId } = await context.account()
  const entered = await enter(
    session,
    {
      act: verdict === 'counts' ? 'claim' : 'late-claim',
      personId,
      proof: 'code',
      at: within(session, stepStart(rotating.code.step, STEP_MS), now),
      step: rotating.code.step,
      device: input.device,
      range,
      why: 'late',
      by: null,
    },
    now,
  )
  const outcome = madeBy(entered, rotating.code) ? outcomeOf({ ...entered, changed: true }) : outcomeOf(entered)
  await noteTried(tried, { outcome, reason: reasonOf(entered), personId }, context)
  return presentClaimed(session, { entered, metres }, now)
}

/** A text that says nothing: who has opened the page of a venue is told whom to ask there. */
async function notACode({ venueId }: Input, now: Date) {
  const venue = venueId === null ? null : await findVenue(venueId)
  return presentRefused({ reason: 'not-a-code' }, { session: null, venue }, now)
}

interface Asked {
  code: SessionCode
  verdict: Verdict
  venueId: string | null
  now: Date
}

function refusedBecause(session: SessionFacts, { code, verdict, venueId, now }: Asked): Refused | null {
  const begins = stepStart(code.step, STEP_MS)
  if (isCancelled(session, begins)) return { reason: 'cancelled' }
  const closed = outside(session, code, now)
  if (closed) return { reason: closed }
  if (!areScansKept(session, now)) return { reason: 'over' }
  if (venueId !== null && venueId !== session.venue._id) return { reason: 'elsewhere' }
  return verdict === 'expired' ? { reason: 'expired', codeAt: begins.toISOString() } : null
}

/** Who was there before it was cancelled was there. */
const isCancelled = ({ activity }: SessionFacts, at: Date): boolean =>
  activity?.state === 'cancelled' && (activity.cancelled === null || at >= activity.cancelled.at)

/** The code's time, as far as it can be true. */
const within = ({ opensAt, closesAt }: SessionFacts, at: Date, now: Date): Date =>
  new Date(Math.max(opensAt.getTime(), Math.min(at.getTime(), closesAt.getTime(), now.getTime())))

/** Whether what stands there was made by this very code, perhaps by a request that was never answered: the record says so then. */
const madeBy = ({ attendance: { proof, step } }: Entered, code: SessionCode): boolean =>
  proof === 'code' && step === code.step

const reasonOf = ({ attendance: { state, claim: late } }: Entered): string | null =>
  state === 'waiting' ? (late?.why ?? null) : null
