import type { Contract } from '../../../src/contract'
import { BUNDLE_KEPT_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { bundlesOf } from '../../shared/notices/bundles.repo'
import type { Context } from '../../shared/people/context'
import { stateOf } from '../bundles/present'
import type { Loaders } from '../targets'

type Bundles = Handler<Contract['taking']['bundles'], Context, Loaders>

/** Looked through: more than anybody begins within a few days. */
const NEWEST = 20

export const bundles: Bundles = async ({ orgId }, { now }) => {
  const found = await bundlesOf(orgId, new Date(now.getTime() - BUNDLE_KEPT_DAYS * DAY_MS), NEWEST)
  return { bundles: await Promise.all(found.filter(({ droppedAt }) => droppedAt === null).map(stateOf)) }
}
