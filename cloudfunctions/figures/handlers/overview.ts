import type { Contract } from '../../../src/contract'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { figuresOf } from '../../shared/figures/figures-of'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Overview = Handler<Contract['figures']['overview'], Context, Loaders>

export const overview: Overview = async ({ month }, context, { orgId: target }) => {
  const { org } = target
  const [figures, actor] = await Promise.all([figuresOf(org, month, context.now), context.actor()])
  return { org: orgName(org), ...figures, may: deedsOn(actor, target), now: context.now.toISOString() }
}
