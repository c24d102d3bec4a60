import {
  districtCell,
  levelCell,
  rowsOf,
  venueCell,
  type Counted,
  type FigureRow,
} from '../../../src/domain/figures/table'
import { emptyTally } from '../../../src/domain/figures/tally'
import { ordersOf, type FigureOrders } from './figure-orders.repo'
import { runKey } from './figure-runs.repo'
import type { OrgFigure } from './org-figures.repo'
import { packDays } from './pack'
import type { Places } from './places'
import { figureId, type PackedDays, type VenueFigure } from './venue-figures.repo'

/** A count of a month, and where its venues were. */
export interface CountedRun extends Omit<Counted, 'places'> {
  run: number
  places: Places
}

export type LevelFigure = Omit<OrgFigure, 'corrected'>

const NOTHING: FigureRow = {
  venues: 0,
  visits: 0,
  people: 0,
  why: null,
  before: null,
  beforeWhy: null,
  activities: 0,
  talks: 0,
}

/** The rows of a count as they are kept: of venues that are open or were visited, of every level that has one, and in which orders its venues are read. */
export function figureDocuments({ run: nth, places, ...counted }: CountedRun): {
  venues: VenueFigure[]
  levels: LevelFigure[]
  orders: FigureOrders[]
} {
  const { month, tallies } = counted
  const rows = rowsOf({ ...counted, places: places.venues })
  const run = runKey(month, nth)
  const rowOf = (cell: string): FigureRow & { days: PackedDays } => ({
    ...(rows.get(cell) ?? NOTHING),
    days: packDays(tallies.get(cell) ?? emptyTally()),
  })
  const venues = places.venues.map(({ id, above, district, place }): VenueFigure => {
    const about = { run, venueId: id, path: [...above, id], district, place }
    return { _id: figureId(run, id), ...about, ...rowOf(venueCell(id)) }
  })
  const levels = [...new Set(places.venues.flatMap(({ above }) => above))].sort()
  const levelOf = (orgId: string): LevelFigure => {
    const within = places.venues.filter(({ above }) => above.includes(orgId))
    const districts = [...new Set(within.map(({ district }) => district))]
    return {
      _id: figureId(run, orgId),
      run,
      orgId,
      ...rowOf(levelCell(orgId)),
      members: tallies.get(levelCell(orgId))?.members ?? 0,
      districts: districts.map((district) => ({ district, ...rowOf(districtCell(orgId, district)) })),
    }
  }
  const shown = venues.filter((row) => row.venues > 0 || row.visits > 0)
  return {
    venues: shown,
    levels: levels.map(levelOf),
    orders: levels.map((orgId) =>
      ordersOf(
        run,
        orgId,
        shown.filter(({ path }) => path.includes(orgId)),
      ),
    ),
  }
}
