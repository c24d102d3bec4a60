import type { Counts } from '../domain/checkins/hours'
import type { ActivityKind, Stage, Way, Welcome } from '../domain/homes/activity'
import type { Hours } from '../domain/homes/hours'
import type { Spot } from '../domain/homes/position'
import type { Place } from '../domain/homes/seats'
import type { Rated, Service } from '../domain/homes/services'
import type { Wish } from '../domain/homes/wishes'
import type { Deed } from '../domain/permissions/table'
import type { Attended } from './checkin-replies'
import type { OrgName } from './identity'
import type { Page } from './paging'

/** A row of the list. How it stands now is worked out on the phone, from its hours: also without a network. */
export interface VenueCard {
  venueId: string
  /** Its place in the whole list of what was asked for, from 1 on: the same as its pin on the map. */
  number: number
  name: string
  district: string
  address: string
  /** Null where nobody has said where it is: such a one is on no map, and last by distance. */
  spot: Spot | null
  /** Of the next 14 days. */
  hours: Hours
  /** What visitors say, 1..5 with one decimal, and how many; null before anybody has. */
  rating: { value: number; people: number } | null
  /** The committee's stars and until when they are good; null where it has given none. Whether they stand is worked out as the hours are. */
  rated: Rated | null
  services: Service[]
  note: string
  /** Starts of what takes place there in the next days, ISO, in order, at most 20. */
  starts: string[]
  /** What takes place next; null where nothing is planned. */
  next: { title: string; startsAt: string } | null
}

export interface DistrictHead {
  district: string
  /** Of those that fit what was asked for. */
  venues: number
  open: number
}

/** A page of the list. */
export interface VenueList extends Page<VenueCard> {
  /** All districts in their order that have something that fits; counted anew with each page. */
  heads: DistrictHead[]
  /** The district that the rows are of; null where they run through the whole city by distance. */
  district: string | null
  /** Of all that fit. */
  total: number
  now: string
}

/** What a map shows: one venue, or a group of so many that lie too near to one another. */
export type Pin =
  | { venueId: string; number: number; name: string; spot: Spot }
  | { count: number; spot: Spot; /** What it spreads over, to zoom to. */ from: Spot; to: Spot }

export interface ActivityCard {
  activityId: string
  kind: ActivityKind
  title: string
  startsAt: string
  endsAt: string
  room: string
  way: Way
  quota: number
  /** Places taken; of a draw that is still to come all who take part, which may be more than there are places. */
  taken: number
  /** Those who may still move up: none before a draw, where nobody waits, or once nobody can cancel any more. */
  waiting: number
  waits: boolean
  /** As of `now` of the reply. */
  stage: Stage
  opensAt: string
  closesAt: string
  venue: { venueId: string; name: string }
  /** The reader's own; null for who has not signed up. */
  mine: Place | null
}

/** One venue by itself: it has no number, which is its place in a list. */
export interface VenueDetail extends Omit<VenueCard, 'number'> {
  text: string
  contact: string
  phone: string
  /** Addresses that end. */
  pictures: string[]
  /** The next three, and how many are still to come in all. */
  activities: ActivityCard[]
  coming: number
  /** When and why it was closed for good; null while it is not. */
  closed: { at: string; reason: string } | null
  /** Who runs it, as people call them. */
  org: OrgName
  may: Deed[]
  now: string
}

/** What was changed after somebody had signed up: what stood there before. They keep the place or give it back. */
export interface Change {
  at: string
  startsAt: string
  endsAt: string
  room: string
}

/** The reader's own sign-up. */
export interface Mine {
  ticketId: string
  /** How often they have signed up for it, this time included. */
  times: number
  place: Place
  /** The order of signing up: it helps the keeper, and is no rank. */
  number: number
  at: string
  /** The secretary of the branch did it. */
  byBranch: boolean
  /** The last change that was not answered yet; null where there is none. */
  change: Change | null
  /** When the keeper was told that they can't come; null where they were not. */
  absentAt: string | null
  /** When they moved up; null where they never waited. */
  movedUpAt: string | null
}

export interface ActivityDetail extends ActivityCard {
  host: string
  text: string
  pictures: string[]
  address: string
  spot: Spot | null
  phone: string
  welcome: Welcome
  /** Whether the reader may sign up, by standing. */
  welcomed: boolean
  /** What its hours count as. */
  counts: Counts
  cancelUntil: string
  cancelled: { at: string; reason: string } | null
  /** The hash of the seed stands there from publishing on; the seed once signing up is over. Null where places are not drawn. */
  draw: { commitment: string; seed: string | null } | null
  /** How many were there, once it is over; null before. */
  present: number | null
  /** Where the reader checks in, and what they have done there. Its session bears the activity's id. */
  checkIn: { opensAt: string; closesAt: string; attended: Attended | null }
  own: Mine | null
  /** How often the reader has signed up for it. */
  times: number
  /** Another sign-up of the reader's at the same time; null where there is none. */
  clash: { title: string; startsAt: string } | null
  /** What a message was agreed to for, and the template to ask for; null where no message can be sent. */
  wishes: Wish[]
  template: string | null
  /** The reader's own branch, where they may sign up its people. */
  branch: OrgName | null
  now: string
}

/** Somebody's sign-ups, those to come first. */
export interface MySignUp extends ActivityCard {
  own: Mine
}

/** All that a draw is made of: who has this can compute it. */
export interface DrawSheet {
  commitment: string
  /** Null until signing up is over; then there are no tickets either. */
  seed: string | null
  /** Ids of all that ever were in line, in the order in which they came, also of those that were given back. They say nothing of whose they are. */
  tickets: string[]
  /** Of them those that were given back, before the closing or since: their places are those of the next in order. */
  gone: string[]
  quota: number
  closesAt: string
  /** All of them in the order in which places are given, as the cloud computes it; the page computes it again. */
  order: string[]
  /** The reader's own; null where they take no part, or have given it back. */
  own: string | null
  now: string
}

/** A person of the reader's branch. */
export interface BranchPerson {
  memberId: string
  name: string
  /** `in`: signed up, by themselves or the branch. `not-joined`: could neither be told nor leave. `not-welcome`: it is not for their standing. */
  state: 'can' | 'in' | 'not-joined' | 'not-welcome'
  by: 'self' | 'branch' | null
}

export interface BranchSignUp {
  branch: OrgName
  activity: ActivityCard
  people: BranchPerson[]
  now: string
}

/** What came of signing people up, in numbers. */
export interface BranchSignedUp {
  seated: number
  waiting: number
  /** Were in before. */
  already: number
  /** Could not be signed up. */
  refused: number
  /** Of those whom the branch has signed up, people whom no message reaches: they see it in the app. */
  unreached: number
}
