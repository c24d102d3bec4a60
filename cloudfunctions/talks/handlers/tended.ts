import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { id } from '../../../src/contract/fields'
import { deedsOn } from '../../../src/domain/permissions/can'
import { LECTURERS_PAGE, NAME_MAX } from '../../../src/domain/limits'
import { LECTURER_STATES } from '../../../src/domain/talks/lecturers'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { lecturersOf, type Lecturer } from '../../shared/talks/lecturers.repo'
import { byPinyin } from '../pinyin-order'
import { presentTended } from '../present-tended'
import type { Loaders } from '../targets'

type Tended = Handler<Contract['talks']['tended'], Context, Loaders>
type Place = Pick<Lecturer, '_id' | 'name' | 'state'>

/** The state, name and id after which the page begins. */
const KEYS = v.strictTuple([v.picklist(LECTURER_STATES), v.pipe(v.string(), v.maxLength(NAME_MAX)), id])

export const tended: Tended = async ({ orgId, cursor }, context, on) => {
  const { org } = on.orgId
  const all = (await lecturersOf(orgId)).sort(inOrder)
  const [state, name, _id] = keysIn(cursor, KEYS) ?? []
  const rest =
    state === undefined || name === undefined || _id === undefined
      ? all
      : all.filter((one) => inOrder(one, { state, name, _id }) > 0)
  const page = pageOf(rest, LECTURERS_PAGE, (one) => [one.state, one.name, one._id])
  return {
    rows: page.rows.map(presentTended),
    next: page.next,
    org: orgName(org),
    may: deedsOn(await context.actor(), { path: org.path, ownerId: null }),
    now: context.now.toISOString(),
  }
}

/** Who waits to be passed first, who has ended last; within a state by pinyin. */
const inOrder = (a: Place, b: Place): number =>
  LECTURER_STATES.indexOf(a.state) - LECTURER_STATES.indexOf(b.state) || byPinyin(a, b)
