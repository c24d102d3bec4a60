import type { ShownConfirm } from '../../src/contract/notices'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { addresses, isCountedIn } from '../../src/domain/assignments/audience'
import { done, due } from '../../src/domain/assignments/rate'
import type { Counts } from '../../src/domain/counting/counts'
import { askingId, assignmentOf, type Asked } from '../../src/domain/notices/asking'
import type { Charge } from '../../src/domain/notices/burden'
import { sign } from '../kit/sign'
import { completionsAbout, type Completion } from '../shared/assignments/completions.repo'
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
  const assignmentId = asked ? askingId(notice._id, asked.nth) : null
  const none = {
    ...shown,
    asked: false,
    spared: false,
    assignmentId,
    token: null,
    own: null,
    earlier: null,
    branch: null,
  }
  if (!asked || !branch || !member) return none
  const assignment = await askingOf(notice, asked)
  if (!assignment) return none
  const charge = await chargeOf(notice, { assignment, member, branch })
  if (charge !== 'asked') return { ...none, spared: charge === 'spared' }
  const [found, leaves] = await Promise.all([confirmedBy(notice, member), findLeaves(assignment, branch)])
  const own = found.find((one) => one.assignmentId === assignment._id)
  const earlier = found.find((one) => one !== own)
  return {
    ...shown,
    asked: true,
    spared: false,
    assignmentId,
    token: sign(TOKEN, { noticeId: notice._id, nth: asked.nth, memberId: member.memberId, at: now.getTime() }),
    own: own ? { at: own.doneAt.toISOString(), late: own.late } : null,
    earlier: earlier ? { at: earlier.doneAt.toISOString() } : null,
    branch: confirmedIn(await countsOf(leaves, { assignment, branch })),
  }
}

/** The assignment of what is asked now; as it will be made where nobody has made it yet. */
export const askingOf = async (notice: Notice, { nth }: Asked): Promise<Assignment | null> =>
  (await findAssignment(askingId(notice._id, nth))) ?? assignmentOf(notice)

interface Meant {
  assignment: Assignment
  member: Member
  branch: Org
}

/** Whether a member is asked: addressed, in a branch that is counted, and not one that had been asked enough. */
export const isAskedOf = async (notice: Notice, meant: Meant): Promise<boolean> =>
  (await chargeOf(notice, meant)) === 'asked'

/** What became of a member's branch; null for who is not meant at all. */
async function chargeOf(notice: Notice, { assignment, member, branch }: Meant): Promise<Charge | null> {
  if (!notice.asked || !addresses(assignment, member.standing)) return null
  // Once all are decided about, a branch that was asked enough is not counted any more, and is to be told why all the same.
  if (assignment.spared?.includes(branch._id)) return 'spared'
  if (!isCountedIn(assignment, branch)) return null
  return chargeOfBranch(branch, { noticeId: notice._id, months: notice.asked.months })
}

/** What a member has confirmed of a notice, of this version and those before it, the newest first. */
export async function confirmedBy({ _id, asked }: Notice, { memberId }: Member): Promise<Completion[]> {
  if (!asked) return []
  const versions = [asked.nth, ...asked.before.map(({ nth }) => nth)].map((nth) => askingId(_id, nth))
  const found = await completionsAbout(versions, memberId)
  return found.sort((a, b) => b.doneAt.getTime() - a.doneAt.getTime())
}

/** How many of a branch have confirmed, in time or later, of those who are asked; members and youth together, as it is asked of each. */
export function confirmedIn({ member, youth }: Counts): { done: number; due: number } {
  const groups = [member, youth]
  return {
    done: groups.reduce((sum, group) => sum + done(group) + group.late, 0),
    due: groups.reduce((sum, group) => sum + due(group), 0),
  }
}
