import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { CLAIMS_PAGE } from '../../../src/domain/limits'
import { dayKey, dayStart } from '../../../src/domain/time'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import {
  answeredClaims,
  countAnswered,
  countWaitingAt,
  waitingClaims,
} from '../../shared/checkins/kept-attendances.repo'
import type { Context } from '../../shared/people/context'
import { presentClaims } from '../present-claims'
import type { Loaders } from '../targets'

type Late = Handler<Contract['checkins']['late'], Context, Loaders>

const place = v.strictTuple([INSTANT, v.string()])

export const late: Late = async ({ venueId, which, cursor }, { now }, on) => {
  const { venue } = on.venueId
  const keys = keysIn(cursor, place)
  const beyond = keys && { receivedAt: new Date(keys[0]), id: keys[1] }
  const since = monthStart(now)
  const found =
    which === 'waiting'
      ? await waitingClaims(venueId, beyond, CLAIMS_PAGE + 1)
      : await answeredClaims({ venueId, since }, beyond, CLAIMS_PAGE + 1)
  const { rows, next } = pageOf(found, CLAIMS_PAGE, ({ _id, claim }) => [claim?.receivedAt.getTime() ?? 0, _id])
  const [waiting, counts] = await Promise.all([countWaitingAt(venueId), countAnswered(venueId, since)])
  return {
    venue: { venueId, name: venue.name },
    rows: await presentClaims(rows, venue),
    next,
    waiting,
    ...counts,
    now: now.toISOString(),
  }
}

/** In Shanghai. */
const monthStart = (now: Date): Date => dayStart(`${dayKey(now).slice(0, 7)}-01`)
