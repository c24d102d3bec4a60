import type { Attended, Claimed, Here, SessionCard } from '../../../../src/contract/checkins'
import { sessionCode, stepAt, STEP_MS } from '../../../../src/domain/checkins/code'
import { hmac } from '../../../../src/features/checkins/hmac'

/** Tuesday at ten, as the drawer's clock begins. */
export const NOW = Date.parse('2026-11-24T02:00:00Z')
const iso = (at: number): string => new Date(at).toISOString()
const HOUR = 3_600_000

export const VENUE = { venueId: 'binjiang', name: '滨江青年之家' }
export const HELP = { contact: '刘老师', phone: '0790-555 0118' }

export const visit = (over: Partial<SessionCard> = {}): SessionCard => ({
  sessionId: 'visit_binjiang_2026-11-24',
  venue: VENUE,
  activity: null,
  opensAt: '2026-11-23T16:00:00.000Z',
  closesAt: '2026-11-24T16:00:00.000Z',
  ranged: false,
  ...over,
})

export const lesson = (startsAt: number, over: Partial<SessionCard> = {}): SessionCard => ({
  sessionId: 'a-photo',
  venue: VENUE,
  activity: {
    activityId: 'a-photo',
    title: '手机摄影入门课',
    room: '二楼教室',
    startsAt: iso(startsAt),
    endsAt: iso(startsAt + HOUR),
  },
  opensAt: iso(startsAt - HOUR / 2),
  closesAt: iso(startsAt + HOUR),
  ranged: false,
  ...over,
})

/** What codes of 自由到访 bear; those of others another. */
export const TAG = 'ABCDEFG'
export const tagIn = ({ activity }: SessionCard): string => (activity === null ? TAG : 'HJKMNPQ')

export const hereOf = (...sessions: SessionCard[]): Here => ({
  venue: VENUE,
  help: HELP,
  sessions: sessions.map((session) => ({ session, tag: tagIn(session), attended: null, number: null })),
  now: iso(NOW),
})

export const attendedOf = (over: Partial<Attended> = {}): Attended => ({
  session: visit(),
  state: 'present',
  at: iso(NOW),
  receivedAt: iso(NOW),
  proof: 'code',
  range: 'none',
  byHand: null,
  leftAt: null,
  counts: false,
  ...over,
})

type Accepted = Exclude<Claimed, { outcome: 'refused' }>
type Refused = Extract<Claimed, { outcome: 'refused' }>

export const acceptedOf = (over: Partial<Accepted> = {}): Accepted => ({
  outcome: 'present',
  attended: attendedOf(),
  nth: 7,
  metres: null,
  others: [],
  mayRate: true,
  now: iso(NOW),
  ...over,
})

export const refusedOf = (refused: Refused['refused'], over: Partial<Refused> = {}): Refused => ({
  outcome: 'refused',
  refused,
  session: visit(),
  help: HELP,
  now: iso(NOW),
  ...over,
})

/** What the keeper's screen shows at a moment. */
export const codeAt = (at: number): string =>
  sessionCode(
    { venueId: 'binjiang', sessionId: 'visit_binjiang_2026-11-24', tag: TAG, key: 'a-key' },
    { step: stepAt(at, STEP_MS), sure: true },
    hmac,
  )
