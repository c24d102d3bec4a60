import { lastFour } from './roster'

/** What becomes of a request to be added to a branch by hand. */
export type RequestState = 'open' | 'passed' | 'refused'

/**
 * Why a request came although one free row bore the name, which the roster can't tell later: `number` the last four were tried and did not
 * fit, `not-me` the person says that the row is somebody else's.
 */
export type Doubt = 'number' | 'not-me'

/** How a request compares with the roster as it is now. Only `same` is passed without looking: all else asks for a choice. */
export type Comparison = 'same' | Doubt | 'no-number' | 'rivals' | 'several' | 'taken' | 'none'

/** A row of the roster that bears the name of a request. */
interface Namesake {
  number: string
  /** Nobody has joined as it. */
  free: boolean
}

interface Asked {
  doubt: Doubt | null
  /** Other requests of that name in the branch which are open, or passed and not used. */
  rivals: number
}

/** What differs between a request and the rows of its name, the weightiest first. */
export function compared(rows: readonly Namesake[], { doubt, rivals }: Asked): Comparison {
  const [row] = rows
  if (!row) return 'none'
  if (rows.length > 1) return 'several'
  if (!row.free) return 'taken'
  if (rivals > 0) return 'rivals'
  if (doubt !== null) return doubt
  return lastFour(row.number) === null ? 'no-number' : 'same'
}
