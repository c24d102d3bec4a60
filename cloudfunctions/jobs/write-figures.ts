import { monthsOn, type Month } from '../../src/domain/figures/month'
import {
  rowsOf,
  districtCell,
  levelCell,
  venueCell,
  type Earlier,
  type FigureRow,
} from '../../src/domain/figures/table'
import { emptyTally, type Tally } from '../../src/domain/figures/tally'
import { inLots } from '../kit/batches'
import { needTime, type Run } from '../kit/run'
import { publishedOf, runKey, type FigureRun } from '../shared/figures/figure-runs.repo'
import {
  allOrgFigures,
  findOrgFigure,
  forgetOrgFigures,
  putOrgFigure,
  type OrgFigure,
} from '../shared/figures/org-figures.repo'
import { packDays, unpackDays, unpackTallies } from '../shared/figures/pack'
import {
  allVenueFigures,
  figureId,
  forgetVenueFigures,
  putVenueFigure,
  type VenueFigure,
} from '../shared/figures/venue-figures.repo'
import { heldIn } from '../shared/homes/held-activities'
import { isFinal, moved } from './figure-steps'
import type { Places } from './places'

/** Rows that are written at once, and between two notes of how many are. */
const TOGETHER = 40
const ROWS_A_STEP = 400

/**
 * Writes the rows of a month that is counted under the number of its run, then says that they are what is told: whoever reads meanwhile reads
 * all of them of one count, or all of the one before. Writing them again changes nothing.
 */
export async function writeFigures(counted: FigureRun, places: Places, run: Run): Promise<boolean> {
  const rows = await documentsOf(counted, places)
  let state = counted
  if (state.written === 0) {
    // Of a run that died there may be rows which this one has not.
    needTime(run)
    await forget(runKey(state._id, state.run))
  }
  while ((state.written ?? 0) < rows.length) {
    const from = state.written ?? 0
    const some = rows.slice(from, from + ROWS_A_STEP)
    await inLots(some, { together: TOGETHER, before: () => needTime(run) }, (row) => row())
    needTime(run)
    state = await moved(state, { written: from + some.length })
  }
  const { _id: month, run: nth, through, startedAt: at } = state
  needTime(run)
  // What stood there stays for a while: somebody turns its pages.
  await forget(runKey(month, nth - 2))
  needTime(run)
  const published = { run: nth, through, at, final: isFinal(state) }
  await moved(state, { published, finishedAt: run.now, tallies: [], written: null })
  return true
}

async function forget(run: string): Promise<void> {
  await forgetVenueFigures(run)
  await forgetOrgFigures(run)
}

/** One write each, in an order that stays. */
async function documentsOf(counted: FigureRun, places: Places): Promise<(() => Promise<void>)[]> {
  const { _id: month, through } = counted
  const tallies = unpackTallies(counted.tallies)
  const [held, earlier] = await Promise.all([heldIn(month, through), earlierOf(month)])
  const rows = rowsOf({ month, through, places: places.venues, tallies, held, earlier })
  const table: Table = { counted, places, rows, tallies }
  const levels = [...new Set(places.venues.flatMap(({ above }) => above))].sort()
  return [
    ...places.venues.flatMap((place) => {
      const figure = venueFigure(place, table)
      return figure.venues > 0 || figure.visits > 0 ? [() => putVenueFigure(figure)] : []
    }),
    ...levels.map((orgId) => async () => putOrgFigure(await orgFigure(orgId, table))),
  ]
}

interface Table {
  counted: FigureRun
  places: Places
  rows: ReadonlyMap<string, FigureRow>
  tallies: ReadonlyMap<string, Tally>
}

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

const keyOf = ({ _id, run }: FigureRun): string => runKey(_id, run)
const rowOf = ({ rows, tallies }: Table, cell: string) => ({
  ...(rows.get(cell) ?? NOTHING),
  days: packDays(tallies.get(cell) ?? emptyTally()),
})

function venueFigure({ id, above, district, place }: Places['venues'][number], table: Table): VenueFigure {
  const run = keyOf(table.counted)
  const about = { run, venueId: id, path: [...above, id], district, place }
  return { _id: figureId(run, id), ...about, ...rowOf(table, venueCell(id)) }
}

async function orgFigure(orgId: string, table: Table): Promise<OrgFigure> {
  const { counted, places, tallies } = table
  const run = keyOf(counted)
  const within = places.venues.filter(({ above }) => above.includes(orgId))
  const districts = [...new Set(within.map(({ district }) => district))]
  const row = rowOf(table, levelCell(orgId))
  return {
    _id: figureId(run, orgId),
    run,
    orgId,
    ...row,
    members: tallies.get(levelCell(orgId))?.members ?? 0,
    districts: districts.map((district) => ({ district, ...rowOf(table, districtCell(orgId, district)) })),
    corrected: await correctedTo(row, orgId, counted),
  }
}

/** What stood there before a month that was over was counted anew, where it says something else now. */
async function correctedTo(row: FigureRow, orgId: string, counted: FigureRun): Promise<OrgFigure['corrected']> {
  const { _id: month, published, startedAt: at } = counted
  const before = published?.final ? await findOrgFigure(runKey(month, published.run), orgId) : null
  if (!before) return null
  const { visits, people, why, corrected } = before
  return visits === row.visits && people === row.people ? corrected : { visits, people, hidden: why !== null, at }
}

/** What is told of the month before, by cell; null where it was never counted. */
async function earlierOf(month: Month): Promise<Map<string, Earlier> | null> {
  const before = monthsOn(month, -1)
  const published = (await publishedOf([before])).get(before)
  if (!published) return null
  const run = runKey(before, published.run)
  const [venues, levels] = await Promise.all([allVenueFigures(run), allOrgFigures(run)])
  return new Map([
    ...venues.map(({ venueId, days, why }) => [venueCell(venueId), { ...unpackDays(days), why }] as const),
    ...levels.map(({ orgId, days, why }) => [levelCell(orgId), { ...unpackDays(days), why }] as const),
    ...levels.flatMap(({ orgId, districts }) =>
      districts.map(
        ({ district, days, why }) => [districtCell(orgId, district), { ...unpackDays(days), why }] as const,
      ),
    ),
  ])
}
