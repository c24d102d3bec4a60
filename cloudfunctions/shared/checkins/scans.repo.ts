import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import type { ScanRow } from '../../../src/contract/checkin-replies'

/** A scan, a try of a passcode or a registration of a session, whatever came of it. */
export interface Scan {
  /** Session, nonce and who: what is sent again is the same scan. */
  _id: string
  sessionId: string
  at: Date
  how: ScanRow['how']
  /** The code's MAC. */
  nonce: string | null
  codeAt: Date | null
  outcome: ScanRow['outcome']
  /** A word of the rules, never of a person. */
  reason: string | null
  /** Null for somebody of whom nothing is kept. */
  personId: string | null
}

/** The only place that names the collection `scans`. */
const scans = new Collection<Scan>('scans')

/** False where it was noted before: the first time stands. */
export const noteScan = (scan: Scan): Promise<boolean> => scans.insert(scan)

/** Those of a session before a place in its list, the newest first. */
export async function scansOf(
  sessionId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<Scan[]> {
  if (before === null) return page({ sessionId }, limit)
  const together = await page({ sessionId, at: before.at, _id: command.lt(before.id) }, limit)
  if (together.length === limit) return together
  return [...together, ...(await page({ sessionId, at: command.lt(before.at) }, limit - together.length))]
}

const page = (where: object, limit: number): Promise<Scan[]> =>
  scans.find({
    where,
    sort: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })

/** How many of a session came to what. */
export const countScans = (sessionId: string, outcome: ScanRow['outcome']): Promise<number> =>
  scans.count({ sessionId, outcome })

/** Throws a session's scans away; answers with how many there were. */
export const removeScans = (sessionId: string): Promise<number> => scans.removeAll({ sessionId })
