import type { ActivityKind } from '../../../src/domain/homes/activity'
import type { Stars } from '../../../src/domain/homes/services'
import type { AttachedKind } from '../../../src/domain/notices/attached-kind'
import type { CheckState } from '../../../src/domain/stars/deciding'
import type { Figures } from '../../../src/domain/stars/figures'
import type { Verdict } from '../../../src/domain/stars/standing'
import type { Day } from '../../../src/domain/time'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { sha256 } from '../homes/sha256'
import type { Decision } from './decisions.repo'
import { whole } from './whole'

/** A file that was handed in. */
export interface KeptFile {
  /** Of its upload. */
  id: string
  file: string
  name: string
  kind: AttachedKind
  bytes: number
  note: string
  expiresAt: Day | null
  at: Date
}

/** Somebody's being at a venue on behalf of the committee: each adds themselves. */
export interface KeptVisit {
  id: string
  day: Day
  announced: boolean
  note: string
  /** Persons. */
  by: readonly string[]
}

/** An activity that figures were counted of, and how many were there. */
export interface Behind {
  id: string
  kind: ActivityKind
  here: number
}

/** What its keeper hands in by one version of the criteria, and what the committee says of it. */
export interface SelfCheck {
  /** Venue and version. */
  _id: string
  venueId: string
  /** Of the venue. */
  path: readonly string[]
  criteriaId: string
  state: CheckState
  /** One more with each change. */
  version: number
  /** As they were counted last before it was handed in, and as of when. */
  figures: Figures
  figuresAt: Date
  /** As they were counted last since then; null before. */
  recounted: { figures: Figures; at: Date } | null
  /** What the last counting was of, in the order in which it took place: whoever doubts a figure sees the very ones. */
  behind: readonly Behind[]
  files: Readonly<Record<string, readonly KeptFile[]>>
  judged: Readonly<Record<string, { verdict: Verdict; reason: string }>>
  doubts: Readonly<Record<string, { text: string; at: Date; answer: { text: string; at: Date } | null }>>
  visits: readonly KeptVisit[]
  submittedAt: Date | null
  returned: { at: Date; reason: string } | null
  /** What was decided last; null before. */
  given: { stars: Stars | null } | null
  /**
   * A decision from the moment in which it stands until all that follows from it is done: written with what it decides about in one write,
   * so that of all who judge and decide at once nobody decides by what is no longer so. Null else.
   */
  made: Decision | null
}

export type CheckChange = Partial<Omit<SelfCheck, '_id' | 'venueId' | 'path' | 'criteriaId' | 'version'>>

/** The only place that names the collection `selfChecks`. */
const selfChecks = new Collection<SelfCheck>('selfChecks')

/** Of a venue there is one for each version of the criteria. */
export const checkIdOf = (venueId: string, criteriaId: string): string =>
  `c${sha256(`${venueId}\n${criteriaId}`).slice(0, 31)}`

export const findCheck = (id: string): Promise<SelfCheck | null> => selfChecks.get(id)

/** False where there is one of this id. */
export const insertCheck = (check: SelfCheck): Promise<boolean> => selfChecks.insert(check)

/** Changes what stands at this version; false where it is another by now. */
export const changeCheck = (
  { _id, version }: Pick<SelfCheck, '_id' | 'version'>,
  data: CheckChange,
): Promise<boolean> => selfChecks.update({ _id, version }, { ...whole(data), version: version + 1 })

/** All that follows from a decision is done. */
export const noteFinished = ({ _id, checkId }: Decision): Promise<boolean> =>
  selfChecks.update({ _id: checkId, 'made._id': _id }, { made: null })

/** Notes what was counted anew, which is no change that anybody has made: whoever is about to decide is not disturbed by it. */
export const noteRecounted = (
  { _id, version }: Pick<SelfCheck, '_id' | 'version'>,
  counted: { recounted: NonNullable<SelfCheck['recounted']>; behind: SelfCheck['behind'] },
) => selfChecks.update({ _id, version }, whole(counted))

/** What lists need of one. */
const ROW_FIELDS = [
  '_id',
  'venueId',
  'criteriaId',
  'state',
  'figures',
  'recounted',
  'files',
  'judged',
  'doubts',
  'submittedAt',
  'given',
] as const satisfies readonly (keyof SelfCheck)[]
export type CheckFacts = Pick<SelfCheck, (typeof ROW_FIELDS)[number]>

/** A place in the list of a level. */
export interface CheckPlace {
  at: Date
  id: string
}

/** Those of a level and below in a state, from a place on: handed in the longest ago first. */
export async function checksWithin(
  { orgId, state }: { orgId: string; state: CheckState },
  after: CheckPlace | null,
  limit: number,
): Promise<CheckFacts[]> {
  const page = (where: object, most: number): Promise<CheckFacts[]> =>
    selfChecks.find({
      where: { path: orgId, state, ...where },
      sort: [
        ['submittedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: most,
      fields: ROW_FIELDS,
    })
  if (after === null) return page({}, limit)
  const together = await page({ submittedAt: after.at, _id: command.gt(after.id) }, limit)
  if (together.length === limit) return together
  return [...together, ...(await page({ submittedAt: command.gt(after.at) }, limit - together.length))]
}

/** How many of a level and below are in a state. */
export const countChecks = (orgId: string, state: CheckState): Promise<number> =>
  selfChecks.count({ path: orgId, state })

/** What was handed in at a venue, by each version of the criteria. */
export const handedIn = (venueId: string): Promise<Pick<SelfCheck, '_id' | 'criteriaId' | 'state' | 'files'>[]> =>
  selfChecks.findAll({ where: { venueId }, fields: ['criteriaId', 'state', 'files'] })

/** Whether one of a venue shows a file. */
export async function isInChecks(uploadId: string, venueId: string): Promise<boolean> {
  const all = await handedIn(venueId)
  return all.some(({ files }) => Object.values(files).some((some) => some.some(({ id }) => id === uploadId)))
}
