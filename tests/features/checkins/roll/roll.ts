import type { KeptSession, LateClaim, LateClaims, Registered, Roll, RollRow } from '../../../../src/contract/checkins'
import { markOf, personalCode, stepAt, PERSONAL_STEP_MS } from '../../../../src/domain/checkins/code'
import { hmac } from '../../../../src/features/checkins/hmac'

/** As the drawer's clock begins: the session is on. */
export const NOW = '2026-11-24T02:00:00.000Z'
export const SESSION = 'a1'

export const session: KeptSession = {
  sessionId: SESSION,
  venue: { venueId: 'v1', name: '滨江青年之家' },
  activity: {
    activityId: SESSION,
    title: '手机摄影入门课',
    room: '二楼教室',
    startsAt: '2026-11-24T02:00:00.000Z',
    endsAt: '2026-11-24T03:30:00.000Z',
  },
  opensAt: '2026-11-24T01:30:00.000Z',
  closesAt: '2026-11-24T03:30:00.000Z',
  ranged: true,
  tag: 'ABCDEFG',
  key: 'a-key',
  version: 0,
  quota: 24,
  taken: 3,
  present: 1,
  late: 0,
}

export const attendance = (
  over: Partial<NonNullable<RollRow['attendance']>> = {},
): NonNullable<RollRow['attendance']> => ({
  attendanceId: 'at1',
  state: 'present',
  at: '2026-11-24T01:47:00.000Z',
  proof: 'code',
  range: 'in',
  reason: null,
  undoUntil: null,
  leftAt: null,
  ...over,
})

/** What people's personal codes are made of. */
export const CARDS = { wen: { alias: 'WENYUWENYU', key: 'w' }, ye: { alias: 'YEYEYEYEYE', key: 'y' } } as const

export const codeOf = (card: keyof typeof CARDS, at: number, sure = true): string =>
  personalCode(CARDS[card], { step: stepAt(at, PERSONAL_STEP_MS), sure }, hmac)
export const markIn = (card: keyof typeof CARDS): string => markOf(CARDS[card].alias, SESSION, hmac)

export const row = (number: number | null, name: string, over: Partial<RollRow> = {}): RollRow => ({
  rowId: `t-${name}`,
  number,
  name,
  branch: '机电 2302 团支部',
  place: number === null ? null : { state: 'seat' },
  marks: [],
  absentAt: null,
  attendance: null,
  ...over,
})

/** Three with a place, of whom one is here, and one who waits. */
export const rows = (): RollRow[] => [
  row(1, '陈思远', { attendance: attendance() }),
  row(2, '罗欣妍'),
  row(3, '温雨', { branch: null, marks: [markIn('wen')] }),
  row(4, '何俊杰', { place: { state: 'waiting', position: 1 } }),
]

export const rollOf = (all: RollRow[] = rows(), over: Partial<Roll> = {}): Roll => ({
  rows: all,
  next: null,
  session,
  counts: { signedUp: 3, present: 1, missing: 2, waiting: 1, walkIns: 0 },
  past: null,
  now: NOW,
  ...over,
})

export const registered = (over: Partial<Registered> = {}): Registered => ({
  outcome: 'present',
  row: null,
  refused: null,
  present: 2,
  now: NOW,
  ...over,
})

export const claim = (attendanceId: string, over: Partial<LateClaim> = {}): LateClaim => ({
  attendanceId,
  session,
  name: '许静怡',
  branch: '机电 2302 团支部',
  number: 9,
  state: 'waiting',
  codeAt: '2026-11-24T01:57:20.000Z',
  receivedAt: '2026-11-24T02:11:04.000Z',
  range: 'in',
  proof: 'code',
  why: 'late',
  sameCode: 1,
  ...over,
})

export const claims = (all: LateClaim[], over: Partial<LateClaims> = {}): LateClaims => ({
  rows: all,
  next: null,
  venue: { venueId: 'v1', name: '滨江青年之家' },
  waiting: all.length,
  answered: 11,
  seen: 10,
  now: NOW,
  ...over,
})
