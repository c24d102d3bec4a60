import { TALK_CELLS_MAX } from '../limits'
import { wallClock, type Instant } from '../time'

/** The calendar year in which a talk counts: that of its start, by Shanghai’s calendar. */
export const yearOf = (startsAt: Instant): number => wallClock(startsAt).year

/** A year’s talks of one organisation. */
export interface YearOfTalks {
  /** Held and evaluated, and held without: both count. */
  evaluated: number
  waiting: number
  target: number
}

export const heldOf = ({ evaluated, waiting }: Pick<YearOfTalks, 'evaluated' | 'waiting'>): number =>
  evaluated + waiting

/** Talks that lack to the target; nothing where it is reached. */
export const lackingOf = (year: YearOfTalks): number => Math.max(0, year.target - heldOf(year))

export type TalkCell = 'full' | 'half' | 'hollow'

/** One cell a talk, those above the target too; null where they are too many to be told apart. */
export function cellsOf(year: YearOfTalks): TalkCell[] | null {
  if (heldOf(year) + lackingOf(year) > TALK_CELLS_MAX) return null
  const cells = (count: number, cell: TalkCell) => Array.from({ length: count }, () => cell)
  return [...cells(year.evaluated, 'full'), ...cells(year.waiting, 'half'), ...cells(lackingOf(year), 'hollow')]
}
