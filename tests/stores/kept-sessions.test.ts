import type { KeptSession, KeptSessions } from '../../src/contract/checkins'
import { KeptSessionsStore } from '../../src/stores/kept-sessions'
import { appWith, Cloud, Drawer, member, refusal } from '../features/identity/cloud'

const NOW = '2026-11-24T02:00:00.000Z'
const VENUE = { venueId: 'v1', name: '滨江青年之家' }

const kept = (over: Partial<KeptSession> = {}): KeptSession => ({
  sessionId: 'a1',
  venue: VENUE,
  activity: null,
  opensAt: '2026-11-24T01:00:00.000Z',
  closesAt: '2026-11-24T03:00:00.000Z',
  ranged: false,
  tag: 'ABCDEFG',
  key: 'k1',
  version: 0,
  quota: 24,
  taken: 16,
  present: 0,
  late: 0,
  ...over,
})
const reply = (sessions: KeptSession[], over: Partial<KeptSessions> = {}): KeptSessions => ({
  venue: VENUE,
  sessions,
  now: NOW,
  ...over,
})
const later = { now: '2026-11-24T04:00:00.000Z' }

const storeOn = (cloud: Cloud, phone: Drawer, venueId = 'v1') => {
  const app = appWith(cloud, member, phone)
  return new KeptSessionsStore({ ...app, call: app.serverClock.listening(app.call) }, venueId)
}

describe('the sessions on a keeper’s phone', () => {
  it('are there without a network, once they were fetched', async () => {
    const phone = new Drawer()
    const store = storeOn(new Cloud().answer('sessions', reply([kept()])), phone)
    await Promise.all([store.refresh(), store.refresh()])
    const offline = storeOn(new Cloud(), phone)
    await offline.refresh()
    expect(offline.find('a1')?.key).toBe('k1')
    expect(offline.error?.code).toBe('UNREACHABLE')
  })

  it('are nobody else’s on the same phone', async () => {
    const phone = new Drawer()
    await storeOn(new Cloud().answer('sessions', reply([kept()])), phone).refresh()
    const other = appWith(new Cloud(), { ...member, personKey: 'lin' }, phone)
    expect(new KeptSessionsStore(other, 'v1').kept).toBeNull()
  })

  it('one that is over stays for some hours, one that was called off goes at once', async () => {
    const phone = new Drawer()
    const cloud = new Cloud().answer(
      'sessions',
      reply([kept(), kept({ sessionId: 'a2', closesAt: '2026-11-24T09:00:00.000Z' })]),
      reply([], later),
      reply([], { now: '2026-11-25T04:00:00.000Z' }),
    )
    const store = storeOn(cloud, phone)
    await store.refresh()
    await store.refresh()
    expect(store.kept?.sessions.map(({ sessionId }) => sessionId)).toEqual(['a1'])
    await store.refresh()
    expect(store.kept?.sessions).toEqual([])
  })

  it('whoever keeps the venue no more has no keys left', async () => {
    const phone = new Drawer()
    await storeOn(new Cloud().answer('sessions', reply([kept()])), phone).refresh()
    const store = storeOn(new Cloud().answer('sessions', refusal('FORBIDDEN')), phone)
    expect(store.find('a1')).not.toBeNull()
    await store.refresh()
    expect([store.kept, store.error?.code]).toEqual([null, 'FORBIDDEN'])
    expect(storeOn(new Cloud(), phone).kept).toBeNull()
  })

  it('of two venues neither loses the other’s; one that is long over goes with the next', async () => {
    const phone = new Drawer()
    await storeOn(new Cloud().answer('sessions', reply([kept()])), phone).refresh()
    const second = { venueId: 'v2', name: '城东青年之家' }
    const store = storeOn(
      new Cloud().answer('sessions', reply([kept({ venue: second })], { venue: second })),
      phone,
      'v2',
    )
    await store.refresh()
    expect(storeOn(new Cloud(), phone).find('a1')).not.toBeNull()
    phone.now += 48 * 3_600_000
    const days = { venue: second, now: new Date(phone.now).toISOString() }
    await storeOn(new Cloud().answer('sessions', reply([], days)), phone, 'v2').refresh()
    expect(storeOn(new Cloud(), phone).kept).toBeNull()
  })

  it('what another version of the app has kept is not read as sessions', () => {
    const phone = new Drawer()
    phone.kept.set('checkins:sessions:zhou', [{ venue: VENUE, sessions: [{ sessionId: 'a1' }], now: NOW }])
    expect(storeOn(new Cloud(), phone).kept).toBeNull()
  })
})
