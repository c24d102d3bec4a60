import type { Writing } from '../../../src/contract/writing'
import { blankText } from '../../../src/features/writing/edit/draft'

export const ORG = { id: 'o1', name: '澜职院团委', isBranch: false }

/** A draft as the cloud answers with it. */
export const written = (over: Partial<Writing> = {}): Writing => ({
  noticeId: 'n1',
  org: ORG,
  stage: 'draft',
  out: 'not-out',
  views: 0,
  copy: 'draft',
  version: 3,
  turn: 5,
  text: { ...blankText(ORG), title: '团日安排', blocks: [{ kind: 'paragraph', runs: [{ text: '周五下午。' }] }] },
  repost: null,
  held: null,
  moves: ['save', 'submit', 'discard'],
  hindered: null,
  reviewers: ['邓海宁'],
  checks: { state: 'passed', done: 1, of: 1, places: [], asks: null, unchecked: [], sentence: null },
  asking: null,
  history: [],
  changedAt: '2026-11-24T01:40:00.000Z',
  changedBy: '秦悦',
  now: '2026-11-24T02:00:00.000Z',
  ...over,
})
