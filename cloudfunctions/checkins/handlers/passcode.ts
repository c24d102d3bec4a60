import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { passcodeOf } from '../../../src/domain/checkins/code'
import { rangeOf } from '../../../src/domain/checkins/range'
import type { Handler } from '../../kit/serve'
import { enter } from '../../shared/checkins/attend'
import { hmac, sessionKeyOf } from '../../shared/checkins/hmac'
import { findSessionFacts, type SessionFacts } from '../../shared/checkins/session'
import { findSession } from '../../shared/checkins/sessions.repo'
import type { Context } from '../../shared/people/context'
import { opensAgainAt, takeTry, triesLeft } from '../../shared/tries/tries.repo'
import { passcodesAt, passcodesOf } from '../member-gates'
import { noteFailed, noteTried, type Tried } from '../own-scan'
import { outcomeOf, presentClaimed, presentRefused } from '../present-claimed'
import type { Loaders } from '../targets'

type Passcode = Handler<Contract['checkins']['passcode'], Context, Loaders>

export const passcode: Passcode = async (input, context) => {
  const { now, callerKey } = context
  const session = await findSessionFacts(input.sessionId)
  if (!session) throw new AppError('NOT_FOUND', '没有找到这一场，可能已经撤下')
  const about = { session, venue: session.venue }
  const closed = closedBecause(session, now)
  if (closed) return presentRefused({ reason: closed }, about, now)
  const own = passcodesOf(session.id, callerKey())
  if ((await takeTry(own, input.passcode, now)) === 'full') {
    const until = (await opensAgainAt(own, now)) ?? now
    // Once a pause, however many are typed in it: by when it ends.
    const paused: Tried = { session, how: 'passcode', what: until.toISOString(), codeAt: null }
    await noteTried(paused, { outcome: 'refused', reason: 'paused', personId: context.personId }, context)
    return presentRefused({ reason: 'paused', until: until.toISOString() }, about, now)
  }
  const together = passcodesAt(session.id)
  const took = await takeTry(together, input.passcode, now)
  const tried: Tried = { session, how: 'passcode', what: input.passcode, codeAt: null }
  if (!(await isRight(session, input.passcode))) {
    await noteFailed(tried, 'wrong-passcode', context)
    return presentRefused({ reason: 'wrong-passcode', left: await triesLeft(own, now) }, about, now)
  }
  // Where so many are tried that somebody may have hit it, who has the right one is seen by the keeper, whether it was tried before or not.
  const crowded = took === 'full' || (await triesLeft(together, now)) <= 0
  const { range, metres } = rangeOf(session.venue.spot, input.spot, session.activity?.ranged ?? false)
  const { personId } = await context.account()
  const entered = await enter(
    session,
    {
      act: crowded ? 'late-claim' : 'claim',
      personId,
      proof: 'passcode',
      at: now,
      step: null,
      device: input.device,
      range,
      why: 'passcodes',
      by: null,
    },
    now,
  )
  const { proof, state, claim } = entered.attendance
  const outcome = outcomeOf(proof === 'passcode' ? { ...entered, changed: true } : entered)
  const reason = state === 'waiting' ? (claim?.why ?? null) : null
  await noteTried(tried, { outcome, reason, personId }, context)
  return presentClaimed(session, { entered, metres }, now)
}

function closedBecause(
  { activity, opensAt, closesAt }: SessionFacts,
  now: Date,
): 'cancelled' | 'not-begun' | 'over' | null {
  if (activity?.state === 'cancelled') return 'cancelled'
  if (now < opensAt) return 'not-begun'
  return now >= closesAt ? 'over' : null
}

/** Only of a session that was shown there is one, and only the newest is good. */
async function isRight({ id }: SessionFacts, given: string): Promise<boolean> {
  const shown = await findSession(id)
  return shown !== null && given === passcodeOf({ key: sessionKeyOf(id, shown.renewedAt.length) }, hmac)
}
