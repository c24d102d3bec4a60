import type { Contract } from '../../../src/contract'
import { IMPORT_KEPT_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { importsOf } from '../../shared/tables/imports.repo'
import { stateOf } from '../present'
import type { Loaders } from '../targets'

type Imports = Handler<Contract['imports']['imports'], Context, Loaders>

/** Looked through: more than anybody begins within a few days. */
const NEWEST = 20

export const imports: Imports = async ({ orgId }, { now }) => {
  const found = await importsOf(orgId, new Date(now.getTime() - IMPORT_KEPT_DAYS * DAY_MS), NEWEST)
  return { imports: await Promise.all(found.filter(({ droppedAt }) => droppedAt === null).map(stateOf)) }
}
