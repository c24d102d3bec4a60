import type { AppealState } from '../../../src/domain/assignments/appeal'
import { completionId } from '../../../src/domain/counting/ids'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A member's word that an assignment was not recorded, and what the secretary made of it. */
export interface Appeal {
  /** assignment_member, as the completion that it may lead to: one an assignment. */
  _id: string
  assignmentId: string
  memberId: string
  branchId: string
  text: string
  at: Date
  state: AppealState
  answer: { actorId: string | null; reason: string; at: Date } | null
  /** The member has not seen the answer yet. Missing otherwise. */
  unseen?: true
  /** When it was refused, while the row in the audit log is still to be written. Missing otherwise. */
  toLog?: Date
}

/** The only place that names the collection `appeals`. */
const appeals = new Collection<Appeal>('appeals')

export const findAppeal = (assignmentId: string, memberId: string): Promise<Appeal | null> =>
  appeals.get(completionId(assignmentId, memberId))

/** A member's appeals about some assignments. */
export const appealsAbout = (assignmentIds: readonly string[], memberId: string): Promise<Appeal[]> =>
  appeals.find({
    where: { _id: command.in(assignmentIds.map((assignmentId) => completionId(assignmentId, memberId))) },
    limit: Math.max(1, assignmentIds.length),
  })

/** All that wait for an answer, the oldest first. */
export const openAppealsOf = (branchId: string): Promise<Appeal[]> =>
  appeals.findAllBy('at', { where: { branchId, state: 'open' } })

/** The first that wait for an answer, the oldest first. */
export const firstOpenAppealsOf = (branchId: string, limit: number): Promise<Appeal[]> =>
  appeals.find({
    where: { branchId, state: 'open' },
    sort: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })

const NEWEST: readonly ['answer.at' | '_id', 'desc'][] = [
  ['answer.at', 'desc'],
  ['_id', 'desc'],
]

/** Of a branch's answered ones those before a place in the list, the newest answer first. */
export async function answeredBefore(
  branchId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<Appeal[]> {
  // What is open has no such instant.
  if (!before) return appeals.find({ where: { branchId, 'answer.at': command.gt(new Date(0)) }, sort: NEWEST, limit })
  const { at, id } = before
  const same = { branchId, 'answer.at': at, _id: command.lt(id) }
  const together = await appeals.find({ where: same, sort: [['_id', 'desc']], limit })
  if (together.length === limit) return together
  const where = { branchId, 'answer.at': command.lt(at) }
  return [...together, ...(await appeals.find({ where, sort: NEWEST, limit: limit - together.length }))]
}

/** A member's appeals that were answered, and whose answers they have not seen. */
export const unseenAnswers = (memberId: string): Promise<Appeal[]> =>
  appeals.find({ where: { memberId, unseen: true } })

/** The member has seen the answer; another one, which is given later, is news again. */
export const markSeen = (assignmentId: string, memberId: string): Promise<boolean> =>
  appeals.update({ _id: completionId(assignmentId, memberId), unseen: true }, { unseen: command.remove() })

export const countOpenAppeals = (branchId: string): Promise<number> => appeals.count({ branchId, state: 'open' })

/** Makes an appeal, or replaces the words of an open one; the first time stays. False where it was answered. */
export async function putAppeal(appeal: Appeal): Promise<boolean> {
  if (await appeals.insert(appeal)) return true
  const { _id, text } = appeal
  if (await appeals.update({ _id, state: 'open' }, { text })) return true
  return (await appeals.get(_id))?.state === 'open'
}

/** Accepts an appeal, also one that was refused. False where it is accepted, or there is none. */
export const acceptAppeal = (id: string, answer: NonNullable<Appeal['answer']>): Promise<boolean> =>
  appeals.update(
    { _id: id, state: command.in(['open', 'refused']) },
    { state: 'accepted', answer: command.set(answer), unseen: true },
  )

/** Refuses an open appeal; the row in the log is still to be written then. False where it is answered, or there is none. */
export const refuseAppeal = (id: string, answer: NonNullable<Appeal['answer']>): Promise<boolean> =>
  appeals.update(
    { _id: id, state: 'open' },
    { state: 'refused', answer: command.set(answer), unseen: true, toLog: answer.at },
  )

/** The refusal is in the log. */
export const forgetRefusalToLog = (id: string): Promise<boolean> =>
  appeals.update({ _id: id, toLog: command.exists(true) }, { toLog: command.remove() })

/** Refusals until then whose rows in the log are missing, some at once. */
export const appealsToLog = (until: Date): Promise<Appeal[]> => appeals.find({ where: { toLog: command.lte(until) } })

/** Hands an appeal to the secretary of another branch. */
export const moveAppeal = (id: string, from: string, to: string): Promise<boolean> =>
  appeals.update({ _id: id, branchId: from }, { branchId: to })
