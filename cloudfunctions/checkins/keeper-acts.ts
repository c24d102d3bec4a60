import { AppError } from '../../src/contract/errors'
import { after, type Act, type Proof } from '../../src/domain/checkins/attendance'
import { noteDeed } from '../shared/audit/audit.repo'
import { creditAtOf } from '../shared/checkins/attend'
import { changeAttendance, findAttendance, type Attendance, type Noted } from '../shared/checkins/attendances.repo'
import type { SessionFacts } from '../shared/checkins/session'
import type { Context } from '../shared/people/context'

/** What a keeper does to an attendance that is there. */
export interface KeeperAct {
  act: Extract<Act, 'seen' | 'unseen' | 'take-back' | 'undo'>
  session: SessionFacts
  attendanceId: string
  /** Whether what stands there is what this act would have made of it: then it was done before. Throws where it is something else. */
  assertDone: (attendance: Attendance) => void
}

/** Whoever loses a round to another finds what that one wrote in the next. */
const ROUNDS = 5

/** One conditional update, and a row of who did it. Repeating it changes nothing. NOT_FOUND */
export async function keeperAct(asked: KeeperAct, { personId, now }: Context): Promise<Attendance> {
  const { act, session, attendanceId, assertDone } = asked
  for (let round = 0; round < ROUNDS; round++) {
    const before = await findAttendance(attendanceId)
    if (before?.sessionId !== session.id) throw new AppError('NOT_FOUND', '没有找到这条签到记录')
    const state = after({ ...before, waited: before.claim !== null }, act, now)
    const done = state === null ? null : changeTo(state, { before, session, now })
    if (done === null) assertDone(before)
    else if (!(await changeAttendance(before, done))) continue
    const attendance = { ...before, ...done }
    await noteAct(act, attendance, personId)
    return attendance
  }
  throw new AppError('CONFLICT', '这条记录正被别人改动，请再试一次')
}

/** How one that was checked in by itself came: by the code that it has a step of, or by what was told. */
const proofOfClaim = ({ step }: Pick<Attendance, 'step'>): Proof => (step === null ? 'passcode' : 'code')

interface Change {
  before: Attendance
  session: SessionFacts
  now: Date
}

function changeTo(state: Attendance['state'], { before, session, now }: Change): Partial<Noted> {
  const { claim } = before
  const changed = { state, madeAt: now, creditAt: null, leftAt: null }
  if (state === 'present')
    return {
      ...changed,
      leftAt: before.leftAt,
      proof: 'confirmed',
      at: claim?.codeAt ?? before.at,
      by: null,
      creditAt: creditAtOf(session, now),
    }
  // As it was before the keeper said anything.
  if (state === 'waiting' && claim) return { ...changed, proof: proofOfClaim(before), at: claim.codeAt, by: null }
  return changed
}

const DEEDS: Record<KeeperAct['act'], string> = {
  seen: 'answer-late',
  unseen: 'answer-late',
  'take-back': 'answer-late',
  undo: 'undo-check-in',
}

/** By what stands there since when, and by what was done: a repeat writes the row that a death has left out. What nobody of an office did has none. */
async function noteAct(
  act: KeeperAct['act'],
  { _id, venueId, state, madeAt, claim, proof }: Attendance,
  actorId: string | null,
): Promise<void> {
  const untouched = state === 'waiting' && madeAt.getTime() === claim?.receivedAt.getTime()
  if (untouched || (state === 'present' && proof !== 'confirmed')) return
  await noteDeed({
    _id: `${DEEDS[act]}_${_id}_${madeAt.getTime()}_${act}`,
    actorId,
    deed: DEEDS[act],
    orgId: venueId,
    subject: _id,
    detail: act,
    at: madeAt,
  })
}
