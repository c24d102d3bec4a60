import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { COUNTED_PAGE } from '../../../src/domain/limits'
import { COUNTED_OF } from '../../../src/domain/stars/figures'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { findFacts } from '../../shared/homes/activities.repo'
import { command } from '../../kit/cloud'
import type { Context } from '../../shared/people/context'
import { factsOf, itemOf, wholeOf } from '../facts'
import type { Loaders } from '../targets'

type Counted = Handler<Contract['stars']['counted'], Context, Loaders>

/** The last one that was shown. */
const KEYS = v.strictTuple([v.string()])

export const counted: Counted = async ({ itemId, cursor }, _, { checkId: { check } }) => {
  const { figure } = itemOf((await wholeOf(check)).criteria, itemId)
  const of = figure && COUNTED_OF[figure]
  if (of === null) throw new AppError('CONFLICT', '这个数字不是由活动算出来的')
  const all = [...check.behind].reverse().filter(({ kind }) => of !== 'talks' || kind === 'lecture')
  const [last] = keysIn(cursor, KEYS) ?? []
  const { rows, next } = pageOf(
    all.slice(last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1),
    COUNTED_PAGE,
    ({ id }) => [id],
  )
  const facts = new Map(
    (await findFacts({ where: { _id: command.in(rows.map(({ id }) => id)) } })).map((one) => [one._id, one]),
  )
  const there = all.reduce((sum, { here }) => sum + here, 0)
  return {
    rows: rows.flatMap(({ id, kind, here }) => {
      const one = facts.get(id)
      return one ? [{ activityId: id, title: one.title, kind, startsAt: one.startsAt.toISOString(), here }] : []
    }),
    next,
    activities: all.length,
    apart: of === 'visits' ? (factsOf(check).figures.visits ?? 0) - there : null,
  }
}
