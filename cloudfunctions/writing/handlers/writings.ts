import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { canBeSought, wordsOf } from '../../../src/domain/notices/pairs'
import { yearBetween } from '../../../src/domain/notices/years'
import { STAGES, type Stage } from '../../../src/domain/publishing/piece'
import { deedsOn } from '../../../src/domain/permissions/can'
import { INSTANT, keysIn } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { countWorked } from '../../shared/notices/worked-notices.repo'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { lookThrough } from '../look-through'
import { namesOf } from '../names'
import { presentWritingRow } from '../present-row'
import { scopeName } from '../scope-name'
import type { Loaders } from '../targets'

type Writings = Handler<Contract['writing']['writings'], Context, Loaders>

const KEYS = v.strictTuple([INSTANT, v.string()])

export const writings: Writings = async (
  { stage, category = null, year = null, words = null, cursor },
  context,
  { orgId: { org, path } },
) => {
  const { now } = context
  if (words !== null && !canBeSought(words)) throw new AppError('INVALID_INPUT', '再输入一个字')
  const keys = keysIn(cursor, KEYS)
  const after = keys && { worked: new Date(keys[0]), id: keys[1] }
  const wanted = { category, words: words === null ? [] : wordsOf(words) }
  const [page, counts, actor] = await Promise.all([
    lookThrough(org._id, { stage, between: yearBetween(year), after, now }, wanted),
    Promise.all(STAGES.map(async (one) => [one, await countWorked(org._id, one, now)] as const)),
    context.actor(),
  ])
  const { titles } = page
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
