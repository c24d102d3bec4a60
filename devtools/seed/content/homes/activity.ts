import type { Counts } from '../../../../src/domain/checkins/hours'
import type { ActivityKind, Way, Welcome } from '../../../../src/domain/homes/activity'

/** What is written of a made-up activity; all else follows from it. */
export interface ActivityContent {
  id: string
  venueId: string
  kind: ActivityKind
  title: string
  startsAt: Date
  /** Minutes. */
  lasts: number
  room: string
  host?: string
  text?: string
  quota: number
  waits?: boolean
  way?: Way
  welcome?: Welcome
  /** Days before the start from which on one signs up; 14 where it is not said. */
  openDaysBefore?: number
  /** Hours before the start until when one signs up; until the start where it is not said. */
  closesHoursBefore?: number
  cancelHours?: number
  pictures?: readonly string[]
  /** How many have signed up, besides those who are named. */
  signedUp: number
  /** People of the pictures' branch who are in, by name; those in `byBranch` by their secretary. */
  named?: readonly string[]
  byBranch?: readonly string[]
  /** It began at another time when they signed up: hours later than now. */
  movedByHours?: number
  cancelled?: string
  draft?: true
  /** What its hours count as. */
  counts?: Counts
  seriesId?: string
}
