import type { ActivityKind, Way, Welcome } from '../../../src/domain/homes/activity'
import type { Counts } from '../../../src/domain/checkins/hours'
import type { Ticket } from '../../../src/domain/homes/seats'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import type { StoredPicture } from './venues.repo'

/** A ticket as it is kept: whether its holder had to wait when it was given. */
export interface KeptTicket extends Ticket {
  waited: boolean
}

/** Something that those who have signed up are told: by a message where one is possible, and in the app in any case. */
export interface KeptTelling {
  /** Also a field's name: letters, digits, dashes. */
  id: string
  what: 'up' | 'changed' | 'cancelled'
  at: Date
  /** The tickets of those it is for. */
  to: readonly string[]
}

/**
 * What takes place at a venue, with all who have signed up: one document, so that the last place, the order of waiting and moving up
 * are decided by one conditional update each.
 */
export interface Activity {
  _id: string
  venueId: string
  /** Of the venue. */
  path: readonly string[]
  /** One that was dropped is empty and nobody's: its id is used up, so that no late request brings the draft back. */
  state: 'draft' | 'published' | 'cancelled' | 'dropped'
  /** One more with each change of what is written; signing up changes it not. */
  version: number
  kind: ActivityKind
  title: string
  startsAt: Date
  endsAt: Date
  room: string
  host: string
  quota: number
  waits: boolean
  way: Way
  welcome: Welcome
  /** Null in a draft: from its publication on. */
  opensAt: Date | null
  /** Null in a draft: until its start. */
  closesAt: Date | null
  cancelHours: number
  /** `cancelHours` before the start. */
  cancelUntil: Date
  ranged: boolean
  /** What its hours count as: nothing where it is missing. */
  counts?: Counts
  text: string
  pictures: readonly StoredPicture[]
  /** Those published together, week by week; null for one alone. */
  seriesId: string | null
  publishedAt: Date | null
  /** Which version was asked to be published in how many weeks: a repeat goes on with it. Missing in drafts, and in the further weeks. */
  publishing?: { version: number; weeks: number }
  cancelled: { at: Date; reason: string } | null
  /** SHA-256 of the seed, from publication on; null where places are not drawn. The seed lies elsewhere. */
  commitment: string | null
  /** When the line of a draw was closed for good: only then its seed may be told. Missing before. */
  drawnAt?: Date | null
  /** The last change of time or room, with what stood there before; null where there was none. */
  changed: { at: Date; startsAt: Date; endsAt: Date; room: string } | null

  /** It took place before it was written here: a list on paper tells of it. Missing elsewhere. */
  imported?: true

  /** Live tickets: as many as `line` has less those in `gone`. */
  live: number
  /** Whose they are: what somebody's own sign-ups are found by. */
  holders: readonly string[]
  line: readonly KeptTicket[]
  gone: Readonly<Record<string, Date>>
  /** Since when the holder of a ticket has a place: from signing up, or since it was seen that they had moved up, a moment after. */
  seated: Readonly<Record<string, Date>>
  /** Who keeps the place after the change, and when they said so. */
  kept: Readonly<Record<string, Date>>
  /** Who has said, too late to cancel, that they can't come. */
  absent: Readonly<Record<string, Date>>
  /** How often somebody has signed up, by person. */
  times: Readonly<Record<string, number>>
  /** Changes of time or room and the cancellation, as the keeper told them; moving up is told without one. */
  tellings: readonly KeptTelling[]
  /** By telling (`up` for moving up, `entered` for who was signed up by the branch) and ticket: whether a message went out. */
  told: Readonly<Record<string, Readonly<Record<string, 'sent' | 'none'>>>>
  /** From when on somebody may have to be told something; null where nobody has. Whoever changes what people should know sets it to now. */
  tellAt: Date | null
  /** When those who wished it were told that signing up opens, and that it begins soon. Missing before. */
  opensTold?: Date | null
  startTold?: Date | null
  /** Whether who took part has been thinned to a number. */
  thinned: boolean
  /** How many of those who had a place did not come, once it is thinned: nobody stands anywhere then. Missing before, and where it was cancelled. */
  missing?: number | null
}

/** What lists need of an activity: nothing of who has signed up, which may be thousands. */
export const FACT_FIELDS = [
  '_id',
  'venueId',
  'path',
  'state',
  'version',
  'kind',
  'title',
  'startsAt',
  'endsAt',
  'room',
  'host',
  'quota',
  'waits',
  'way',
  'welcome',
  'opensAt',
  'closesAt',
  'cancelHours',
  'cancelUntil',
  'seriesId',
  'publishedAt',
  'cancelled',
  'commitment',
  'drawnAt',
  'changed',
  'live',
] as const satisfies readonly (keyof Activity)[]
export type ActivityFacts = Pick<Activity, (typeof FACT_FIELDS)[number]>

/** What checking in needs of an activity. */
const SESSION_FIELDS = [...FACT_FIELDS, 'ranged', 'counts'] as const satisfies readonly (keyof Activity)[]
export type SessionActivity = Pick<Activity, (typeof SESSION_FIELDS)[number]>

/** The only place that names the collection `activities`. */
const activities = new Collection<Activity>('activities')

/** What takes place at a venue and is not over, the next to end first. Cancelled ones are not among it. */
export const comingAt = (venueId: string, now: Date, limit: number): Promise<ActivityFacts[]> =>
  activities.find({
    where: { venueId, state: 'published', endsAt: command.gt(now) },
    sort: [
      ['endsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
    fields: FACT_FIELDS,
  })

export const countComing = (venueId: string, now: Date): Promise<number> =>
  activities.count({ venueId, state: 'published', endsAt: command.gt(now) })

/** What somebody has signed up for and is not over. */
export const heldBy = (personId: string, now: Date): Promise<ActivityFacts[]> =>
  activities.find({
    where: { holders: personId, endsAt: command.gt(now) },
    sort: [
      ['endsAt', 'asc'],
      ['_id', 'asc'],
    ],
    fields: FACT_FIELDS,
  })

/** Those of some that somebody has signed up for, by id, with all who are in them: a place is told by the whole line. */
export async function heldAmong(personId: string | null, ids: readonly string[]): Promise<Map<string, Activity>> {
  if (personId === null || ids.length === 0) return new Map()
  const held = await activities.find({ where: { _id: command.in([...ids]), holders: personId } })
  return new Map(held.map((one) => [one._id, one]))
}

/** Nothing of who has signed up: a hall of a thousand asks for it a thousand times. */
export async function findSessionActivity(id: string): Promise<SessionActivity | null> {
  const [found] = await activities.find({ where: { _id: id }, limit: 1, fields: SESSION_FIELDS })
  return found ?? null
}

/** Those of a few ids, whatever became of them. */
export const sessionActivitiesOf = (ids: readonly string[]): Promise<SessionActivity[]> =>
  activities.find({ where: { _id: command.in([...ids]) }, fields: SESSION_FIELDS })

/** A venue's activities that end within a stretch of time, in that order; cancelled ones are not among them. */
export const sessionActivities = (venueId: string, after: Date, until: Date): Promise<SessionActivity[]> =>
  activities.find({
    where: { venueId, state: 'published', endsAt: command.gt(after).and(command.lte(until)) },
    sort: [
      ['endsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: SESSIONS_AT_ONCE,
    fields: SESSION_FIELDS,
  })

/** More than one venue holds in two days. */
const SESSIONS_AT_ONCE = 100

export const findActivity = (id: string): Promise<Activity | null> => activities.get(id)

/** False where there is one of this id. */
export const insertActivity = (activity: Activity): Promise<boolean> => activities.insert(activity)

type Query = Parameters<typeof activities.find>[0]

/** The same as `findActivities`, of each only what lists need. */
export const findFacts = (query: Omit<Query, 'fields'>): Promise<ActivityFacts[]> =>
  activities.find({ ...query, fields: FACT_FIELDS })

/** For the files beside this one: what keepers write, what is listed, seats, and who was told what. */
export const findActivities = (query: Query): Promise<Activity[]> => activities.find(query)

export const allActivitiesBy = (
  field: string,
  ordered: Parameters<typeof activities.findAllBy>[1],
): Promise<Activity[]> => activities.findAllBy(field, ordered)

/** The same as `allActivitiesBy`, of each only what lists need. */
export const allActivityFactsBy = (
  field: string,
  ordered: Omit<Parameters<typeof activities.findAllBy>[1], 'fields'>,
): Promise<ActivityFacts[]> => activities.findAllBy(field, { ...ordered, fields: FACT_FIELDS })

export const countActivities = (where: object): Promise<number> => activities.count(where)

/** Changes one activity where it is still as `where` says: one conditional update. */
export const changeActivity = (where: { _id: string } & Record<string, unknown>, data: object): Promise<boolean> =>
  activities.update(where, data)
