import { byColumn, ORDER_KEYS, turned, type ChosenOrder, type OrderKey } from '../../../src/domain/figures/order'
import { toldOf } from '../../../src/domain/figures/told'
import { Collection } from '../../kit/collection'
import { figureId, type VenueFigure } from './venue-figures.repo'

/** Places of venues in an order, packed: of two thousand venues they are read at each page. */
type PackedPlaces = string

/** In which orders the venues of a level can be read, of one run: who sorts two thousand rows page by page reads this and a page of them. */
export interface FigureOrders {
  _id: string
  /** Month and run. */
  run: string
  orgId: string
  /** The highest first, then those of which nothing is told. */
  orders: readonly { by: OrderKey; told: PackedPlaces; rest: PackedPlaces }[]
  /** From which place to which a district's venues are. */
  districts: readonly { district: string; from: number; until: number }[]
}

/** The only place that names the collection `figureOrders`. */
const orders = new Collection<FigureOrders>('figureOrders')

export const putFigureOrders = (of: FigureOrders): Promise<void> => orders.put(of)

export const forgetFigureOrders = (run: string): Promise<number> => orders.removeAll({ run })

const packed = (places: readonly { place: number }[]): PackedPlaces =>
  places.map(({ place }) => place.toString(36)).join(' ')
const unpacked = (places: PackedPlaces): number[] =>
  places === '' ? [] : places.split(' ').map((place) => parseInt(place, 36))

/** Of the rows of a level, in the order of their places. */
export function ordersOf(run: string, orgId: string, venues: readonly VenueFigure[]): FigureOrders {
  const rows = venues.map((row) => ({ ...toldOf(row), place: row.place }))
  const districts = new Map<string, { from: number; until: number }>()
  for (const { district, place } of venues)
    districts.set(district, { from: districts.get(district)?.from ?? place, until: place })
  return {
    _id: figureId(run, orgId),
    run,
    orgId,
    orders: ORDER_KEYS.map((by) => {
      const { told, rest } = byColumn(rows, by)
      return { by, told: packed(told), rest: packed(rest) }
    }),
    districts: [...districts].map(([district, span]) => ({ district, ...span })),
  }
}

/** The places of a level's venues in an order; of one of its districts, or of all. */
export async function placesInOrder(
  run: string,
  orgId: string,
  { by, rising, district }: ChosenOrder & { district: string | null },
): Promise<number[]> {
  const found = await orders.get(figureId(run, orgId))
  const order = found?.orders.find((one) => one.by === by)
  if (!found || !order) return []
  const all = turned({ told: unpacked(order.told), rest: unpacked(order.rest) }, rising)
  if (district === null) return all
  const span = found.districts.find((one) => one.district === district)
  return span ? all.filter((place) => place >= span.from && place <= span.until) : []
}
