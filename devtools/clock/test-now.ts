import { shiftDate } from './shifted-date'

/** An instant with its zone: what is left out would be read in the machine's. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

let ahead = 0

/**
 * Takes the moment in `TEST_NOW` for now, if there is one: from here on this process's `Date` tells the time as if it had begun then,
 * and so do the local cloud, its functions and timers, and the pages and phones that are opened from it. Called first of all in
 * each process that starts a cloud.
 */
export function obeyTestNow(moment = process.env.TEST_NOW): void {
  if (moment === undefined || moment === '') return
  const now = Date.parse(moment)
  if (!INSTANT.test(moment) || Number.isNaN(now)) {
    throw new Error(`TEST_NOW is an instant such as 2028-02-29T15:59:00Z, not ${moment}`)
  }
  const by = now - Date.now()
  ahead += by
  shiftDate(globalThis, (real) => real + by)
}

/** Milliseconds by which this process's `Date` is ahead of the machine's clock; for worlds that read the machine's. */
export const machineAhead = (): number => ahead
