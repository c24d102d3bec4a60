import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { id } from '../../../src/contract/fields'
import type { DistrictHead } from '../../../src/contract/home-replies'
import { compareBy, type Order } from '../../../src/domain/homes/order'
import { isOpenNow } from '../../../src/domain/homes/wanted'
import { VENUES_FIRST, VENUES_MORE } from '../../../src/domain/limits'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { lookThrough, presentVenue, type Listed, type Numbered } from '../listed'
import type { Loaders } from '../targets'

type Venues = Handler<Contract['homes']['venues'], Context, Loaders>

/** The last venue that was shown. How far it was away would tell where the reader is, so its place is looked up again. */
const KEYS = v.strictTuple([id])

export const venues: Venues = async ({ wanted, order, cursor }, { now }) => {
  const { fitting, known } = await lookThrough({ wanted, order, now })
  const heads = headsOf(fitting, now)
  const district = order.by === 'district' ? (order.district ?? heads[0]?.district ?? null) : null
  const list = district === null ? fitting : fitting.filter(({ venue }) => venue.district === district)
  const size = district !== null && cursor === null ? VENUES_FIRST : VENUES_MORE
  const rest = cursor === null ? list : list.filter(isAfter(lastShown(cursor, known), order))
  const page = pageOf(rest, size, ({ venue }) => [venue.venueId])
  return {
    rows: page.rows.map((one) => presentVenue(one, now)),
    next: page.next,
    heads,
    district,
    total: fitting.length,
    now: now.toISOString(),
  }
}

const isAfter = (last: Listed, order: Order): ((one: Numbered) => boolean) => {
  const compare = compareBy(order)
  return ({ venue }) => compare(venue, last) > 0
}

function lastShown(cursor: string, known: readonly Listed[]): Listed {
  const [venueId] = keysIn(cursor, KEYS) ?? []
  const found = known.find((venue) => venue.venueId === venueId)
  if (found) return found
  throw new AppError('INVALID_INPUT', '没有找到要看的这一页，请返回后重新打开')
}

/** Districts in their order: the list runs through them. */
function headsOf(fitting: readonly Numbered[], now: Date): DistrictHead[] {
  const heads = new Map<string, DistrictHead & { place: number }>()
  for (const { venue } of fitting) {
    const head = heads.get(venue.district) ?? { district: venue.district, venues: 0, open: 0, place: venue.places[0] }
    head.venues += 1
    if (isOpenNow(venue.hours, now)) head.open += 1
    heads.set(venue.district, head)
  }
  return [...heads.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ district, venues: count, open }) => ({ district, venues: count, open }))
}
