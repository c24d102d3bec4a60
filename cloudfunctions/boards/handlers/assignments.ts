import type { Contract } from '../../../src/contract'
import { PAST_PAGE } from '../../../src/domain/limits'
import { pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { openBefore } from '../../shared/assignments/assignments.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Assignments = Handler<Contract['boards']['assignments'], Context, Loaders>

export const assignments: Assignments = async ({ kind, before }, context, { orgId: { org } }) => {
  const found = await openBefore({ kind, org, now: context.now }, { series: null, before }, PAST_PAGE + 1)
  const { page, next } = pageOf(found, PAST_PAGE)
  return {
    assignments: page.map(({ _id, label, order }) => ({ assignmentId: _id, label, order })),
    next,
  }
}
