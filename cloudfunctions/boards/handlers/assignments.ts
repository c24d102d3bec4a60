import type { Contract } from '../../../src/contract'
import { PAST_PAGE } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { openBefore } from '../../shared/assignments/assignments.repo'
import { orderIn, pageByOrder } from '../../shared/assignments/by-order'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Assignments = Handler<Contract['boards']['assignments'], Context, Loaders>

export const assignments: Assignments = async ({ kind, cursor }, context, { orgId: { org } }) => {
  const before = orderIn(cursor)
  const found = await openBefore({ kind, org, now: context.now }, { series: null, before }, PAST_PAGE + 1)
  const { rows, next } = pageByOrder(found, PAST_PAGE)
  return {
    rows: rows.map(({ _id, label, order, title, deadline, endedAt }) => ({
      assignmentId: _id,
      label,
      order,
      title,
      deadline: deadline.toISOString(),
      ended: endedAt !== undefined,
    })),
    next,
  }
}
