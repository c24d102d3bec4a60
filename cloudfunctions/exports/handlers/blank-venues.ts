import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { keepFile } from '../hand-over'
import type { Loaders } from '../targets'
import { blankSheet } from '../venue-sheet'

type BlankVenues = Handler<Contract['exports']['blankVenues'], Context, Loaders>

export const blankVenues: BlankVenues = async (_input, context, { orgId: { org } }) => {
  const named = (ending: string): string => `青年之家导入表.${ending}`
  return keepFile({ org, subject: null, format: 'xlsx', sheet: await blankSheet(), of: 'blank venues', named }, context)
}
