import type { Counts } from '../domain/checkins/hours'
import type { ActivityKind, Way, Welcome } from '../domain/homes/activity'
import type { Hours } from '../domain/homes/hours'
import type { Place } from '../domain/homes/seats'
import type { Service } from '../domain/homes/services'
import type { Paper } from '../domain/stars/papers'
import type { Spot } from '../domain/homes/position'
import type { Deed } from '../domain/permissions/table'
import type { HandingOver } from './handing-over'
import type { ActivityCard } from './home-replies'
import type { OrgName } from './identity'
import type { Page } from './paging'

/** An activity as its keeper sees it in lists. */
export interface KeptActivity extends ActivityCard {
  /** Not published yet: seen by the keeper only. */
  draft: boolean
  /** People who were to be told of a change, of moving up or of a cancellation, and whom no message reached: they see it in the app. */
  unreached: number
  /** People who have said that they can't come although it was too late to cancel. */
  absent: number
  /** People who are here, once checking in has begun. */
  present: number
}

/** A keeper's day. */
export interface KeeperToday {
  venue: { venueId: string; name: string; hours: Hours }
  /** Check-ins of today, and of how many different people. */
  visits: { checkIns: number; people: number }
  /** 自由到访 of today. */
  free: { sessionId: string; checkIns: number }
  /** The next one today that is not over. */
  next: KeptActivity | null
  /** All of today, in order. */
  today: KeptActivity[]
  /** What waits for the keeper; nothing where nothing does. */
  waiting: {
    late: number
    unreached: number
    absent: number
    drafts: number
    /** That the reader answers. */
    suggestions: number
    holiday: Holiday | null
    /** Whether the star self-check was returned, and papers of safety that have run out or will soon. */
    stars: { returned: boolean; papers: Paper[] }
  }
  /** Where the reader's own last offer of the venue stands; null where they have made none. */
  offer: NonNullable<HandingOver['offer']>['state'] | null
  may: Deed[]
  now: string
}

/** A holiday of the year's table on which nothing has been said yet. */
export interface Holiday {
  name: string
  /** Both ends belong to it: 2026-04-04. */
  from: string
  until: string
}

/** An activity as it is written. Saved at every change while it is a draft. */
export interface ActivityText {
  kind: ActivityKind
  title: string
  startsAt: string
  endsAt: string
  room: string
  host: string
  quota: number
  waits: boolean
  way: Way
  welcome: Welcome
  /** From when on one signs up; null from its publication on. */
  opensAt: string | null
  /** Until when; null until its start. A draw needs one before its start. */
  closesAt: string | null
  /** Hours before the start until when one may cancel. */
  cancelHours: number
  /** Only who is in range checks in by themselves: off unless the keeper turns it on. */
  ranged: boolean
  /** What its hours count as. */
  counts: Counts
  text: string
  /** Ids of pictures that were sent before. */
  pictures: string[]
}

export interface EditedActivity {
  activityId: string
  venueId: string
  draft: boolean
  /** What it was when it was read: a change names it, so that two who write never overwrite one another. */
  version: number
  text: ActivityText
  /** Of the pictures, by id: addresses that end. */
  pictureUrls: Record<string, string>
  /** Live sign-ups: whom a change is told. */
  signedUp: number
  taken: number
  cancelled: { at: string; reason: string } | null
  /** What may no longer change: signing up by lot has begun, or nobody moves up any more. */
  fixed: ('way' | 'quota' | 'closesAt' | 'opensAt')[]
  now: string
}

/** One who has signed up. */
export interface SignedUpRow {
  ticketId: string
  number: number
  name: string
  /** As people call it; null for who has joined no branch. */
  branch: string | null
  place: Place
  at: string
  byBranch: boolean
  absentAt: string | null
}

/** In the order of signing up. */
export interface SignedUp extends Page<SignedUpRow> {
  activity: KeptActivity
  now: string
}

/** What was told to people of an activity. */
export interface Telling {
  what: 'up' | 'changed' | 'cancelled'
  at: string
  people: number
  unreached: number
}

export interface EditedVenue {
  venueId: string
  version: number
  name: string
  district: string
  address: string
  spot: Spot | null
  services: Service[]
  contact: string
  phone: string
  note: string
  text: string
  hours: Hours
  pictures: { id: string; url: string }[]
  /** Holidays of the next half year, as the year's table tells them, with what was said about each; null where nothing was. */
  holidays: (Holiday & { open: boolean | null })[]
  /** What takes place on days that are closed now, and would have to be moved: by day. */
  clashes: { day: string; activities: number; signedUp: number }[]
  closed: { at: string; reason: string } | null
  may: Deed[]
  now: string
}

/** A venue as its committee sees it. */
export interface TendedVenue {
  venueId: string
  name: string
  district: string
  address: string
  org: OrgName
  /** How many keepers it has; names are told at the venue only. */
  keepers: number
  /** Activities that are still to come. */
  coming: number
  closed: boolean
  /** Where it is has been said. */
  placed: boolean
}

export interface TendedVenues extends Page<TendedVenue> {
  org: OrgName
  total: number
  /** Districts of the city, in their order: what a new venue chooses of. */
  districts: string[]
  may: Deed[]
  now: string
}

/** Who keeps a venue. */
export interface Keepers {
  venueId: string
  name: string
  /** `keeperId` is the role's. */
  keepers: { keeperId: string; name: string; until: string | null }[]
  appointment: { code: string; expiresAt: string } | null
  now: string
}

/** What somebody becomes by the code of an appointment. */
export interface Appointed {
  as: 'keeper' | 'organiser' | 'lecturer'
  /** The venue, the committee, or the lecturer's entry. */
  placeId: string
  place: string
  org: string
  /** Of a lecturer, what everybody can read of them: the unit and the topics. Empty for the others. */
  says: string[]
  expiresAt: string
}
