import { Collection } from '../../kit/collection'
import type { Counts } from '../../../src/domain/checkins/hours'

/** A row of somebody's hours: what a session that they attended gave. */
export interface HourRow {
  /** Session and person: it is written once however often it is tried. */
  _id: string
  personId: string
  counts: Exclude<Counts, 'none'>
  minutes: number
  /** Half class hours; 0 of volunteer hours. */
  halves: number
  sessionId: string
  venueId: string
  /** As they were called: a venue that is closed later stays in the row. */
  title: string
  venue: string
  /** When they were there. */
  at: Date
}

/** The only place that names the collection `hourRows`. */
const hourRows = new Collection<HourRow>('hourRows')

/** False where it was written before. */
export const insertHourRow = (row: HourRow): Promise<boolean> => hourRows.insert(row)

export const findHourRow = (id: string): Promise<HourRow | null> => hourRows.get(id)
