import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { assertCommittee } from '../access'
import { presentSettings } from '../present-settings'
import type { Loaders } from '../targets'

type GetSettings = Handler<Contract['boards']['settings'], Context, Loaders>

export const settings: GetSettings = async (_, context, { orgId: { org } }) => {
  assertCommittee(org)
  return presentSettings(org, context)
}
