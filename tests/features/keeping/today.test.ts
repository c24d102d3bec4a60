import type { KeeperToday, KeptActivity } from '../../../src/contract/keeping'
import { isAtDoor } from '../../../src/features/keeping/today/at-door'
import { offerState } from '../../../src/features/keeping/today/offer-state'
import { TodayStore } from '../../../src/features/keeping/today/today.store'
import { isUnderWay } from '../../../src/features/keeping/components/activity-words'
import { CodeStore } from '../../../src/features/checkins/showing/code.store'
import { session, sessions, VENUE } from '../checkins/showing/session'
import { appWith, Cloud, Drawer, refusal } from '../identity/cloud'
import { keeper, venue } from './keeping'

const AT = '2026-11-24T10:36:00.000Z'

const today = (over: Partial<KeeperToday> = {}): KeeperToday => ({
  venue: { ...VENUE, hours: venue().hours },
  visits: { checkIns: 63, people: 58 },
  free: { sessionId: 'visit_v1_2026-11-24', checkIns: 27 },
  next: null,
  today: [],
  waiting: {
    late: 1,
    unreached: 0,
    absent: 0,
    drafts: 0,
    suggestions: 0,
    holiday: null,
    stars: { returned: false, papers: [] },
  },
  offer: null,
  may: ['run-activities', 'check-in', 'hand-over'],
  now: AT,
  ...over,
})

const phoneAt = (at = AT): Drawer => {
  const phone = new Drawer()
  phone.now = Date.parse(at)
  return phone
}
const appOn = (cloud: Cloud, phone: Drawer) => {
  const app = appWith(cloud, keeper, phone)
  return { ...app, call: app.serverClock.listening(app.call) }
}
const cloudOf = () => new Cloud().answer('today', today()).answer('sessions', sessions([session()], { now: AT }))

describe('a keeper’s day', () => {
  it('brings the keys along, so that the code is there without a network afterwards', async () => {
    const phone = phoneAt()
    await new TodayStore(appOn(cloudOf(), phone), 'v1').refresh()
    const offline = new CodeStore(appOn(new Cloud(), phone), 'v1', 'a1')
    expect([offline.shows, offline.code === null]).toEqual(['code', false])
  })

  it('the numbers are looked at again without the keys', async () => {
    const cloud = cloudOf()
    const store = new TodayStore(appOn(cloud, phoneAt()), 'v1')
    await store.refresh()
    await store.look()
    expect(cloud.asked.map(({ action }) => action)).toEqual(['today', 'sessions', 'today'])
    expect(store.kept).toEqual([])
  })

  it('opened without a network it shows the sessions that this phone has and that are not over', async () => {
    const phone = phoneAt()
    await new TodayStore(appOn(cloudOf(), phone), 'v1').refresh()
    const offline = new TodayStore(appOn(new Cloud(), phone), 'v1')
    await offline.refresh()
    expect(offline.today.value).toBeNull()
    expect(offline.kept.map(({ sessionId }) => sessionId)).toEqual(['a1'])
    phone.now = Date.parse(session().closesAt)
    expect(new TodayStore(appOn(new Cloud(), phone), 'v1').kept).toEqual([])
  })

  it('people who are on this phone only are counted, and what does not get through is told', async () => {
    const phone = phoneAt()
    const app = appOn(cloudOf().answer('scan', refusal('UNREACHABLE')), phone)
    const store = new TodayStore(app, 'v1')
    app.outbox.put({
      id: 's1',
      title: '扫码',
      detail: '',
      name: 'checkins',
      action: 'scan',
      input: { sessionId: 'a1', code: 'P', walkIn: true, at: AT, sure: true },
    })
    expect([store.unsent, store.stuck]).toEqual([1, false])
    phone.now += 1000
    await app.outbox.flush()
    expect([store.unsent, store.stuck]).toEqual([1, true])
  })
})

describe('the next session', () => {
  const times = { startsAt: '2026-11-24T11:00:00.000Z', endsAt: '2026-11-24T12:30:00.000Z' }

  it.each([
    ['2026-11-24T08:59:59.000Z', false],
    ['2026-11-24T09:00:00.000Z', true],
    ['2026-11-24T12:29:59.000Z', true],
    ['2026-11-24T12:30:00.000Z', false],
  ])('at %s its code is on top: %s', (now, expected) => {
    expect(isAtDoor(times, now)).toBe(expected)
  })

  it.each<[KeptActivity['stage'], number, boolean]>([
    ['open', 0, false],
    ['closed', 2, true],
    ['running', 0, true],
    ['over', 0, true],
  ])('%s with %d there tells how many are there: %s', (stage, present, expected) => {
    expect(isUnderWay({ stage, present })).toBe(expected)
  })
})

it('where the own offer of the venue stands is told beside the way to it, until there is nothing to know', () => {
  expect((['offered', 'declined', 'expired', 'accepted', 'withdrawn', null] as const).map(offerState)).toEqual([
    '等对方接受',
    '对方没有接受，还是你管',
    '7 天没有答复，还是你管',
    undefined,
    undefined,
    undefined,
  ])
})
