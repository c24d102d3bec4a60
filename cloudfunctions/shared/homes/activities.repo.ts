import type { ActivityKind, Way, Welcome } from '../../../src/domain/homes/activity'
import type { Ticket } from '../../../src/domain/homes/seats'
import { SIGN_UPS_MAX } from '../../../src/domain/limits'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import type { StoredPicture } from './venues.repo'

/** A ticket as it is kept: whether its holder had to wait when it was given. */
export interface KeptTicket extends Ticket {
  waited: boolean
}

/** Something that those who have signed up are told: by a message where one is possible, and in the app in any case. */
export interface KeptTelling {
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
  state: 'draft' | 'published' | 'cancelled'
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
  text: string
  pictures: readonly StoredPicture[]
  /** Those published together, week by week; null for one alone. */
  seriesId: string | null
  publishedAt: Date | null
  cancelled: { at: Date; reason: string } | null
  /** SHA-256 of the seed, from publication on; null where places are not drawn. The seed lies elsewhere. */
  commitment: string | null
  /** The last change of time or room, with what stood there before; null where there was none. */
  changed: { at: Date; startsAt: Date; endsAt: Date; room: string } | null

  /** Live tickets: as many as `line` has less those in `gone`. */
  live: number
  /** Whose they are: what somebody's own sign-ups are found by. */
  holders: readonly string[]
  line: readonly KeptTicket[]
  gone: Readonly<Record<string, Date>>
  /** Since when the holder of a ticket knows of the place: from signing up, or since they were told. */
  seated: Readonly<Record<string, Date>>
  /** Who keeps the place after the change, and when they said so. */
  kept: Readonly<Record<string, Date>>
  /** Who has said, too late to cancel, that they can't come. */
  absent: Readonly<Record<string, Date>>
  /** How often somebody has signed up, by person. */
  times: Readonly<Record<string, number>>
  /** The last ones. */
  tellings: readonly KeptTelling[]
  /** By telling and ticket: whether a message went out. */
  told: Readonly<Record<string, Readonly<Record<string, 'sent' | 'none'>>>>
  /** From when on somebody may have to be told something; null where nobody has. */
  tellAt: Date | null
  /** Whether who took part has been thinned to a number. */
  thinned: boolean
}

/** What lists need of an activity: nothing of who has signed up, which may be thousands. */
const FACT_FIELDS = [
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
  'changed',
  'live',
] as const satisfies readonly (keyof Activity)[]
export type ActivityFacts = Pick<Activity, (typeof FACT_FIELDS)[number]>

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

/** What somebody has signed up for and is not over, with all who are in it: a place is told by the whole line. */
export const heldBy = (personId: string, now: Date): Promise<Activity[]> =>
  activities.find({
    where: { holders: personId, endsAt: command.gt(now) },
    sort: [
      ['endsAt', 'asc'],
      ['_id', 'asc'],
    ],
  })

export const findActivity = (id: string): Promise<Activity | null> => activities.get(id)

/** False where there is one of this id. */
export const insertActivity = (activity: Activity): Promise<boolean> => activities.insert(activity)

/** What has to be as it was read, for a sign-up to be one of this activity. */
type Asked = Pick<Activity, '_id' | 'quota' | 'waits'>

/** One who is not in yet and has not signed up too often. */
const newcomer = ({ personId }: Ticket): Record<string, unknown> => ({
  state: 'published',
  holders: command.neq(personId),
  [`times.${personId}`]: command.not(command.gte(SIGN_UPS_MAX)),
})

const added = (ticket: KeptTicket): object => ({
  line: command.push([ticket]),
  holders: command.push([ticket.personId]),
  live: command.inc(1),
  [`times.${ticket.personId}`]: command.inc(1),
})

/** Takes a free place. False where none is free by now, or the person is in. */
export const takeSeat = ({ _id, quota }: Asked, ticket: Ticket): Promise<boolean> =>
  activities.update(
    { _id, quota, live: command.lt(quota), ...newcomer(ticket) },
    { ...added({ ...ticket, waited: false }), [`seated.${ticket.id}`]: ticket.at },
  )

/** Goes to the end of the waiting list. False where a place is free by now, nobody more can wait, or the person is in. */
export const takeWait = ({ _id, quota }: Asked, ticket: Ticket, most: number): Promise<boolean> =>
  activities.update(
    { _id, quota, waits: true, live: command.gte(quota).and(command.lt(quota + most)), ...newcomer(ticket) },
    added({ ...ticket, waited: true }),
  )

/** Gives a ticket back. In the same update whoever is next has a place: who has one follows from the line and what is gone. */
export const giveBack = (id: string, ticket: Pick<Ticket, 'id' | 'personId'>, at: Date): Promise<boolean> =>
  activities.update(
    { _id: id, holders: ticket.personId, 'line.id': ticket.id, [`gone.${ticket.id}`]: command.exists(false) },
    {
      [`gone.${ticket.id}`]: at,
      holders: command.pull(ticket.personId),
      live: command.inc(-1),
      tellAt: at,
    },
  )
