import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { takeName } from '../gates'
import { getInvite } from '../invite'
import { answersLeft, openRow } from '../open-row'

type MatchRoster = Handler<Contract['identity']['matchRoster'], Context>

export const matchRoster: MatchRoster = async ({ code, name }, context) => {
  const { orgId } = await getInvite(code, context)
  await takeName(orgId, name, context)
  const { outcome, row } = await openRow(orgId, name, context)
  return { outcome, triesLeft: row ? await answersLeft(row, context) : 0 }
}
