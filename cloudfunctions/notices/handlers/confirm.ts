import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { correctedOnArrival, isLate } from '../../../src/domain/assignments/late'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { doneOf } from '../../../src/domain/counting/reconcile'
import { finishedAt } from '../../../src/domain/assignments/timeliness'
import { askingId, questionOf } from '../../../src/domain/notices/asking'
import type { Handler } from '../../kit/serve'
import { findAssignment } from '../../shared/assignments/assignments.repo'
import { findCompletion, recordOnce, type Completion } from '../../shared/assignments/completions.repo'
import { countsOf } from '../../shared/counting/branch-counts'
import { findLeaves } from '../../shared/counting/leaves.repo'
import { putDone } from '../../shared/counting/marks'
import { followAsking } from '../../shared/notices/follow-asking'
import { noteMisreading } from '../../shared/notices/misreadings.repo'
import { findNotice, type Notice } from '../../shared/notices/notices.repo'
import { getOrg, type Org } from '../../shared/orgs/orgs.repo'
import type { Context, Member, OwnLoaders } from '../../shared/people/context'
import { openToken } from '../confirm-token'
import { confirmedIn, isAskedOf } from '../present-confirm'
import { NOT_THERE } from '../readable'

type Confirm = Handler<Contract['notices']['confirm'], Context, OwnLoaders>

export const confirm: Confirm = async ({ noticeId, token, answer, confirmedAt }, { now }, { self: { member } }) => {
  const held = openToken(token, noticeId, member)
  const [notice, branch] = await Promise.all([findNotice(noticeId), getOrg(member.branchId)])
  const assignment = notice && (await madeAssignment(notice, held.nth, now))
  if (!notice || !assignment) throw new AppError('NOT_FOUND', NOT_THERE)
  let completion = await findCompletion(assignment._id, member.memberId)
  if (!completion) {
    const doneAt = finishedAt(confirmedAt, held.at, now)
    if (notice.withdrawn && notice.withdrawn.at <= doneAt)
      throw new AppError('CONFLICT', '这条公告已经撤回，不用确认了')
    if (!(await isAskedOf(notice, { assignment, member, branch })))
      throw new AppError('CONFLICT', '你的支部不用确认这条公告')
    const wrong = await misread(notice, { member, answer, nth: held.nth })
    if (wrong !== null) return { right: false, says: wrong }
    completion = await record(assignment, { member, branch, doneAt, receivedAt: now })
  }
  // Also on a repeated request: the first may have died between the two writes.
  const home = completion.branchId === branch._id ? branch : await getOrg(completion.branchId)
  await putDone({ assignment, branch: home, memberId: completion.memberId }, doneOf(completion))
  const leaves = await findLeaves(assignment, home)
  return {
    right: true,
    at: completion.doneAt.toISOString(),
    late: completion.late,
    branch: confirmedIn(await countsOf(leaves, { assignment, branch: home })),
  }
}

/** The assignment of a version; made now where whoever released it died before it was. Null where it came to nothing. */
async function madeAssignment(notice: Notice, nth: number, now: Date): Promise<Assignment | null> {
  const id = askingId(notice._id, nth)
  const found = await findAssignment(id)
  if (found || notice.asked?.nth !== nth) return found
  await followAsking(notice, now)
  return findAssignment(id)
}

/** The words of the paragraph that says it, where the answer is wrong; null where nothing is asked or the answer is right. INVALID_INPUT */
async function misread(
  notice: Notice,
  { member, answer, nth }: { member: Member; answer: number | null; nth: number },
): Promise<string | null> {
  // Of a version so old that its question is not kept, that it was before them is enough.
  const question = questionOf(notice, nth) ?? null
  if (question === null) return null
  if (answer === null || answer >= question.options.length) throw new AppError('INVALID_INPUT', '先选一个答案，再确认')
  if (answer === question.right) return null
  await noteMisreading(askingId(notice._id, nth), member.memberId, answer)
  return question.says
}

const record = (
  assignment: Assignment,
  { member, branch, doneAt, receivedAt }: { member: Member; branch: Org; doneAt: Date; receivedAt: Date },
): Promise<Completion> =>
  recordOnce(assignment, branch.path[0] ?? branch._id, {
    memberId: member.memberId,
    branchId: member.branchId,
    standing: member.standing,
    doneAt,
    receivedAt,
    late: isLate(doneAt, assignment.deadline),
    correctedAt: correctedOnArrival({ doneAt, receivedAt }, assignment.deadline),
    kept: null,
  })
