import { monthAt, monthsUpTo, wholeDays, type Month } from '../../src/domain/figures/month'
import { FIGURE_MONTHS } from '../../src/domain/limits'
import { dayNumber, MINUTE_MS } from '../../src/domain/time'
import { needTime, type Run } from '../kit/run'
import { changedSince } from '../shared/checkins/changed-months.repo'
import { isAnybodyIn } from '../shared/checkins/counted-attendances.repo'
import { publishedOf, type PublishedRun } from '../shared/figures/figure-runs.repo'
import { countMonth } from './count-month'
import { isHealthHour } from './health'
import type { JobRun } from './job'
import { placesNow } from './places'
import { findTrails, keepTrail, type Trail } from './trails.repo'

export const isFigureHour = isHealthHour

/** Functions take their time: what was noted so shortly before a count began may have been written behind it. */
const SLACK_MS = 5 * MINUTE_MS

/**
 * Once a night, counts the visits of the month that runs, once more of one that has just ended, and of older ones in which anything was noted or
 * changed since the night before. Which months these are is noted first, so that a night goes on where it stopped. Answers with how
 * many months were counted.
 */
export async function countFigures(run: JobRun): Promise<number> {
  const trail = (await findTrails(run.now, 'figures')).figures
  let left = trail.missed
  if (trail.upTo === null || dayNumber(trail.upTo) !== dayNumber(run.now)) {
    left = await dueMonths(trail, run)
    needTime(run)
    await keepTrail({ ...trail, upTo: run.now, missed: left })
  }
  if (left.length === 0) return 0
  const places = await placesNow()
  let counted = 0
  for (const month of left) {
    if (!(await run.failures.apart(() => countMonth(month, places, run)))) continue
    counted += 1
    left = left.filter((one) => one !== month)
    needTime(run)
    await keepTrail({ ...trail, upTo: run.now, missed: left })
  }
  return counted
}

/** The newest first: it is what people look at. What the night before has left is among them. */
async function dueMonths({ upTo, missed }: Trail, run: Run): Promise<Month[]> {
  const changed = await changedSince(upTo === null ? new Date(0) : new Date(upTo.getTime() - SLACK_MS))
  const due = new Set([...missed, ...changed])
  const months = monthsUpTo(monthAt(run.now), FIGURE_MONTHS)
  const counted = await publishedOf(months)
  for (const month of months) if (await isDue(month, counted.get(month), run)) due.add(month)
  return [...due].filter((month) => wholeDays(month, run.now) > 0).sort((a, b) => (a < b ? 1 : -1))
}

/** Of a month that was never counted, whether there is anything to count. */
async function isDue(month: Month, counted: PublishedRun | undefined, run: Run): Promise<boolean> {
  if (month === monthAt(run.now)) return true
  if (counted) return !counted.final
  needTime(run)
  return isAnybodyIn(month)
}
