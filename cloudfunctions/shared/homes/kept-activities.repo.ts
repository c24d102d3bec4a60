import { TELLINGS_KEPT } from '../../../src/domain/limits'
import { command } from '../../kit/cloud'
import {
  allActivitiesBy,
  changeActivity,
  countActivities,
  FACT_FIELDS,
  findActivities,
  type Activity,
  type KeptTelling,
} from './activities.repo'

/** What a keeper writes of an activity, as it is kept. */
export type KeptText = Pick<
  Activity,
  | 'kind'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'room'
  | 'host'
  | 'quota'
  | 'waits'
  | 'way'
  | 'welcome'
  | 'opensAt'
  | 'closesAt'
  | 'cancelHours'
  | 'cancelUntil'
  | 'ranged'
  | 'counts'
  | 'text'
  | 'pictures'
>

type Read = Pick<Activity, '_id' | 'version'>

/** Writes a draft anew, as it stands at this version; false where it is another by now, or no draft. */
export const writeDraft = ({ _id, version }: Read, text: KeptText): Promise<boolean> =>
  changeActivity({ _id, state: 'draft', version }, { ...text, version: version + 1 })

/** Empties a draft for good. False where it is none by now. */
export const emptyDraft = (_id: string): Promise<boolean> =>
  changeActivity(
    { _id, state: 'draft' },
    { state: 'dropped', title: '', room: '', host: '', text: '', pictures: [], version: command.inc(1) },
  )

/** What a draft becomes by its publication. */
export type Publication = Pick<
  Activity,
  'opensAt' | 'closesAt' | 'cancelUntil' | 'seriesId' | 'publishedAt' | 'commitment'
> & { weeks: number }

/** Publishes a draft as it stands at this version. False where it is another by now, or no draft. */
export const publishDraft = ({ _id, version }: Read, { weeks, ...publication }: Publication): Promise<boolean> =>
  changeActivity(
    { _id, state: 'draft', version },
    { ...publication, state: 'published', version: version + 1, publishing: command.set({ version, weeks }) },
  )

/** Nobody has signed up or left since it was read: whom a telling is for, and whether places suffice, is told exactly. */
const nobodySince = ({ line, live }: Pick<Activity, 'line' | 'live'>): Record<string, unknown> => ({
  live,
  [`line.${line.length}`]: command.exists(false),
})

/** Adds a telling, and wakes whoever tells; nothing where nobody is told. What became of those that are no longer kept goes with them. */
const withTelling = ({ tellings }: Pick<Activity, 'tellings'>, telling: KeptTelling | null): object => {
  if (telling === null) return {}
  const dropped = tellings.slice(0, Math.max(0, tellings.length + 1 - TELLINGS_KEPT))
  return {
    tellings: command.push({ each: [telling], slice: -TELLINGS_KEPT }),
    tellAt: telling.at,
    ...Object.fromEntries(dropped.map(({ id }) => [`told.${id}`, command.remove()])),
  }
}

export interface ChangeOf {
  text: KeptText
  /** Whether it hangs on how many have signed up, as where places become fewer. */
  counts: boolean
  /** What stood there before a change of time or room; null where neither changes. */
  changed: Activity['changed']
  telling: KeptTelling | null
  /** Since when somebody may have moved up by it; null where nobody can have. */
  upAt: Date | null
}

/**
 * Changes what is published as it stands at this version, with whom it is told to, in one update: who waits has one of the new places
 * from then on. False where it was changed or cancelled since, or, where that matters, somebody has signed up or left meanwhile.
 */
export function changePublished(
  read: Read & Pick<Activity, 'line' | 'live' | 'tellings'>,
  { text, counts, changed, telling, upAt }: ChangeOf,
): Promise<boolean> {
  const { _id, version } = read
  return changeActivity(
    { _id, state: 'published', version, ...(counts || telling !== null ? nobodySince(read) : {}) },
    {
      ...text,
      version: version + 1,
      // Of a new time they are reminded, too, who were not before.
      ...(changed === null ? {} : { changed: command.set(changed), startTold: null }),
      ...(upAt === null ? {} : { tellAt: upAt }),
      ...withTelling(read, telling),
    },
  )
}

/** Cancels what is published as it stands at this version. False where it was changed or cancelled since, or somebody has signed up meanwhile. */
export const cancelPublished = (
  read: Read & Pick<Activity, 'line' | 'live' | 'tellings'>,
  { cancelled, telling }: { cancelled: { at: Date; reason: string }; telling: KeptTelling | null },
): Promise<boolean> =>
  changeActivity(
    { _id: read._id, state: 'published', version: read.version, ...nobodySince(read) },
    { state: 'cancelled', cancelled: command.set(cancelled), version: read.version + 1, ...withTelling(read, telling) },
  )

/** What lists of keepers need: not whose the places are. */
const KEPT_FIELDS = [
  ...FACT_FIELDS,
  'gone',
  'kept',
  'absent',
  'tellings',
  'told',
] as const satisfies readonly (keyof Activity)[]
export type KeptFacts = Pick<Activity, (typeof KEPT_FIELDS)[number]>

export type KeptState = 'draft' | 'published' | 'cancelled'

interface Listed {
  venueId: string
  state: KeptState
  /** Those that end later than this, and no later than this; null for any. */
  after: Date | null
  until: Date | null
  order: 'asc' | 'desc'
  /** Where the page before ended; null for the first. */
  beyond: { endsAt: Date; id: string } | null
  limit: number
}

/** A venue's activities of one state in the order of their ends, and of those that end together of their ids. */
export async function keptOf({ beyond, ...listed }: Listed): Promise<KeptFacts[]> {
  if (beyond === null) return keptWithin(listed, {})
  const { order, limit } = listed
  const { endsAt, id } = beyond
  const together = await keptWithin(listed, { endsAt, _id: order === 'asc' ? command.gt(id) : command.lt(id) })
  if (together.length === limit) return together
  const narrower = order === 'asc' ? { after: endsAt } : { before: endsAt }
  const rest = await keptWithin({ ...listed, ...narrower, limit: limit - together.length }, {})
  return [...together, ...rest]
}

/** One query of the index. */
function keptWithin(
  { venueId, state, after, until, before = null, order, limit }: Omit<Listed, 'beyond'> & { before?: Date | null },
  exactly: object,
): Promise<KeptFacts[]> {
  const lower = after === null ? null : command.gt(after)
  // A page that goes backwards begins before its bound.
  const upper = before !== null ? command.lt(before) : until === null ? null : command.lte(until)
  const within = lower && upper ? lower.and(upper) : (lower ?? upper)
  const range = within === null ? {} : { endsAt: within }
  return findActivities({
    where: { venueId, state, ...range, ...exactly },
    sort: [
      ['endsAt', order],
      ['_id', order],
    ],
    limit,
    fields: KEPT_FIELDS,
  })
}

/** Some, with all who are in them. */
export const activitiesAmong = (ids: readonly string[]): Promise<Activity[]> =>
  ids.length === 0 ? Promise.resolve([]) : findActivities({ where: { _id: command.in([...ids]) } })

/** Drafts of a venue: how many. */
export const countDrafts = (venueId: string): Promise<number> => countActivities({ venueId, state: 'draft' })

/** How many activities of each of some venues are still to come. */
export async function comingOf(venueIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const counted = await Promise.all(
    venueIds.map(async (venueId): Promise<[string, number]> => [
      venueId,
      await countActivities({ venueId, state: 'published', endsAt: command.gt(now) }),
    ]),
  )
  return new Map(counted)
}

/** Ids of what is published at a venue and has not begun. */
export async function idsToCome(venueId: string, now: Date): Promise<string[]> {
  const where = { venueId, state: 'published' }
  const found = await allActivitiesBy('endsAt', { where, from: now, fields: ['startsAt', 'endsAt'] })
  return found.filter(({ startsAt }) => startsAt > now).map(({ _id }) => _id)
}
