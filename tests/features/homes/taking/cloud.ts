import type { ActivityDetail, BranchPerson, BranchSignUp, Mine, MySignUp } from '../../../../src/contract/homes'

/** Tuesday morning, as the drawer's clock begins. */
export const NOW = '2026-11-24T02:00:00.000Z'

export const mineOf = (over: Partial<Mine> = {}): Mine => ({
  ticketId: 't1',
  times: 1,
  place: { state: 'seat' },
  number: 17,
  at: NOW,
  byBranch: false,
  change: null,
  absentAt: null,
  movedUpAt: null,
  ...over,
})

/** Of 24 places 16 are taken; it is this evening, and can be given back until 17:00. */
export const activityOf = (over: Partial<ActivityDetail> = {}): ActivityDetail => ({
  activityId: 'a1',
  kind: 'training',
  title: '手机摄影入门课',
  startsAt: '2026-11-24T11:00:00.000Z',
  endsAt: '2026-11-24T12:30:00.000Z',
  room: '二楼教室',
  way: 'first',
  quota: 24,
  taken: 16,
  waiting: 0,
  waits: true,
  stage: 'open',
  opensAt: '2026-11-20T02:00:00.000Z',
  closesAt: '2026-11-24T11:00:00.000Z',
  venue: { venueId: 'v1', name: '滨江青年之家' },
  mine: null,
  host: '李维',
  text: '带上自己的手机。',
  pictures: [],
  address: '滨江路 1 号',
  spot: null,
  phone: '',
  welcome: 'youth',
  welcomed: true,
  counts: 'none',
  cancelUntil: '2026-11-24T09:00:00.000Z',
  cancelled: null,
  draw: null,
  own: null,
  times: 0,
  present: null,
  checkIn: { opensAt: NOW, closesAt: NOW, attended: null },
  clash: null,
  wishes: [],
  template: 'a-template',
  branch: null,
  now: NOW,
  ...over,
})

/** The same as somebody finds it who has signed up. */
export const signedUp = (own: Mine, over: Partial<ActivityDetail> = {}): ActivityDetail =>
  activityOf({ own, mine: own.place, ...over })

export const rowOf = (over: Partial<MySignUp> = {}): MySignUp => {
  const { activityId, kind, title, startsAt, endsAt, room, way, quota, taken, waiting, waits } = activityOf()
  const { stage, opensAt, closesAt, venue } = activityOf()
  const own = mineOf()
  return {
    activityId,
    kind,
    title,
    startsAt,
    endsAt,
    room,
    way,
    quota,
    taken,
    waiting,
    waits,
    stage,
    opensAt,
    closesAt,
    venue,
    mine: own.place,
    own,
    ...over,
  }
}

export const person = (memberId: string, over: Partial<BranchPerson> = {}): BranchPerson => ({
  memberId,
  name: memberId,
  state: 'can',
  by: null,
  ...over,
})

export const branchOf = (people: BranchPerson[], over: Partial<MySignUp> = {}): BranchSignUp => ({
  branch: { id: 'b1', name: '机电 2302 团支部' },
  activity: rowOf(over),
  people,
  now: NOW,
})
