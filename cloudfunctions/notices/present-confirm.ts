import type { ShownConfirm } from '../../src/contract/notices'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { addresses, isCountedIn } from '../../src/domain/assignments/audience'
import { done, due } from '../../src/domain/assignments/rate'
import type { Counts } from '../../src/domain/counting/counts'
import { askingId, assignmentOf, type Asked } from '../../src/domain/notices/asking'
import { sign } from '../kit/sign'
import { completionsAbout } from '../shared/assignments/completions.repo'
import { findAssignment } from '../shared/assignments/assignments.repo'
import { countsOf } from '../shared/counting/branch-counts'
import { findLeaves } from '../shared/counting/leaves.repo'
import { chargeOfBranch } from '../shared/notices/charge'
import type { Notice } from '../shared/notices/notices.repo'
import type { NoticeReader } from '../shared/notices/reader'
import type { Org } from '../shared/orgs/orgs.repo'
import type { Member } from '../shared/people/context'
import { TOKEN } from './confirm-token'

/** What a notice asks, and how the reader and their branch stand with it; null where it asks nothing. */
export async function presentConfirm(notice: Notice, reader: NoticeReader): Promise<ShownConfirm | null> {
  const { confirm, asked } = notice
  if (confirm === null) return null
  const { reason, deadline, question } = confirm
  const shown = {
    reason,
    deadline: deadline.toISOString(),
    question: question && { text: question.text, options: question.options },
  }
  const { member, now } = reader
  const [branch] = reader.places
  const assignment = asked && branch && member ? await askingOf(notice, asked) : null
  if (!asked || !branch || !member || !assignment || !(await isAskedOf(notice, { assignment, member, branch })))
    return { ...shown, asked: false, token: null, own: null, earlier: null, branch: null }
  const before = asked.before.map(({ nth }) => askingId(notice._id, nth))
  const [found, leaves] = await Promise.all([
    completionsAbout([assignment._id, ...before], member.memberId),
    findLeaves(assignment, branch),
  ])
  const own = found.find(({ assignmentId }) => assignmentId === assignment._id)
  const earlier = found.filter((one) => one !== own).sort((a, b) => b.doneAt.getTime() - a.doneAt.getTime())[0]
  return {
    ...shown,
    asked: true,
    token: sign(TOKEN, { noticeId: notice._id, nth: asked.nth, memberId: member.memberId, at: now.getTime() }),
    own: own ? { at: own.doneAt.toISOString(), late: own.late } : null,
    earlier: earlier ? { at: earlier.doneAt.toISOString() } : null,
    branch: confirmedIn(await countsOf(leaves, { assignment, branch })),
  }
}

/** The assignment of what is asked now; as it will be made where nobody has made it yet. */
export const askingOf = async (notice: Notice, { nth }: Asked): Promise<Assignment | null> =>
  (await findAssignment(askingId(notice._id, nth))) ?? assignmentOf(notice)

/** Whether a member is asked: addressed, in a branch that is counted, and not one that had been asked enough. */
export async function isAskedOf(
  notice: Notice,
  { assignment, member, branch }: { assignment: Assignment; member: Member; branch: Org },
): Promise<boolean> {
  if (!notice.asked || !addresses(assignment, member.standing) || !isCountedIn(assignment, branch)) return false
  return (await chargeOfBranch(branch, { noticeId: notice._id, month: notice.asked.month })) === 'asked'
}

/** How many of a branch have confirmed, in time or later, of those who are asked; members and youth together, as it is asked of each. */
export function confirmedIn({ member, youth }: Counts): { done: number; due: number } {
  const groups = [member, youth]
  return {
    done: groups.reduce((sum, group) => sum + done(group) + group.late, 0),
    due: groups.reduce((sum, group) => sum + due(group), 0),
  }
}
