import { daysIn, monthsOn, sameDays, type Month } from './month'
import { isFew, partOf, shielded, type Part, type Why } from './shield'
import { emptyTally, peopleOf, upTo, visitsOf, type Tally } from './tally'

/** A venue, as it is counted. */
export interface Place {
  id: string
  /** The levels above it, the root first. */
  above: readonly string[]
  district: string
  /** Whether it is open; a closed one has a row where somebody came. */
  open: boolean
}

export const venueCell = (venueId: string): string => `v:${venueId}`
export const levelCell = (orgId: string): string => `o:${orgId}`
export const districtCell = (orgId: string, district: string): string => `d:${orgId}|${district}`

/** The sums that a venue is part of: of its district within each level, the nearest first, then of each level. */
export function sumsOf({ above, district }: Pick<Place, 'above' | 'district'>): string[] {
  const up = [...above].reverse()
  return [...up.map((orgId) => districtCell(orgId, district)), ...up.map(levelCell)]
}

/** What took place at a venue: activities, and how many of them were talks. */
export interface Held {
  activities: number
  talks: number
}

/** What was told of the month before: its days, and whether its number is hidden. */
export type Earlier = Omit<Tally, 'members'> & { why: Why | null }

/** A row as it is kept: what of it is hidden stands beside it. */
export interface FigureRow extends Held {
  /** Open ones. */
  venues: number
  visits: number
  people: number
  /** Why neither visits nor people are told; null where they are. */
  why: Why | null
  /** Visits of the same days of the month before; null where they were not counted. */
  before: number | null
  beforeWhy: Why | null
}

export interface Counted {
  month: Month
  /** Days of it that are counted. */
  through: number
  places: readonly Place[]
  tallies: ReadonlyMap<string, Tally>
  held: ReadonlyMap<string, Held>
  /** Of the month before, by cell; null where it was never counted. */
  earlier: ReadonlyMap<string, Earlier> | null
}

/** All rows of a month, by cell: of venues, of districts within each level, and of levels. */
export function rowsOf(counted: Counted): Map<string, FigureRow> {
  const { places, tallies, held } = counted
  const sums = new Map<string, Held & { venues: number }>()
  for (const place of places) {
    const { activities, talks } = held.get(place.id) ?? { activities: 0, talks: 0 }
    for (const cell of [venueCell(place.id), ...sumsOf(place)]) {
      const sum = sums.get(cell) ?? { venues: 0, activities: 0, talks: 0 }
      sums.set(cell, {
        venues: sum.venues + (place.open ? 1 : 0),
        activities: sum.activities + activities,
        talks: sum.talks + talks,
      })
    }
  }
  const told = hiddenIn(places, (cell) => {
    const tally = tallies.get(cell) ?? emptyTally()
    return partOf(visitsOf(tally), peopleOf(tally))
  })
  const before = beforeOf(counted)
  return new Map(
    [...sums].map(([cell, sum]) => {
      const tally = tallies.get(cell) ?? emptyTally()
      const row = { ...sum, visits: visitsOf(tally), people: peopleOf(tally), why: told.get(cell) ?? null }
      return [cell, { ...row, ...before(cell) }]
    }),
  )
}

const hiddenIn = (places: readonly Place[], part: (cell: string) => Part): Map<string, Why> =>
  shielded(
    places.map((place) => ({ id: venueCell(place.id), cells: sumsOf(place) })),
    part,
  )

/**
 * Visits of the same days of the month before. With all of that month beside them the rest of it is told as well, so what is few in either
 * part is hidden, and what is hidden of all of it.
 */
function beforeOf({
  month,
  through,
  places,
  earlier,
}: Counted): (cell: string) => Pick<FigureRow, 'before' | 'beforeWhy'> {
  if (earlier === null) return () => ({ before: null, beforeWhy: null })
  const days = sameDays(month, through)
  const part = (cell: string): ReturnType<typeof upTo> => upTo(earlier.get(cell) ?? emptyTally(), days)
  const isWhole = days === daysIn(monthsOn(month, -1))
  const hidden = hiddenIn(places, (cell) => {
    const { visits, people, after } = part(cell)
    return isWhole ? partOf(visits, people) : firstPart(visits, people, after)
  })
  return (cell) => {
    const { visits, people } = part(cell)
    const isHidden = visits > 0 && (hidden.has(cell) || (earlier.get(cell)?.why ?? null) !== null)
    // Where few came after these days there may have been many in them: the words don't say that they were few.
    return { before: visits, beforeWhy: isHidden ? (isFew(people) ? 'few' : 'beside') : null }
  }
}

/** Of the first days of a month of which all is told: whoever moves across their end is one more before it and one less after it. */
function firstPart(value: number, people: number, after: number): Part {
  const few = isFirstFew(people, after)
  const stays = (moved: number): boolean =>
    isFew(people + moved) === isFew(people) && isFirstFew(people + moved, after - moved) === few
  return { value, few, rises: after > 0 && stays(1), falls: people > 1 && stays(-1) }
}

const isFirstFew = (people: number, after: number): boolean => isFew(people) || (people > 0 && isFew(after))

/**
 * By how many the people of all districts together are more than those of the whole: who went to several is in each. Null where one of them is not told: it
 * could be worked out.
 */
export const apartOf = (
  whole: Pick<FigureRow, 'people' | 'why'>,
  districts: readonly Pick<FigureRow, 'people' | 'why'>[],
): number | null =>
  whole.why !== null || districts.some(({ why }) => why !== null)
    ? null
    : districts.reduce((sum, { people }) => sum + people, 0) - whole.people

/** Members of the League and others among the people; null where one of them is few, or the people are not told. */
export function splitOf(people: number, members: number, why: Why | null): { members: number; others: number } | null {
  const others = people - members
  return why !== null || isFew(members) || isFew(others) ? null : { members, others }
}
