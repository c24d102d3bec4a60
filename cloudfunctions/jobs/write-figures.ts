import { monthsOn, type Month } from '../../src/domain/figures/month'
import { districtCell, levelCell, venueCell, type Earlier } from '../../src/domain/figures/table'
import { inLots } from '../kit/batches'
import { needTime, type Run } from '../kit/run'
import { figureDocuments, type LevelFigure } from '../shared/figures/documents'
import { forgetFigureOrders, putFigureOrders } from '../shared/figures/figure-orders.repo'
import { publishedOf, runKey, type FigureRun } from '../shared/figures/figure-runs.repo'
import {
  allOrgFigures,
  findOrgFigure,
  forgetOrgFigures,
  putOrgFigure,
  type OrgFigure,
} from '../shared/figures/org-figures.repo'
import { unpackDays, unpackTallies } from '../shared/figures/pack'
import type { Places } from '../shared/figures/places'
import { allVenueFigures, forgetVenueFigures, putVenueFigure } from '../shared/figures/venue-figures.repo'
import { heldIn } from '../shared/homes/held-activities'
import { isFinal, moved } from './figure-steps'

/** Rows that are written at once, and between two notes of how many are. */
const TOGETHER = 40
const ROWS_A_STEP = 400

/**
 * Writes the rows of a month that is counted under the number of its run, then says that they are what is told: whoever reads meanwhile reads
 * all of them of one count, or all of the one before. Writing them again changes nothing.
 */
export async function writeFigures(counted: FigureRun, places: Places, run: Run): Promise<boolean> {
  const rows = await writesOf(counted, places)
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
  await forgetFigureOrders(run)
}

/** One write each, in an order that stays. */
async function writesOf(counted: FigureRun, places: Places): Promise<(() => Promise<void>)[]> {
  const { _id: month, through, run } = counted
  const tallies = unpackTallies(counted.tallies)
  const [held, earlier] = await Promise.all([heldIn(month, through), earlierOf(month)])
  const { venues, levels, orders } = figureDocuments({ month, run, through, places, tallies, held, earlier })
  return [
    ...venues.map((figure) => () => putVenueFigure(figure)),
    ...levels.map((figure) => async () => putOrgFigure({ ...figure, corrected: await correctedTo(figure, counted) })),
    ...orders.map((order) => () => putFigureOrders(order)),
  ]
}

/** What stood there before a month that was over was counted anew, where it says something else now. */
async function correctedTo(row: LevelFigure, counted: FigureRun): Promise<OrgFigure['corrected']> {
  const { _id: month, published, startedAt: at } = counted
  const before = published?.final ? await findOrgFigure(runKey(month, published.run), row.orgId) : null
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
