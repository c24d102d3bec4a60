import type { Contract } from '../../../src/contract'
import { OPEN_APPEALS_SHOWN } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { openAppealsOf } from '../../shared/assignments/appeals.repo'
import type { Context } from '../../shared/people/context'
import { aboutAppeals } from '../about-appeals'
import type { Loaders } from '../targets'

type Appeals = Handler<Contract['boards']['appeals'], Context, Loaders>

export const appeals: Appeals = async ({ branchId }) => {
  const open = await openAppealsOf(branchId)
  const about = await aboutAppeals(branchId, open)
  return { appeals: open.flatMap((one) => about(one) ?? []).slice(0, OPEN_APPEALS_SHOWN) }
}
