import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { handOver } from '../hand-over'
import { periodOf } from '../period'
import { subtreeSheet } from '../subtree-sheet'
import type { Loaders } from '../targets'

type ExportNumbers = Handler<Contract['exports']['exportNumbers'], Context, Loaders>

export const exportNumbers: ExportNumbers = async (input, context, { orgId: { org } }) => {
  const period = await periodOf(input, org, context.now)
  const sheet = subtreeSheet(org, period, context.now)
  return handOver({ org, period, format: input.format, sheet, of: 'branches' }, context)
}
