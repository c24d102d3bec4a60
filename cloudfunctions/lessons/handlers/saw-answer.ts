import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { markSeen } from '../../shared/assignments/appeals.repo'
import { assignmentIdOf } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'

type SawAnswer = Handler<Contract['lessons']['sawAnswer'], Context, OwnLoaders>

export const sawAnswer: SawAnswer = async ({ lessonId }, _, { self }) => {
  await markSeen(assignmentIdOf(lessonId), self.member.memberId)
  return { seen: true }
}
