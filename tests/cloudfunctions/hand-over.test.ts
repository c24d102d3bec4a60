import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import { CARD_KEPT_DAYS, HAND_OVER_DAYS, KEEPING_DAYS } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { aRole, personOf } from '../support/city'
import { ANOTHER, handOverDesk, NEXT, SECOND, shownBy, type HandOverDesk } from '../support/hand-over'
import { TUESDAY } from '../support/local-cloud'
import { VENUE, youth } from '../support/seats'
import { COMMITTEE, KEEPER, OTHER_KEEPER } from '../support/venues'

jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

let desk: HandOverDesk
beforeAll(async () => {
  desk = await handOverDesk()
})
afterAll(() => desk.test.stop())
beforeEach(() => desk.restore())

const refused = (code: string): { message: unknown } => ({ message: expect.stringContaining(code) as unknown })

describe('a hand-over', () => {
  it('is offered by the code of whoever takes it, and moves the rights as it is accepted', async () => {
    expect(await desk.look()).toMatchObject({
      venue: { venueId: 'v1', name: '滨江青年之家' },
      from: '刘敏',
      offer: null,
      handed: { activities: 1, late: 1, drafts: 1 },
    })
    const { offer: made } = await desk.offer()
    const expiresAt = new Date(TUESDAY.getTime() + HAND_OVER_DAYS * DAY_MS).toISOString()
    expect(made).toEqual({
      to: '成员1',
      branch: 'u0b0 团支部',
      at: TUESDAY.toISOString(),
      expiresAt,
      state: 'offered',
    })
    expect(await desk.offered()).toMatchObject({
      venue: { venueId: 'v1', name: '滨江青年之家', address: VENUE.address },
      org: '0 区',
      from: '刘敏',
      expiresAt,
    })
    expect(desk.keepers()).toBe('K')
    desk.at(HOUR_MS)
    const me = await desk.take()
    const until = new Date(TUESDAY.getTime() + HOUR_MS + KEEPING_DAYS * DAY_MS).toISOString()
    expect(me.roles).toMatchObject([{ name: 'keeper', org: { id: 'v1' }, until }])
    expect(desk.keepers()).toBe('N')
    await expect(desk.today(KEEPER)).rejects.toMatchObject(refused('FORBIDDEN'))
    expect((await desk.today(NEXT)).may).toContain('hand-over')
    expect(desk.audited('offer-venue')).toMatchObject([{ actorId: personOf(KEEPER), orgId: 'v1' }])
    expect(desk.audited('take-over')).toMatchObject([
      { actorId: personOf(NEXT), orgId: 'v1', subject: personOf(KEEPER), at: new Date(TUESDAY.getTime() + HOUR_MS) },
    ])
  })

  it('is named to the two whom it is between, and to no other keeper', async () => {
    desk.test.cloud.database.insertMany('roles', [aRole(SECOND, 'v1', 'keeper')])
    await desk.offer()
    expect((await desk.look(SECOND)).offer).toMatchObject({ to: '', branch: '', state: 'offered' })
    await expect(desk.offered(ANOTHER)).rejects.toMatchObject(refused('NOT_FOUND'))
    await desk.take()
    // Who keeps it besides goes on.
    expect(desk.keepers()).toBe('NS')
    expect((await desk.look(NEXT)).offer).toMatchObject({ to: '成员1', state: 'accepted' })
  })

  it('is nobody’s but the keeper’s to offer, and nobody’s but theirs to take', async () => {
    const asked = [
      () => desk.offer(NEXT, { who: OTHER_KEEPER }),
      () => desk.offer(NEXT, { who: COMMITTEE }),
      () => desk.offer(ANOTHER, { who: NEXT }),
    ]
    for (const ask of asked) await expect(ask()).rejects.toMatchObject(refused('FORBIDDEN'))
    expect(desk.rows('handOvers')).toEqual([])
    await desk.offer()
    for (const accept of [true, false]) {
      await expect(desk.take(accept, ANOTHER)).rejects.toMatchObject(refused('NOT_FOUND'))
      await expect(desk.take(accept, youth(1))).rejects.toMatchObject(refused('NOT_JOINED'))
    }
    expect(desk.keepers()).toBe('K')
  })

  it('takes a true code that is not old, not used, and of somebody who has joined and does not keep the venue yet', async () => {
    const codes = [
      '随便什么',
      `C${shownBy(NEXT).slice(1)}`,
      shownBy(NEXT).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ]
    for (const code of codes) await expect(desk.offer(NEXT, { code })).rejects.toMatchObject(refused('INVALID_INPUT'))
    const early = shownBy(NEXT)
    const unsure = shownBy(NEXT, Date.now(), false)
    desk.at(2 * 60_000)
    await expect(desk.offer(NEXT, { code: early })).rejects.toMatchObject(refused('INVALID_INPUT'))
    await expect(desk.offer(NEXT, { code: early, sure: false })).rejects.toMatchObject(refused('INVALID_INPUT'))
    // Whose phone does not know the time is believed.
    expect((await desk.offer(NEXT, { code: unsure })).offer).toMatchObject({ to: '成员1' })
    await expect(desk.offer(youth(1))).rejects.toMatchObject(refused('CONFLICT'))
    await expect(desk.offer(KEEPER)).rejects.toMatchObject(refused('CONFLICT'))
    desk.test.cloud.database.insertMany('roles', [aRole(KEEPER, 'v2', 'keeper')])
    const spent = shownBy(ANOTHER)
    await desk.offer(ANOTHER, { code: spent, venue: 'v2' })
    await expect(desk.offer(ANOTHER, { code: spent })).rejects.toMatchObject(refused('INVALID_INPUT'))
    desk.at(CARD_KEPT_DAYS * DAY_MS)
    await expect(desk.offer(ANOTHER)).rejects.toMatchObject(refused('INVALID_INPUT'))
  })

  it('sent again is the same, and brings nothing back that was taken back since', async () => {
    const code = shownBy(NEXT)
    const first = await desk.offer(NEXT, { code })
    desk.at(5000)
    expect((await desk.offer(NEXT, { code })).offer).toEqual(first.offer)
    await desk.withdraw()
    expect((await desk.offer(NEXT, { code })).offer).toMatchObject({ state: 'withdrawn' })
    expect((await desk.withdraw()).offer).toMatchObject({ state: 'withdrawn' })
    expect(desk.audited('withdraw-offer')).toHaveLength(1)
    for (const accept of [true, false]) await expect(desk.take(accept)).rejects.toMatchObject(refused('NOT_FOUND'))
    await expect(desk.offered()).rejects.toMatchObject(refused('NOT_FOUND'))
    desk.at(40_000)
    expect((await desk.offer(ANOTHER)).offer).toMatchObject({ to: '成员2', state: 'offered' })
    expect(desk.keepers()).toBe('K')
  })

  it('that is declined leaves all as it was', async () => {
    await desk.offer()
    await desk.take(false)
    await desk.take(false)
    expect((await desk.look()).offer).toMatchObject({ state: 'declined' })
    await expect(desk.take()).rejects.toMatchObject(refused('NOT_FOUND'))
    expect([desk.keepers(), desk.audited('decline-venue').length, desk.audited('take-over').length]).toEqual([
      'K',
      1,
      0,
    ])
  })

  it('is over after seven days', async () => {
    await desk.offer()
    desk.at(HAND_OVER_DAYS * DAY_MS - 1)
    expect(await desk.offered()).toMatchObject({ from: '刘敏' })
    desk.at(HAND_OVER_DAYS * DAY_MS)
    expect((await desk.look()).offer).toMatchObject({ state: 'expired' })
    expect((await desk.today(KEEPER)).offer).toBe('expired')
    await expect(desk.offered()).rejects.toMatchObject(refused('EXPIRED'))
    for (const accept of [true, false]) await expect(desk.take(accept)).rejects.toMatchObject(refused('EXPIRED'))
    expect((await desk.withdraw()).offer).toMatchObject({ state: 'expired' })
    expect(desk.keepers()).toBe('K')
  })

  it('is worth nothing once who offered it keeps the venue no more, or it is closed', async () => {
    await desk.offer()
    const input = { venueId: 'v1', keeperId: aRole(KEEPER, 'v1', 'keeper')._id, reason: '换人' }
    desk.at(1000)
    await desk.send(COMMITTEE, { name: 'keeping', action: 'dismiss', input })
    await expect(desk.take()).rejects.toMatchObject(refused('CONFLICT'))
    expect(desk.keepers()).toBe('')
    desk.restore()
    await desk.offer()
    await desk.send(COMMITTEE, { name: 'keeping', action: 'closeVenue', input: { venueId: 'v1', reason: '搬迁' } })
    await expect(desk.take()).rejects.toMatchObject(refused('NOT_FOUND'))
    desk.at(40_000)
    await expect(desk.offer(ANOTHER)).rejects.toMatchObject(refused('CONFLICT'))
  })

  it('sent again much later takes nothing from who was appointed anew', async () => {
    await desk.offer()
    desk.at(1000)
    await desk.take()
    await expect(desk.take(false)).rejects.toMatchObject(refused('CONFLICT'))
    desk.at(DAY_MS)
    desk.test.cloud.database.insertMany('roles', [{ ...aRole(KEEPER, 'v1', 'keeper'), _id: 'anew' }])
    const before = JSON.stringify(desk.rows('roles'))
    await desk.take()
    await desk.take()
    expect([JSON.stringify(desk.rows('roles')) === before, desk.keepers()]).toEqual([true, 'KN'])
    // Nor does it give back what was ended since.
    const keeperId = desk.rows<RoleRow>('roles').find(({ _id }) => _id.startsWith('keeper_v1_handed'))?._id ?? ''
    const input = { venueId: 'v1', keeperId, reason: '换人' }
    await desk.send(COMMITTEE, { name: 'keeping', action: 'dismiss', input })
    desk.at(DAY_MS + 1000)
    await desk.take()
    expect(desk.keepers()).toBe('K')
  })

  it('lets what the former keeper did before still count as theirs', async () => {
    const { assertKeeperAt } = await import('../../cloudfunctions/shared/checkins/keeper-at')
    const { findSessionFacts } = await import('../../cloudfunctions/shared/checkins/session')
    await desk.offer()
    desk.at(HOUR_MS)
    await desk.take()
    desk.at(2 * HOUR_MS)
    const session = await findSessionFacts('a1')
    if (!session) throw new Error('no session')
    const target = { path: session.venue.path, ownerId: null, session }
    const context = { personId: personOf(KEEPER), now: new Date() }
    expect(await assertKeeperAt(target, new Date(TUESDAY.getTime() + HOUR_MS - 1), context)).toBe(target)
    await expect(assertKeeperAt(target, new Date(TUESDAY.getTime() + HOUR_MS), context)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
