import type { Proof, State } from '../domain/checkins/attendance'
import type { Range } from '../domain/checkins/range'
import type { Place } from '../domain/homes/seats'
import type { Page } from './paging'

/** A session (场): an activity, or 自由到访 of a venue and day. */
export interface SessionCard {
  sessionId: string
  venue: { venueId: string; name: string }
  /** Null for 自由到访. */
  activity: { activityId: string; title: string; room: string; startsAt: string; endsAt: string } | null
  /** From when until when people check in. */
  opensAt: string
  closesAt: string
  /** Whether the position is asked for, as a hint. */
  ranged: boolean
}

/** Somebody's own check-in: what is kept of it, word for word. */
export interface Attended {
  session: SessionCard
  state: State
  /** When they were there: the code's time, or what the keeper noted. */
  at: string
  /** When the server learnt of it. */
  receivedAt: string
  proof: Proof
  range: Range
  /** Of a registration by hand: by whom it was made, and why. Null otherwise. */
  byHand: { by: string; reason: string } | null
  /** When they checked out; null where they have not. */
  leftAt: string | null
  /** Whether the hours are counted, so that checking out is of use. */
  counts: boolean
}

/** Why a claim came to nothing: nothing is kept in the session, and trying again is free. */
export type Refused =
  /** The phone says it scanned what no screen showed any more. */
  | { reason: 'expired'; codeAt: string }
  /** Of another venue than the page was opened for: `session` is what the code is of, and can be checked in to. */
  | { reason: 'elsewhere' }
  | { reason: 'not-begun' }
  | { reason: 'over' }
  | { reason: 'cancelled' }
  /** Not a code for checking in, or a forged one. */
  | { reason: 'not-a-code' }
  | { reason: 'wrong-passcode'; left: number }
  /** Five wrong ones: when the next may be tried. */
  | { reason: 'paused'; until: string }

/** What became of a claim. */
export type Claimed =
  | {
      outcome: 'present' | 'already' | 'waiting'
      attended: Attended
      /** 今年第 N 次 of the person; 0 while it is not counted. */
      nth: number
      /** Metres to the venue, told once and kept nowhere; null where nothing was compared. */
      metres: number | null
      /** Other sessions at the venue that can be checked in to today. */
      others: SessionCard[]
      /** Whether the reader may say what they think of the venue. */
      mayRate: boolean
      now: string
    }
  | {
      outcome: 'refused'
      refused: Refused
      /** What the code or the page is of; null where that is not known. */
      session: SessionCard | null
      /** Who is on duty and can help. */
      help: { contact: string; phone: string } | null
      now: string
    }

/** The sessions of a venue that can be checked in to today, each with what the reader has done there. */
export interface Here {
  venue: { venueId: string; name: string }
  help: { contact: string; phone: string }
  sessions: {
    session: SessionCard
    /** Stands for it in its codes: by what the phone's own mark in it is made, however one checks in. */
    tag: string
    attended: Attended | null
    /** Of the reader's sign-up; null for who has none. */
    number: number | null
  }[]
  now: string
}

/** What a personal code is made of: kept on the phone, good for days without a network. */
export interface PersonalCard {
  alias: string
  key: string
  issuedAt: string
  /** Until when codes made of it are taken. */
  until: string
  name: string | null
  branch: string | null
  /** Venues that somebody offers to hand over to the reader, and those whose offer ran out within the last week. */
  offers: Offer[]
  now: string
}

export interface Offer {
  venueId: string
  venue: string
  from: string
  expiresAt: string
}

/** One's own check-ins, the newest first; those that wait or came to nothing too. */
export interface MyAttended extends Page<Attended> {
  /** Of this year: how often, and at how many venues. */
  year: number
  times: number
  venues: number
  now: string
}

/** What a keeper's phone needs of a session, also without a network. */
export interface KeptSession extends SessionCard {
  /** Stands for it in its codes. */
  tag: string
  key: string
  /** How often code and passcode were made anew. */
  version: number
  quota: number | null
  taken: number
  /** Who is here, and how many late claims wait. */
  present: number
  late: number
}

export interface KeptSessions {
  venue: { venueId: string; name: string }
  sessions: KeptSession[]
  now: string
}

/** How many are here, told while the code is shown. */
export interface Counted {
  sessionId: string
  version: number
  present: number
  taken: number
  quota: number | null
  /** When the last one checked in; null before anybody has. */
  lastAt: string | null
  late: number
  now: string
}

/** One on the roll: who has signed up, and who came without. */
export interface RollRow {
  /** Of the sign-up, or of the check-in of who came without one. */
  rowId: string
  /** The order of signing up; null for who came without. */
  number: number | null
  /** Empty where it is not known: somebody who has joined no branch and signed up for nothing. */
  name: string
  /** As people call it; null for who has joined none. */
  branch: string | null
  place: Place | null
  /** What their personal codes are recognised by, in this session only. */
  marks: string[]
  /** When they told that they can't come. */
  absentAt: string | null
  /** Null while they are not here. */
  attendance: {
    attendanceId: string
    state: State
    at: string
    proof: Proof
    range: Range
    reason: string | null
    /** Until when it can be undone by the keeper; null where it can't be. */
    undoUntil: string | null
    leftAt: string | null
  } | null
}

/** In the order of signing up, then who came without, in the order of coming. 200 a page */
export interface Roll extends Page<RollRow> {
  session: KeptSession
  /** Of all: signed up, here, not here yet, waiting for a place, here without having signed up. */
  counts: { signedUp: number; present: number; missing: number; waiting: number; walkIns: number }
  /** 30 days after it of who signed up and did not come numbers are left, and who was there has no number; null before. */
  past: { signedUp: number; missing: number } | null
  now: string
}

/** What came of a keeper's scan or registration. */
export interface Registered {
  /** `present`: from now on. `already`: was here. `unlisted`: has not signed up, nothing was noted. `refused`: not a code, or used before. */
  outcome: 'present' | 'already' | 'unlisted' | 'refused'
  row: RollRow | null
  refused: 'not-a-code' | 'used' | 'stale' | 'not-begun' | 'over' | 'cancelled' | null
  present: number
  now: string
}

/** A claim that came late. */
export interface LateClaim {
  attendanceId: string
  session: SessionCard
  name: string
  branch: string | null
  number: number | null
  state: State
  /** The code's time, and when it came. */
  codeAt: string
  receivedAt: string
  range: Range
  proof: Proof
  /** Why it waits: it came late, it is another person's on one phone, or too many tried passcodes at the time. */
  why: 'late' | 'device' | 'passcodes'
  /** How many people have used the very same code. */
  sameCode: number
}

export interface LateClaims extends Page<LateClaim> {
  venue: { venueId: string; name: string }
  waiting: number
  /** Answered this month, and how many of them were seen. */
  answered: number
  seen: number
  now: string
}

/** Every scan and try of a session, for its keeper. */
export interface ScanRow {
  scanId: string
  at: string
  how: 'code' | 'passcode' | 'personal' | 'hand'
  /** The MAC of the code, which no second one has; null where there is none. */
  nonce: string | null
  /** The time that the code says; null where there is none. */
  codeAt: string | null
  outcome: 'present' | 'already' | 'waiting' | 'refused'
  reason: string | null
  /** Empty where nobody knows. */
  name: string
}

export interface Scans extends Page<ScanRow> {
  session: SessionCard
  /** Of scans that were thinned to numbers, by outcome; null while none were. */
  thinned: Record<string, number> | null
  now: string
}
