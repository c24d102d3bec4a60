import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { WRITINGS_PAGE } from '../../../src/domain/limits'
import { STAGES, type Stage } from '../../../src/domain/publishing/piece'
import { deedsOn } from '../../../src/domain/permissions/can'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { countWorked, workedOf } from '../../shared/notices/worked-notices.repo'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { namesOf } from '../names'
import { presentWritingRow } from '../present-row'
import { titlesOf } from '../shown'
import { scopeName } from '../scope-name'
import type { Loaders } from '../targets'

type Writings = Handler<Contract['writing']['writings'], Context, Loaders>

const KEYS = v.strictTuple([v.pipe(v.number(), v.integer()), v.string()])

export const writings: Writings = async ({ stage, cursor }, context, { orgId: { org, path } }) => {
  const { now } = context
  const keys = keysIn(cursor, KEYS)
  const after = keys && { worked: new Date(keys[0]), id: keys[1] }
  const [found, counts, actor] = await Promise.all([
    workedOf(org._id, { stage, after, now }, WRITINGS_PAGE + 1),
    Promise.all(STAGES.map(async (one) => [one, await countWorked(org._id, one, now)] as const)),
    context.actor(),
  ])
  const page = pageOf(found, WRITINGS_PAGE, ({ worked, _id }) => [worked?.getTime() ?? 0, _id])
  const titles = await titlesOf(page.rows, now)
  const names = await namesOf(page.rows.flatMap(({ work }) => (work ? [work.changedBy] : [])))
  const others = page.rows.map(({ scope, work }) => work?.written?.scope ?? scope).filter((id) => id !== org._id)
  const scopes = new Map(await Promise.all([...new Set(others)].map(async (id) => [id, await scopeName(id)] as const)))
  return {
    org: orgName(org),
    rows: page.rows.map((one) => presentWritingRow(one, { org, scopes, names, titles, now })),
    next: page.next,
    counts: Object.fromEntries(counts) as Record<Stage, number>,
    may: deedsOn(actor, { path, ownerId: null }),
    now: now.toISOString(),
  }
}
