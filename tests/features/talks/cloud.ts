import type { WhoAmI } from '../../../src/contract/identity'
import type { AskedTalk, AskingForm, Dating, OpenEnd, OwnLecturing, TalksOverview } from '../../../src/contract/talks'
import { BRANCH, member } from '../identity/cloud'

export const NOW = '2026-11-24T02:00:00.000Z'

export const secretary: WhoAmI = {
  ...member,
  roles: [{ name: 'secretary', org: BRANCH, may: ['ask-talk'], until: null }],
}

export const form: AskingForm = {
  branch: BRANCH,
  lecturer: {
    lecturerId: 'l1',
    name: '韩笑',
    unit: '市水务局河长办',
    topics: [
      { id: 'tp1', title: '一条河的二十年', minutes: 60, note: '' },
      { id: 'tp2', title: '防溺水现场课', minutes: 90, note: '要在江边' },
    ],
    free: '可约周六',
    times: [
      { day: '2026-11-28', part: 'morning' },
      { day: '2026-11-28', part: 'afternoon' },
      { day: '2026-12-05', part: 'morning' },
    ],
  },
  venues: [{ venueId: 'v1', name: '职院图书馆青年之家' }],
  open: 0,
  most: 3,
  template: null,
  now: NOW,
}

export const asked = (over: Partial<AskedTalk> = {}): AskedTalk => ({
  talkId: 't1',
  version: 2,
  lecturer: { lecturerId: 'l1', name: '韩笑', unit: '市水务局河长办' },
  topicId: 'tp2',
  title: '防溺水现场课',
  minutes: 90,
  wishes: [{ day: '2026-12-05', part: 'morning' }],
  venue: { venueId: 'v2', name: '望江社区青年之家' },
  people: 60,
  note: '要救生圈',
  stage: 'declined',
  reason: '那天讲师外出',
  askedAt: NOW,
  activity: null,
  ...over,
})

export const end = (over: Partial<OpenEnd> = {}): OpenEnd => ({
  talkId: 't1',
  version: 1,
  title: '一条河的二十年',
  lecturer: '韩笑',
  venue: '职院图书馆青年之家',
  branch: BRANCH.name,
  stage: 'asked',
  askedAt: NOW,
  waited: 1,
  overdue: false,
  activity: null,
  ...over,
})

export const year = (over: Partial<TalksOverview> = {}): TalksOverview => ({
  org: { id: 'city', name: '澜江市' },
  year: 2026,
  years: [2026, 2025],
  target: 40,
  evaluated: 11,
  waiting: 2,
  listeners: 536,
  asked: 1,
  dated: 1,
  children: [],
  ends: [end(), end({ talkId: 't2', stage: 'unseen' }), end({ talkId: 't3', stage: 'dated' })],
  more: 0,
  lecturers: 8,
  proposed: 0,
  may: ['see-talks', 'tend-talks'],
  now: NOW,
  ...over,
})

export const dating = (over: Partial<Dating> = {}): Dating => ({
  talkId: 't1',
  version: 1,
  title: '一条河的二十年',
  minutes: 60,
  branch: BRANCH.name,
  lecturer: { lecturerId: 'l1', name: '韩笑', unit: '市水务局河长办', free: '可约周六' },
  venue: { venueId: 'v1', name: '职院图书馆青年之家' },
  people: 40,
  note: '',
  stage: 'asked',
  reason: '',
  wishes: [{ day: '2026-12-05', part: 'morning' }],
  times: [],
  booked: [],
  activity: null,
  now: NOW,
  ...over,
})

export const own: OwnLecturing = {
  lecturerId: 'l1',
  version: 4,
  name: '韩笑',
  unit: '市水务局河长办',
  org: { id: 'city', name: '澜江市' },
  state: 'listed',
  topics: form.lecturer.topics,
  times: { slots: [{ weekday: 5, part: 'morning' }], from: null, note: '' },
  coming: [],
  past: [],
  now: NOW,
}
