import type { BoardPerson, BranchBoard, Overview, OverviewRow } from '../../../src/contract/boards'
import type { Participation } from '../../../src/domain/assignments/rate'

export const NOW = '2026-11-24T02:00:00Z'

export const rate = (over: Partial<Participation> = {}): Participation => ({
  percent: 80.4,
  onTime: 37,
  late: 0,
  corrected: 0,
  excused: 0,
  roster: 46,
  asOf: NOW,
  ...over,
})

export const person = (name: string, over: Partial<BoardPerson> = {}): BoardPerson => ({
  memberId: name,
  name,
  standing: 'member',
  state: 'not-started',
  percent: null,
  lastAt: null,
  joined: true,
  reminder: null,
  remindedAt: null,
  ...over,
})

/** People of every kind in every state, in no order. */
export const everyKind = [
  person('甲'),
  person('乙', { joined: false }),
  person('丙', { state: 'in-progress', percent: 12, lastAt: '2026-11-23T10:20:00Z' }),
  person('丁', { state: 'done', lastAt: '2026-11-23T02:00:00Z' }),
  person('戊', { state: 'in-progress', percent: 71, lastAt: '2026-11-24T00:12:00Z' }),
  person('己', { state: 'late', lastAt: '2026-11-24T01:00:00Z' }),
  person('庚', { state: 'excused' }),
  person('辛', { standing: 'youth' }),
  person('壬', { standing: 'applicant', state: 'in-progress', percent: 40 }),
]

const assignment = (order: number) => ({
  assignmentId: `lesson-${order}`,
  kind: 'lesson',
  label: `2026年第${order}期`,
  order,
  title: '清清澜江：一条河的二十年',
  opensAt: '2026-11-23T01:00:00Z',
  deadline: '2026-11-29T14:00:00Z',
  seconds: 760,
  about: null,
})

/** The trend ends with the one that was asked for, as the cloud's does. */
export const board = (over: Partial<BranchBoard> = {}, order = 8): BranchBoard => ({
  branch: { id: 'b1', name: '机电 2302 团支部' },
  assignment: assignment(order),
  rate: rate(),
  youthRate: rate({ percent: null, onTime: 0, roster: 0 }),
  frozen: null,
  before: null,
  counts: { done: 37, corrected: 0, late: 0, inProgress: 4, notStarted: 5, excused: 0 },
  againstLast: 4.3,
  trend: [order - 2, order - 1, order].map((nth) => ({ ...assignment(nth), percent: 80 + nth })),
  may: ['see-branch-numbers', 'see-names', 'remind', 'export-names', 'see-record', 'change-record'],
  people: [],
  openAppeals: 0,
  lockedRows: 0,
  requests: { open: 0, matching: 0 },
  quiet: { from: 21, until: 8 },
  version: 'v1',
  now: NOW,
  ...over,
})

export const row = (id: string, percent: number | null, isBranch = false): OverviewRow => ({
  org: { id, name: id },
  isBranch,
  rate: rate({ percent }),
  coverage: { percent: 100, covered: 3, branches: 3 },
  complete: 1,
  all: { done: 37, late: 0, due: 46 },
  last: null,
})

export const overview = (over: Partial<Overview> = {}): Overview => ({
  org: { id: 'school', name: '澜江职业技术学院' },
  path: [
    { id: 'city', name: '澜江市', open: true },
    { id: 'direct', name: '市直学校', open: true },
  ],
  assignment: assignment(8),
  rate: rate(),
  youthRate: rate({ roster: 0 }),
  coverage: { percent: 96.1, covered: 1362, branches: 1418 },
  complete: 40,
  all: { done: 37, late: 0, due: 46 },
  days: [],
  quiet: { from: 21, until: 8 },
  before: null,
  frozen: null,
  againstLast: 1.3,
  coverageAgainstLast: null,
  last: null,
  may: ['see-branch-numbers', 'see-node', 'set-settings', 'export-numbers'],
  ranking: { on: false, by: null },
  children: [row('机电系', 75.2), row('信息系', 91.6), row('空系', null), row('商贸系', 75.2)],
  version: 'v1',
  now: NOW,
  ...over,
})
