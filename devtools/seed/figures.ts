import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { figureDocuments } from '../../cloudfunctions/shared/figures/documents'
import type { FigureOrders } from '../../cloudfunctions/shared/figures/figure-orders.repo'
import type { FigureRun } from '../../cloudfunctions/shared/figures/figure-runs.repo'
import type { OrgFigure } from '../../cloudfunctions/shared/figures/org-figures.repo'
import { placesOf, type Places } from '../../cloudfunctions/shared/figures/places'
import type { VenueFigure } from '../../cloudfunctions/shared/figures/venue-figures.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import {
  dayOfMonth,
  daysIn,
  monthAt,
  monthOf,
  monthsOn,
  monthsUpTo,
  wholeDays,
  type Month,
} from '../../src/domain/figures/month'
import { districtCell, levelCell, sumsOf, venueCell, type Earlier, type Held } from '../../src/domain/figures/table'
import { addPerson, type Tally, type Visit } from '../../src/domain/figures/tally'
import { FIGURE_BARS } from '../../src/domain/limits'
import { DAY_MS, dayKey } from '../../src/domain/time'
import { lastNight } from './last-night'
import { Random } from './random'

export interface PlantedFigures {
  figureRuns: FigureRun[]
  venueFigures: VenueFigure[]
  orgFigures: OrgFigure[]
  figureOrders: FigureOrders[]
}

interface Ground {
  now: Date
  venues: readonly Venue[]
  districts: readonly string[]
  activities: readonly Activity[]
  attendances: readonly Attendance[]
  /** Members of the League, among who has joined. */
  members: ReadonlySet<string>
}

/** What the nights of the last months have counted: of this month from the check-ins that there are, of those before from made-up ones. */
export function figuresOfCity(ground: Ground): PlantedFigures {
  const at = lastNight(ground.now)
  const places = placesOf(ground.venues, ground.districts)
  const planted: PlantedFigures = { figureRuns: [], venueFigures: [], orgFigures: [], figureOrders: [] }
  let earlier: Map<string, Earlier> | null = null
  // On the first of a month nothing is counted of it yet: the months are as many as ever.
  const months = monthsUpTo(monthAt(at), FIGURE_BARS + 1).filter((month) => wholeDays(month, at) > 0)
  for (const month of months.slice(-FIGURE_BARS)) {
    const through = wholeDays(month, at)
    const isPast = month !== monthAt(at)
    const tallies = isPast ? madeUp(month, places) : counted(month, through, { ...ground, places })
    const held = isPast ? heldThen(month, places) : heldNow(month, through, ground.activities)
    const { venues, levels, orders } = figureDocuments({ month, run: 1, through, places, tallies, held, earlier })
    planted.venueFigures.push(...venues)
    planted.figureOrders.push(...orders)
    planted.orgFigures.push(...levels.map((level) => ({ ...level, corrected: correctedIn(month, level, at) })))
    planted.figureRuns.push(aRun(month, through, { at, isPast, places }))
    earlier = earlierOf(venues, levels, tallies)
  }
  return planted
}

function aRun(
  month: Month,
  through: number,
  { at, isPast, places }: { at: Date; isPast: boolean; places: Places },
): FigureRun {
  const published = { run: 1, through, at, final: isPast }
  const done = { startedAt: at, finishedAt: at, written: null, after: '', tallies: [] }
  return { _id: month, run: 1, step: 1, through, places: places.hash, ...done, published }
}

const CORRECTED_DAYS_AGO = 9

/** The numbers of a month that was over were put right once, for the whole city. */
function correctedIn(month: Month, level: { visits: number; people: number }, at: Date): OrgFigure['corrected'] {
  const then = new Date(at.getTime() - CORRECTED_DAYS_AGO * DAY_MS)
  if (month !== monthsOn(monthAt(then), -1) || level.visits < 100) return null
  return { visits: level.visits - 2, people: level.people - 1, hidden: false, at: then }
}

const cellsIn =
  (places: Places) =>
  (venueId: string): string[] => {
    const place = places.byId.get(venueId)
    return place ? [venueCell(venueId), ...sumsOf(place)] : []
  }

function counted(
  month: Month,
  through: number,
  { attendances, members, places }: Ground & { places: Places },
): Map<string, Tally> {
  const people = new Map<string, Visit[]>()
  for (const { personId, venueId, day, state } of attendances) {
    const visit = { venueId, day: dayOfMonth(day) }
    if (state !== 'present' || monthOf(day) !== month || visit.day > through) continue
    people.set(personId, [...(people.get(personId) ?? []), visit])
  }
  const tallies = new Map<string, Tally>()
  for (const [personId, visits] of people)
    addPerson(tallies, { visits, isMember: members.has(personId) }, cellsIn(places))
  return tallies
}

/** How busy the city was, from the oldest of the months on. */
const BUSY = [0.92, 0.95, 1, 0.97, 0.9, 0.82, 0.88, 1]
const PEOPLE_A_VENUE = 16

function madeUp(month: Month, places: Places): Map<string, Tally> {
  const random = new Random(Number(month.replace('-', '')))
  const tallies = new Map<string, Tally>()
  const busy = BUSY[Number(month.slice(5)) % BUSY.length] ?? 1
  const people = Math.round(places.venues.length * PEOPLE_A_VENUE * busy)
  for (let n = 0; n < people; n++) {
    const visits = Array.from({ length: random.chance(0.45) ? random.between(2, 5) : 1 }, () => ({
      // The first of a district have more room, and one in the outskirts next to nobody.
      venueId: places.venues[Math.floor(random.next() ** 1.7 * places.venues.length)]?.id ?? '',
      day: random.between(1, daysIn(month) + 1),
    }))
    addPerson(tallies, { visits, isMember: random.chance(0.69) }, cellsIn(places))
  }
  return tallies
}

function heldThen(month: Month, places: Places): Map<string, Held> {
  const random = new Random(Number(month.replace('-', '')) + 7)
  return new Map(
    places.venues.map(({ id }) => {
      const activities = random.between(1, 7)
      return [id, { activities, talks: random.chance(0.4) ? 1 : 0 }]
    }),
  )
}

function heldNow(month: Month, through: number, activities: readonly Activity[]): Map<string, Held> {
  const held = new Map<string, Held>()
  for (const { venueId, kind, state, startsAt } of activities) {
    const day = dayKey(startsAt)
    if (state !== 'published' || monthOf(day) !== month || dayOfMonth(day) > through) continue
    const before = held.get(venueId) ?? { activities: 0, talks: 0 }
    held.set(venueId, { activities: before.activities + 1, talks: before.talks + (kind === 'lecture' ? 1 : 0) })
  }
  return held
}

type Documents = ReturnType<typeof figureDocuments>

function earlierOf(
  venues: Documents['venues'],
  levels: Documents['levels'],
  tallies: ReadonlyMap<string, Tally>,
): Map<string, Earlier> {
  const told = [
    ...venues.map(({ venueId, why }) => [venueCell(venueId), why] as const),
    ...levels.map(({ orgId, why }) => [levelCell(orgId), why] as const),
    ...levels.flatMap(({ orgId, districts }) =>
      districts.map(({ district, why }) => [districtCell(orgId, district), why] as const),
    ),
  ]
  return new Map(
    told.flatMap(([cell, why]) => {
      const tally = tallies.get(cell)
      return tally ? [[cell, { ...tally, why }] as const] : []
    }),
  )
}
