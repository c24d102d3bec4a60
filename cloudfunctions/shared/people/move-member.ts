import { completionId } from '../../../src/domain/counting/ids'
import { canMoveIn } from '../../../src/domain/counting/moving'
import { LIVE_DAYS, PREPARED_AHEAD_MINUTES } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import { moveAppeal } from '../assignments/appeals.repo'
import { noteDeed } from '../audit/audit.repo'
import { marksOf, putMarks, takeMarks } from '../counting/carry-marks'
import { findCompletion, moveCompletion } from '../assignments/completions.repo'
import { recountRoster } from '../counting/counting.repo'
import { issuesDueFrom, type Issue } from '../lessons/lessons.repo'
import { markMoved, type Move } from './moves.repo'
import { getOrg, noteRosterChange, type Org } from '../orgs/orgs.repo'
import { joinRosterRows } from './people.repo'
import { needTime, type Run } from '../../kit/run'

interface Way {
  run: Run
  move: Move
  from: Org
  to: Org
}

/**
 * Goes on with a move: the rosters first, then each issue whose live number still follows; frozen numbers are kept elsewhere and
 * never touched. Every step can be repeated: a run that dies anywhere leaves what the next run completes. False where an issue is
 * just being frozen: its numbers are those of the deadline, so what moved then is counted afterwards.
 */
export async function finishMove(move: Move, run: Run): Promise<boolean> {
  const { now } = run
  const [from, to] = await Promise.all([getOrg(move.from), getOrg(move.to)])
  needTime(run)
  if (await joinRosterRows(move)) await noteRosterChange(from._id, now)
  const since = new Date(now.getTime() - LIVE_DAYS * DAY_MS)
  const until = new Date(now.getTime() + PREPARED_AHEAD_MINUTES * 60_000)
  const issues = (await issuesDueFrom(since, until)).filter(({ scope }) => to.path.includes(scope))
  const movable = issues.filter((issue) => canMoveIn(issue, now))
  let still = true
  for (const issue of movable) still = (await moveIn(issue, { run, move, from, to })) && still
  if (!still || movable.length < issues.length) return false
  needTime(run)
  for (const [orgId, deed] of [[from._id, 'move:out'] as const, [to._id, 'move:in'] as const]) {
    const { _id, actorId, memberId: subject, at } = move
    const other = orgId === from._id ? to._id : from._id
    await noteDeed({ _id: `${deed}_${_id}`, actorId, deed, orgId, subject, detail: other, at })
  }
  await markMoved(move._id, now)
  return true
}

/** Puts the person into the new leaf, then takes them from the old one: who looks in between sees one too many, never one too few. */
async function moveIn(issue: Issue, { run, move, from, to }: Way): Promise<boolean> {
  const { memberId, waitingId } = move
  const home = { issue, branch: to, memberId }
  const waiting = { issue, branch: to, memberId: waitingId }
  const waited = await marksOf(waiting, null)
  needTime(run)
  await putMarks(home, waited)
  await takeMarks(waiting, waited)
  // An issue that only the new branch was given has nothing to bring along.
  if (!from.path.includes(issue.scope)) return recountRoster(issue, to)
  const old = { issue, branch: from, memberId }
  const completion = await findCompletion(issue._id, memberId)
  const [marks, standing] = await Promise.all([marksOf(old, completion), marksOf(old, null)])
  needTime(run)
  await putMarks(home, marks)
  const id = completionId(issue._id, memberId)
  await moveCompletion(id, from._id, to._id)
  await moveAppeal(id, from._id, to._id)
  needTime(run)
  await takeMarks(old, standing)
  return (await recountRoster(issue, to)) && (await recountRoster(issue, from))
}
