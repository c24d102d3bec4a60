import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { id } from '../../../src/contract/fields'
import { OPEN_ASKS_MAX, TALKS_PAGE } from '../../../src/domain/limits'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { askedBy, countOpen } from '../../shared/talks/talks.repo'
import { standingsOf } from '../lectures'
import { namesFor } from '../names'
import { presentAsked } from '../present-talk'
import type { Loaders } from '../targets'

type Asked = Handler<Contract['talks']['asked'], Context, Loaders>

/** When it was asked, and its id. */
const KEYS = v.strictTuple([INSTANT, id])

export const asked: Asked = async ({ branchId, cursor }, { now }, on) => {
  const [at, last] = keysIn(cursor, KEYS) ?? []
  const before = at === undefined || last === undefined ? null : { at: new Date(at), id: last }
  const [found, open] = await Promise.all([askedBy(branchId, before, TALKS_PAGE + 1), countOpen(branchId)])
  const page = pageOf(found, TALKS_PAGE, ({ askedAt, _id }) => [askedAt.getTime(), _id])
  const [standings, names] = await Promise.all([standingsOf(page.rows, now), namesFor(page.rows)])
  return {
    rows: standings.map((one) => presentAsked(one, names)),
    next: page.next,
    branch: orgName(on.branchId.org),
    open,
    most: OPEN_ASKS_MAX,
    now: now.toISOString(),
  }
}
