import type { Counted, KeptSession, KeptSessions } from '../../../../src/contract/checkins'

export const NOW = '2026-11-24T10:52:03.000Z'
export const VENUE = { venueId: 'v1', name: '滨江青年之家' }

/** Open from 18:30 to 20:30 by Shanghai's clock. */
export const session = (over: Partial<KeptSession> = {}): KeptSession => ({
  sessionId: 'a1',
  venue: VENUE,
  activity: {
    activityId: 'a1',
    title: '手机摄影入门课',
    room: '二楼教室',
    startsAt: '2026-11-24T11:00:00.000Z',
    endsAt: '2026-11-24T12:30:00.000Z',
  },
  opensAt: '2026-11-24T10:30:00.000Z',
  closesAt: '2026-11-24T12:30:00.000Z',
  ranged: false,
  tag: 'ABCDEFG',
  key: 'the-key',
  version: 0,
  quota: 24,
  taken: 24,
  present: 0,
  late: 0,
  ...over,
})

export const sessions = (all: KeptSession[] = [session()], over: Partial<KeptSessions> = {}): KeptSessions => ({
  venue: VENUE,
  sessions: all,
  now: NOW,
  ...over,
})

export const counted = (over: Partial<Counted> = {}): Counted => ({
  sessionId: 'a1',
  version: 0,
  present: 9,
  taken: 24,
  quota: 24,
  lastAt: '2026-11-24T10:51:59.000Z',
  late: 0,
  now: NOW,
  ...over,
})
