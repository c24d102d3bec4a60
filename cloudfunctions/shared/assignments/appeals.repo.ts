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

export const countOpenAppeals = (branchId: string): Promise<number> => appeals.count({ branchId, state: 'open' })

/** Makes an appeal, or replaces the words of an open one; the first time stays. False where it was answered. */
export async function putAppeal(appeal: Appeal): Promise<boolean> {
  if (await appeals.insert(appeal)) return true
  const { _id, text } = appeal
  if (await appeals.update({ _id, state: 'open' }, { text })) return true
  return (await appeals.get(_id))?.state === 'open'
}

/** Answers an appeal that is in one of the states. False where it is not, or there is none. */
export const answerAppeal = (
  id: string,
  from: readonly AppealState[],
  to: { state: AppealState; answer: NonNullable<Appeal['answer']> },
): Promise<boolean> =>
  appeals.update({ _id: id, state: command.in([...from]) }, { state: to.state, answer: command.set(to.answer) })

/** Hands an appeal to the secretary of another branch. */
export const moveAppeal = (id: string, from: string, to: string): Promise<boolean> =>
  appeals.update({ _id: id, branchId: from }, { branchId: to })
