import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { dropDraft } from '../../shared/stars/criteria.repo'
import type { Loaders } from '../targets'

type DropCriteria = Handler<Contract['stars']['dropCriteria'], Context, Loaders>

export const dropCriteria: DropCriteria = async (_, _context, { criteriaId: { criteria } }) => {
  if (criteria.state === 'dropped' || (await dropDraft(criteria._id))) return { dropped: true }
  throw new AppError('CONFLICT', '已经发布的标准不能删')
}
