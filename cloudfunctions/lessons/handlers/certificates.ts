import type { Contract } from '../../../src/contract'
import { PAST_PAGE } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { findAssignments } from '../../shared/assignments/assignments.repo'
import { orderIn, pageByOrder } from '../../shared/assignments/by-order'
import { ownCompletions } from '../../shared/assignments/completions.repo'
import { LESSON } from '../../shared/lessons/kind'
import type { Context } from '../../shared/people/context'
import { ownRows } from '../../shared/people/own-rows'

type Certificates = Handler<Contract['lessons']['certificates'], Context>

export const certificates: Certificates = async ({ cursor }, { known }) => {
  const before = orderIn(cursor)
  const found = await ownCompletions(ownRows(known), LESSON, { before, limit: PAST_PAGE + 1 })
  const { rows, next } = pageByOrder(found, PAST_PAGE)
  const told = await findAssignments(rows.map(({ assignmentId }) => assignmentId))
  const assignments = new Map(told.map((assignment) => [assignment._id, assignment]))
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
