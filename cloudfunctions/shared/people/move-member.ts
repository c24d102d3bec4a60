import type { Assignment } from '../../../src/domain/assignments/assignment'
import { isCountedIn } from '../../../src/domain/assignments/audience'
import { completionId } from '../../../src/domain/counting/ids'
import { canMoveIn } from '../../../src/domain/counting/moving'
import { LIVE_DAYS, PREPARED_AHEAD_MINUTES } from '../../../src/domain/limits'
import { everAbove } from '../../../src/domain/orgs/tree'
import { DAY_MS } from '../../../src/domain/time'
import { needTime, type Run } from '../../kit/run'
import { moveAppeal } from '../assignments/appeals.repo'
import { openAndDueFrom } from '../assignments/assignments.repo'
import { findCompletion, moveCompletion } from '../assignments/completions.repo'
import { noteDeed } from '../audit/audit.repo'
import { recountRoster, type Place } from '../counting/leaves.repo'
import { marksOf, putMarks, takeMarks } from '../counting/marks'
import { getOrg, notePeopleChange, type Org } from '../orgs/orgs.repo'
import { locksOn, unlock } from './locks.repo'
import { markMoved, type Move } from './moves.repo'
import { joinRosterRows } from './roster.repo'

interface Way {
  run: Run
  move: Move
  from: Org
  to: Org
}

/**
 * Goes on with a move: the rosters first, then each assignment whose live number still follows; frozen numbers are kept elsewhere and
 * never touched. Every step can be repeated: a run that dies anywhere leaves what the next run completes. False where one is
 * just being frozen: its numbers are those of the deadline, so what moved then is counted afterwards.
 */
export async function finishMove(move: Move, run: Run): Promise<boolean> {
  const { now } = run
  const [from, to] = await Promise.all([getOrg(move.from), getOrg(move.to)])
  needTime(run)
  if (await joinRosterRows(move)) await notePeopleChange(from._id, now)
  for (const { _id } of await locksOn(move.waitingId)) await unlock(_id)
  const since = new Date(now.getTime() - LIVE_DAYS * DAY_MS)
  const until = new Date(now.getTime() + PREPARED_AHEAD_MINUTES * 60_000)
  const scopes = [...new Set([...everAbove(from), ...everAbove(to)])]
  const concerned = (await openAndDueFrom(scopes, since, until)).filter(
    (assignment) => isCountedIn(assignment, from) || isCountedIn(assignment, to),
  )
  const movable = concerned.filter((assignment) => canMoveIn(assignment, now))
  let still = true
  for (const assignment of movable) still = (await moveIn(assignment, { run, move, from, to })) && still
  if (!still || movable.length < concerned.length) return false
  needTime(run)
  for (const [orgId, deed] of [[from._id, 'move:out'] as const, [to._id, 'move:in'] as const]) {
    const { _id, actorId, memberId: subject, at } = move
    const other = orgId === from._id ? to._id : from._id
    await noteDeed({ _id: `${deed}_${_id}`, actorId, deed, orgId, subject, detail: other, at })
  }
  await markMoved(move._id, now)
  return true
}

/**
 * Puts the person into the new leaf, then takes them from the old one: who looks in between sees one too many, never one too few.
 * Where only one of the branches is counted, there is only one leaf to change; the record goes along with the person in any case.
 */
async function moveIn(assignment: Assignment, { run, move, from, to }: Way): Promise<boolean> {
  const { memberId, waitingId } = move
  const old = { assignment, branch: from, memberId }
  const home = { assignment, branch: to, memberId }
  const [left, reached] = [isCountedIn(assignment, from), isCountedIn(assignment, to)]
  if (reached) await welcome(home, { ...home, memberId: waitingId }, run)
  if (!left) return recountRoster(assignment, to)
  const completion = await findCompletion(assignment._id, memberId)
  const [marks, standing] = await Promise.all([marksOf(old, completion), marksOf(old, null)])
  needTime(run)
  if (reached) await putMarks(home, marks)
  const id = completionId(assignment._id, memberId)
  await moveCompletion(id, from._id, to._id)
  await moveAppeal(id, from._id, to._id)
  needTime(run)
  await takeMarks(old, standing)
  if (reached && !(await recountRoster(assignment, to))) return false
  return recountRoster(assignment, from)
}

/** What was said of the row that waited goes over to the one that came. */
async function welcome(home: Place, waiting: Place, run: Run): Promise<void> {
  const waited = await marksOf(waiting, null)
  needTime(run)
  await putMarks(home, waited)
  await takeMarks(waiting, waited)
}
