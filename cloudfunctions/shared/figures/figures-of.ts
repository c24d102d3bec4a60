import type { CountedMonth, FiguresOverview, MonthFigures, VenueFigures } from '../../../src/contract/figures'
import { AppError } from '../../../src/contract/errors'
import { monthAt, monthsUpTo, type Month } from '../../../src/domain/figures/month'
import { apartOf, splitOf } from '../../../src/domain/figures/table'
import { told, toldOf } from '../../../src/domain/figures/told'
import { FIGURE_MONTHS, FIGURE_MONTHS_BACK } from '../../../src/domain/limits'
import { venueNames } from '../homes/venues.repo'
import type { Org } from '../orgs/orgs.repo'
import { publishedOf, runKey, type PublishedRun } from './figure-runs.repo'
import { figuresOfOrg, findOrgFigure, type OrgFigure } from './org-figures.repo'
import type { VenueFigure } from './venue-figures.repo'

const notCounted = (): AppError => new AppError('NOT_FOUND', '这个月还没有数字，每天凌晨统计前一天为止的')

/** The count that is told of a month; of a page that goes on, the one that it began with, as long as it is kept. NOT_FOUND */
export async function publishedRun(month: Month, begun: number | null): Promise<{ run: number; key: string }> {
  const published = (await publishedOf([month])).get(month)
  if (!published) throw notCounted()
  const { run } = published
  if (begun !== null && begun !== run && begun !== run - 1)
    throw new AppError('NOT_FOUND', '数字更新过了，请回到第一页重新看')
  return { run: begun ?? run, key: runKey(month, begun ?? run) }
}

/** The numbers of a level: of one month, and of those up to it. NOT_FOUND where a month was asked for that was not counted */
export async function figuresOf(
  org: Org,
  asked: Month | null,
  now: Date,
): Promise<Pick<FiguresOverview, 'counted' | 'months' | 'choices'>> {
  const published = await publishedOf(monthsUpTo(monthAt(now), FIGURE_MONTHS_BACK))
  const choices = [...published.keys()].sort().reverse()
  const month = asked ?? choices[0] ?? null
  const run = month === null ? undefined : published.get(month)
  if (month === null || run === undefined) {
    if (asked !== null) throw notCounted()
    return { counted: null, months: [], choices }
  }
  const [figure, months] = await Promise.all([
    findOrgFigure(runKey(month, run.run), org._id),
    monthsOf(org._id, monthsUpTo(month, FIGURE_MONTHS), published),
  ])
  return { counted: figure && countedOf(figure, month, { run, org }), months, choices }
}

interface Shown {
  run: PublishedRun
  org: Org
}

function countedOf(figure: OrgFigure, month: Month, { run, org }: Shown): CountedMonth {
  const { people, members, why, districts } = figure
  return {
    month,
    through: run.through,
    asOf: run.at.toISOString(),
    whole: toldOf(figure),
    // Of a part of the city it is not told: what is left of two levels would be a third.
    split: org.parentId === null ? splitOf(people, members, why) : null,
    districts: districts.map((row) => ({ district: row.district, ...toldOf(row) })),
    apart: apartOf(figure, districts),
  }
}

async function monthsOf(
  orgId: string,
  months: readonly Month[],
  published: ReadonlyMap<Month, PublishedRun>,
): Promise<MonthFigures[]> {
  const keys = new Map(
    months.flatMap((month) => {
      const run = published.get(month)
      return run ? [[runKey(month, run.run), month] as const] : []
    }),
  )
  const found = await figuresOfOrg(orgId, [...keys.keys()])
  return found
    .map((figure) => ({ month: keys.get(figure.run) ?? '', ...toldOf(figure), corrected: correctedOf(figure) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** What is hidden now is not told of before, either: there is little between the two. */
function correctedOf({ corrected, why }: Pick<OrgFigure, 'corrected' | 'why'>): MonthFigures['corrected'] {
  if (corrected === null) return null
  const { visits, people, hidden, at } = corrected
  const isHidden = hidden || why !== null
  return {
    visits: told(visits, isHidden ? 'beside' : null),
    people: told(people, isHidden ? 'beside' : null),
    at: at.toISOString(),
  }
}

export async function presentVenues(rows: readonly VenueFigure[]): Promise<VenueFigures[]> {
  const names = await venueNames(rows.map(({ venueId }) => venueId))
  return rows.map((row) => ({
    venueId: row.venueId,
    name: names.get(row.venueId)?.name ?? '',
    district: row.district,
    ...toldOf(row),
  }))
}
