import type { Deed } from '../domain/permissions/table'
import type { FreeTimes, Wished } from '../domain/talks/free-times'
import type { LecturerState } from '../domain/talks/lecturers'
import type { TalkStage } from '../domain/talks/stage'
import type { Theme } from '../domain/talks/themes'
import type { OrgName } from './identity'
import type { Page } from './paging'

export interface Topic {
  id: string
  title: string
  minutes: number
  /** Such as 要在江边; empty where there is nothing. */
  note: string
}

/** A lecturer as the list has them: nothing of how often they have spoken. */
export interface LecturerCard {
  lecturerId: string
  name: string
  unit: string
  themes: Theme[]
  topics: string[]
  /** 可约周三晚. */
  free: string
}

/** In the order of pinyin. */
export interface Lecturers extends Page<LecturerCard> {
  /** Of all that the words fit, whatever theme is chosen. */
  total: number
  themes: { theme: Theme; lecturers: number }[]
  now: string
}

/** A talk that was held: of people nothing is told. */
export interface PastTalk {
  title: string
  day: string
  venue: string
}

export interface LecturerPage {
  lecturerId: string
  name: string
  unit: string
  org: OrgName
  themes: Theme[]
  topics: Topic[]
  /** Null where they are no longer asked for. */
  free: string | null
  /** What they say of it in words of their own. */
  note: string
  past: PastTalk[]
  /** Branches that the reader may ask for; none for who may not. */
  branches: OrgName[]
  now: string
}

/** What a branch has to choose of. */
export interface AskingForm {
  branch: OrgName
  lecturer: { lecturerId: string; name: string; unit: string; topics: Topic[]; free: string; times: Wished[] }
  /** Those nearest in the tree first. */
  venues: { venueId: string; name: string }[]
  /** Requests that are open, and how many may be. */
  open: number
  most: number
  /** For a message about what becomes of it; null where none can be sent. */
  template: string | null
  now: string
}

/** A request as its branch sees it. */
export interface AskedTalk {
  talkId: string
  version: number
  lecturer: { lecturerId: string; name: string; unit: string }
  topicId: string
  title: string
  minutes: number
  wishes: Wished[]
  venue: { venueId: string; name: string }
  people: number
  note: string
  stage: TalkStage
  /** Why there was no date, or why its activity was cancelled; empty where nothing was said. */
  reason: string
  askedAt: string
  activity: { activityId: string; startsAt: string } | null
}

export interface AskedTalks extends Page<AskedTalk> {
  branch: OrgName
  open: number
  most: number
  now: string
}

/** A lecturer's own page. */
export interface OwnLecturing {
  lecturerId: string
  version: number
  name: string
  unit: string
  org: OrgName
  state: LecturerState
  topics: Topic[]
  times: FreeTimes
  coming: {
    title: string
    venue: { venueId: string; name: string }
    startsAt: string
    endsAt: string
    activityId: string
  }[]
  /** What they have held, the last first: what was said of each is read at its evaluation. */
  past: (PastTalk & { activityId: string })[]
  now: string
}

/** A talk that has not come to its end. */
export interface OpenEnd {
  talkId: string
  version: number
  title: string
  lecturer: string
  venue: string
  branch: string
  stage: TalkStage
  askedAt: string
  /** Working days since it was asked, and whether it should have a date by now. */
  waited: number
  overdue: boolean
  activity: { activityId: string; startsAt: string; endsAt: string } | null
}

/** A year's talks of one organisation, and where those stand that are not yet evaluated. */
export interface TalksOverview {
  org: OrgName
  year: number
  /** Years that can be chosen, this one first. */
  years: number[]
  target: number
  /** Held and evaluated, held and not: both count. */
  evaluated: number
  waiting: number
  /** Check-ins at what was held. */
  listeners: number
  asked: number
  dated: number
  /** Of those below, in the order of the tree. */
  children: { org: OrgName; held: number; target: number }[]
  /** What waits for a date first, the longest waiting on top; then what is to come; then what waits for its evaluation. */
  ends: OpenEnd[]
  /** More of them than are told. */
  more: number
  lecturers: number
  proposed: number
  may: Deed[]
  now: string
}

/** A request beside the lecturer's times, for who gives it a date. */
export interface Dating {
  talkId: string
  version: number
  title: string
  minutes: number
  branch: string
  lecturer: { lecturerId: string; name: string; unit: string; free: string }
  venue: { venueId: string; name: string }
  people: number
  note: string
  stage: TalkStage
  reason: string
  /** Wished times that are still ahead, and other free ones. */
  wishes: Wished[]
  times: Wished[]
  /** What the lecturer has already, the next first. */
  booked: { startsAt: string; endsAt: string; title: string }[]
  activity: { activityId: string; version: number; startsAt: string } | null
  now: string
}

/** A lecturer as whoever organises sees them. */
export interface TendedLecturer {
  lecturerId: string
  version: number
  name: string
  unit: string
  themes: Theme[]
  topics: Topic[]
  times: FreeTimes
  state: LecturerState
  reason: string
  /** Whether somebody uses the lecturer's own page. */
  linked: boolean
}

export interface TendedLecturers extends Page<TendedLecturer> {
  org: OrgName
  may: Deed[]
  now: string
}

/** Who organises the lecturers of a committee. */
export interface Organisers {
  org: OrgName
  /** `organiserId` is the role's. */
  organisers: { organiserId: string; name: string; until: string | null }[]
  appointment: { code: string; expiresAt: string } | null
  now: string
}
