import type { Attended, Here, MyAttended, PersonalCard, SessionCard } from '../../../../src/contract/checkins'
import type { WhoAmI } from '../../../../src/contract/identity'
import { DAY_MS } from '../../../../src/domain/time'
import { appWith, member, type Cloud, type Drawer } from '../../identity/cloud'

/** By the server's clock, from which the drawer's may differ. */
export const NOW = Date.parse('2026-11-24T02:00:00.000Z')
export const at = (ms: number): string => new Date(NOW + ms).toISOString()

/** The app with a clock that hears what replies say, as the real one has it. */
export function phoneWith(cloud: Pick<Cloud, 'call'>, phone: Drawer, me: WhoAmI | null = member) {
  const app = appWith(cloud, me, phone)
  return { ...app, call: app.serverClock.listening(app.call) }
}

export const card = (over: Partial<PersonalCard> = {}): PersonalCard => ({
  alias: 'K7M2PQ9RTX',
  key: 'a-key-of-the-card',
  issuedAt: at(0),
  until: at(30 * DAY_MS),
  name: '周雨桐',
  branch: '机电 2302 团支部',
  offers: [],
  now: at(0),
  ...over,
})

export const session = (over: Partial<SessionCard> = {}): SessionCard => ({
  sessionId: 'a1',
  venue: { venueId: 'v1', name: '滨江青年之家' },
  activity: {
    activityId: 'a1',
    title: '手机摄影入门课',
    room: '二楼教室',
    startsAt: at(30 * 60_000),
    endsAt: at(120 * 60_000),
  },
  opensAt: at(0),
  closesAt: at(120 * 60_000),
  ranged: false,
  ...over,
})

export const visit = (over: Partial<SessionCard> = {}): SessionCard =>
  session({
    sessionId: 'visit_v1_2026-11-24',
    activity: null,
    opensAt: at(-10 * 3_600_000),
    closesAt: at(14 * 3_600_000),
    ...over,
  })

export const attended = (over: Partial<Attended> = {}): Attended => ({
  session: session(),
  state: 'present',
  at: at(0),
  receivedAt: at(0),
  proof: 'personal',
  range: 'none',
  byHand: null,
  leftAt: null,
  counts: false,
  ...over,
})

export const here = (sessions: Here['sessions'], over: Partial<Here> = {}): Here => ({
  venue: { venueId: 'v1', name: '滨江青年之家' },
  help: { contact: '刘敏', phone: '' },
  sessions,
  now: at(0),
  ...over,
})

export const record = (rows: Attended[], over: Partial<MyAttended> = {}): MyAttended => ({
  rows,
  next: null,
  year: 2026,
  times: 7,
  venues: 3,
  now: at(0),
  ...over,
})
