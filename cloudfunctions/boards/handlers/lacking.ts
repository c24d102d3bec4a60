import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { LACKING_PAGE } from '../../../src/domain/limits'
import { cursorOf, keysIn } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { findHealth } from '../../shared/orgs/health.repo'
import type { Context } from '../../shared/people/context'
import { lackingBelow } from '../lacking-below'
import { presentLacking } from '../present-lacking'
import type { Loaders } from '../targets'

type Lacking = Handler<Contract['boards']['lacking'], Context, Loaders>

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** The list of a night stands still: how many rows come before tells the place, and the night which list is meant. */
const KEYS = v.strictTuple([whole, whole])

export const lacking: Lacking = async ({ orgId, lack, cursor }, _, { orgId: { org } }) => {
  const place = keysIn(cursor, KEYS)
  const counted = await findHealth(orgId)
  if (place && place[0] !== counted?.day) throw new AppError('EXPIRED', '名单已经重新统计过，请从第一页看起')
  if (!counted) return { rows: [], next: null }
  const from = place?.[1] ?? 0
  const listed = await lackingBelow(counted, lack, { from, size: LACKING_PAGE })
  const end = from + listed.length
  const more = listed.length > 0 && end < counted[lack].count
  return { rows: await presentLacking(listed, org), next: more ? cursorOf([counted.day, end]) : null }
}
