import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { branchSheet } from '../branch-sheet'
import { handOver } from '../hand-over'
import { periodOf } from '../period'
import type { Loaders } from '../targets'

type ExportPeople = Handler<Contract['exports']['exportPeople'], Context, Loaders>

export const exportPeople: ExportPeople = async (input, context, { orgId: { org } }) => {
  const asked = await periodOf(input, org, context.now)
  const { sheet, period } = await branchSheet(org, asked, context.now)
  return handOver({ org, period, format: input.format, sheet, of: 'people' }, context)
}
