/**
 * What is counted of a place in a month, day by day, so that any number of its first days can be told: visits, and how many different
 * people there were. Of each person only the first and the last day count; nobody stands anywhere.
 */
export interface Tally {
  /** Visits of each day, from the first on. */
  visits: number[]
  /** People who came for the first time in the month on each day, and for the last time. */
  firsts: number[]
  lasts: number[]
  /** How many of the people are members of the League. */
  members: number
}

export const emptyTally = (): Tally => ({ visits: [], firsts: [], lasts: [], members: 0 })

/** One person's visits of a month: at which place, on which day of it. */
export interface Visit {
  venueId: string
  /** From 1 on. */
  day: number
}

/** What a venue is counted in: itself, its district, and every level above, each under a key of its own. */
export type Cells = readonly string[]

const atDay = (list: number[], day: number): void => {
  while (list.length < day) list.push(0)
  list[day - 1] = (list[day - 1] ?? 0) + 1
}

/** Adds all that one person has visited in the month: everywhere once among the people, however often they came. */
export function addPerson(
  tallies: Map<string, Tally>,
  { visits, isMember }: { visits: readonly Visit[]; isMember: boolean },
  cellsOf: (venueId: string) => Cells,
): void {
  const days = new Map<string, number[]>()
  for (const { venueId, day } of visits)
    for (const cell of cellsOf(venueId)) {
      const known = days.get(cell)
      if (known) known.push(day)
      else days.set(cell, [day])
    }
  for (const [cell, there] of days) {
    const tally = tallies.get(cell) ?? emptyTally()
    tallies.set(cell, tally)
    for (const day of there) atDay(tally.visits, day)
    atDay(tally.firsts, Math.min(...there))
    atDay(tally.lasts, Math.max(...there))
    if (isMember) tally.members += 1
  }
}

const sum = (list: readonly number[]): number => list.reduce((so, n) => so + n, 0)

export const visitsOf = ({ visits }: Pick<Tally, 'visits'>): number => sum(visits)
export const peopleOf = ({ firsts }: Pick<Tally, 'firsts'>): number => sum(firsts)

/** Of the first days of the month alone: visits, people who came in them, and people who came after them. */
export const upTo = (
  { visits, firsts, lasts }: Omit<Tally, 'members'>,
  days: number,
): { visits: number; people: number; after: number } => ({
  visits: sum(visits.slice(0, days)),
  people: sum(firsts.slice(0, days)),
  after: sum(lasts.slice(days)),
})

/** One character a number up to 35, more of them in brackets: of two thousand venues that is a quarter of what the list would be. */
export const packed = (list: readonly number[]): string =>
  list.map((n) => (n < 36 ? n.toString(36) : `(${n.toString(36)})`)).join('')

export const unpacked = (text: string): number[] =>
  (text.match(/\([0-9a-z]+\)|[0-9a-z]/g) ?? []).map((one) => parseInt(one.replace(/[()]/g, ''), 36))
