import type { Waiting, WaitingAppeal, WaitingRequest } from '../../../src/contract/desk'

export const NOW = '2026-11-24T02:00:00Z'
export const BRANCH = { id: 'b1', name: '机电 2302 团支部' }

export const anAppeal = (name: string, over: Partial<WaitingAppeal> = {}): WaitingAppeal => ({
  branch: BRANCH,
  assignmentId: 'L7',
  label: '第7期',
  memberId: name,
  name,
  text: '看完了',
  at: '2026-11-22T02:00:00Z',
  until: '2026-11-25T02:00:00Z',
  deadline: '2026-11-22T14:00:00Z',
  doneAt: null,
  receivedAt: null,
  record: null,
  frozen: false,
  ...over,
})

export const aRequest = (name: string): WaitingRequest => ({
  branch: BRANCH,
  askId: `ask-${name}`,
  name,
  at: '2026-11-23T02:00:00Z',
})

const NONE = { count: 0, rows: [] }

/** What waits, with the counts that its rows give. */
export function waiting(over: Partial<Waiting> = {}): Waiting {
  const groups = {
    appeals: NONE,
    requests: NONE,
    reviews: NONE,
    sayings: NONE,
    claims: NONE,
    stars: NONE,
    offers: NONE,
    roles: NONE,
    places: { talks: 0 },
    ...over,
  }
  const { appeals, requests, reviews, sayings, claims, stars, offers, roles } = groups
  const all = [appeals, requests, reviews, sayings, claims, stars, offers, roles]
  const count = all.reduce((sum, group) => sum + group.count, 0)
  return { count, since: count > 0 ? '2026-11-22T02:00:00Z' : null, now: NOW, ...groups }
}

export const group = <Row>(...rows: Row[]) => ({ count: rows.length, rows })
