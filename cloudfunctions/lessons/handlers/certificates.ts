import type { Contract } from '../../../src/contract'
import { PAST_PAGE } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { findAssignments } from '../../shared/assignments/assignments.repo'
import { orderIn, pageByOrder } from '../../shared/assignments/by-order'
import { completionsOf } from '../../shared/assignments/completions.repo'
import { LESSON } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'

type Certificates = Handler<Contract['lessons']['certificates'], Context, OwnLoaders>

export const certificates: Certificates = async ({ cursor }, _, { self }) => {
  const { memberId } = self.member
  const before = orderIn(cursor)
  const found = await completionsOf(memberId, LESSON, { before, limit: PAST_PAGE + 1 })
  const { rows, next } = pageByOrder(found, PAST_PAGE)
  const known = await findAssignments(rows.map(({ assignmentId }) => assignmentId))
  const assignments = new Map(known.map((assignment) => [assignment._id, assignment]))
  return {
    rows: rows.flatMap(({ number, assignmentId, doneAt, late }) => {
      const assignment = assignments.get(assignmentId)
      if (!assignment) return []
      const { subjectId: lessonId, label, title } = assignment
      return [{ number, lessonId, label, title, doneAt: doneAt.toISOString(), late }]
    }),
    next,
  }
}
