import type { Stars } from '../../../src/domain/homes/services'
import type { Item } from '../../../src/domain/stars/criteria'
import type { Day } from '../../../src/domain/time'
import { Collection } from '../../kit/collection'

/**
 * What was decided about a venue, with all that it was decided by: whatever becomes of the criteria, of the self-check and of its figures,
 * it stays as it is.
 */
export interface Decision {
  /** Self-check and the version of it that was decided about: of two at once one is kept. */
  _id: string
  checkId: string
  checkVersion: number
  venueId: string
  path: readonly string[]
  criteria: { id: string; name: string; mark: string }
  stars: Stars | null
  /** What the criteria gave. */
  computed: Stars | null
  reason: string
  items: readonly (Pick<Item, 'id' | 'area' | 'kind' | 'title' | 'figure' | 'need' | 'asks'> & {
    /** As it was decided by, and as it was handed in. */
    value: number | null
    submitted: number | null
    met: boolean
    /** Of evidence: how many files there were, and what it lacked by the committee's word. */
    files: number
    lacks: string
  })[]
  figuresAt: Date
  visits: readonly { day: Day; people: number; announced: boolean }[]
  submittedAt: Date
  decidedAt: Date
  /** Who decided, and for which committee: the name alone is told. */
  byId: string
  by: string
  validUntil: Day
  /** The decision that it puts right; null where it is the first of its self-check. */
  corrects: string | null
}

/** The only place that names the collection `decisions`. */
const decisions = new Collection<Decision>('decisions')

export const decisionIdOf = (checkId: string, version: number): string => `${checkId}-${version}`

export const findDecision = (id: string): Promise<Decision | null> => decisions.get(id)

/** False where one was made about the same. */
export const insertDecision = (decision: Decision): Promise<boolean> => decisions.insert(decision)

/**
 * Of a venue, by when their self-checks were handed in, the newest first, and of one self-check what was put right last: an earlier year
 * that is put right does not come before this one.
 */
export const decisionsOf = (venueId: string, limit: number): Promise<Decision[]> =>
  decisions.find({ where: { venueId }, sort: NEWEST, limit })

/** The last one about a self-check; null before. */
export async function lastAbout({
  venueId,
  _id: checkId,
  submittedAt,
}: {
  venueId: string
  _id: string
  submittedAt: Date | null
}): Promise<Decision | null> {
  const [last] = await decisions.find({ where: { venueId, submittedAt, checkId }, sort: NEWEST, limit: 1 })
  return last ?? null
}

const NEWEST: [keyof Decision, 'desc'][] = [
  ['submittedAt', 'desc'],
  ['decidedAt', 'desc'],
]
