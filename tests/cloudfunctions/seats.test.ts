import { SIGN_UPS_MAX } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { aCity, branchId, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aFirst, CANCEL_UNTIL, deskOf, START, VENUE, youth, type Desk } from '../support/seats'
import { answer } from '../support/strangers'

/** Somebody takes a place, waits, moves up, leaves: with all jobs off, by the minute's timer nothing here happens. */
let test: TestCloud
let desk: Desk
const branch = branchId(0, 0)
const MEMBER = openidOf(branch, 1)
const [A, B, C, D, E] = [1, 2, 3, 4, 5].map(youth)

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  const standing = (place: number) => (place === 3 ? ('youth' as const) : ('member' as const))
  test.has({ ...aCity({ now: TUESDAY, people: 5, standing }) })
  test.has({ venues: [VENUE], activities: [aFirst({ _id: 'a1' })] })
  desk = deskOf(test)
})
afterEach(() => test.stop())

const people = (n: number): string[] => Array.from({ length: n }, (_, i) => youth(i + 1))
const sentence = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (failure: unknown) => (failure instanceof Error ? failure.message : ''),
  )

describe('signing up', () => {
  it('gives places in the order of coming, then the next in the waiting list', async () => {
    for (const who of people(4)) await desk.in(who)
    expect(await desk.stand(people(5))).toEqual(['位', '位', '候1', '候2', '无'])
    expect(await desk.look(E ?? '')).toMatchObject({ taken: 2, waiting: 2, stage: 'waiting', own: null })
    expect((await desk.look(C ?? '')).own).toMatchObject({ number: 3, byBranch: false, movedUpAt: null, change: null })
  })

  it('answers a repeated tap with the first answer', async () => {
    const first = await desk.in(A ?? '')
    test.cloud.clock.advance(1000)
    expect(await desk.in(A ?? '')).toEqual(first)
    expect(await Promise.all([1, 2, 3].map(() => desk.in(A ?? '')))).toEqual([first, first, first])
    expect(desk.kept()).toMatchObject({ live: 1, line: [{ id: first.ticketId }] })
  })

  it('knows a member by name, and asks everybody else for one', async () => {
    await test.as(MEMBER).call('homes', 'signUp', { activityId: 'a1', name: null })
    expect(desk.line()).toEqual(['成员1'])
    const nameless = test.as(A ?? '').call('homes', 'signUp', { activityId: 'a1', name: null })
    await expect(nameless).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    // Nothing was kept of somebody who got nothing.
    expect(test.cloud.database.get('accounts', A ?? '')).toBeUndefined()
  })

  it.each([
    ['not-yet', { opensAt: new Date(TUESDAY.getTime() + HOUR_MS) }, '还没开放报名（11月24日 11:00 开放）'],
    ['closed', { closesAt: TUESDAY }, '报名已截止'],
    ['running', { startsAt: TUESDAY }, '活动已经开始，报名已截止'],
    ['over', { startsAt: new Date(TUESDAY.getTime() - HOUR_MS), endsAt: TUESDAY }, '活动已经结束'],
    ['cancelled', { state: 'cancelled' as const, cancelled: { at: TUESDAY, reason: '停电' } }, '活动已取消：停电'],
  ])('is refused when it is %s, with the reason', async (stage, facts, said) => {
    test.has({ activities: [aFirst({ _id: 'a2', ...facts })] })
    expect((await desk.look(A ?? '', 'a2')).stage).toBe(stage)
    expect(await sentence(desk.in(A ?? '', 'a2'))).toBe(said)
    expect(test.cloud.database.get('accounts', A ?? '')).toBeUndefined()
  })

  it('is refused where all is taken and nobody waits, until somebody leaves', async () => {
    test.has({ activities: [aFirst({ _id: 'a2', waits: false, quota: 1 })] })
    await desk.in(A ?? '', 'a2')
    expect(await sentence(desk.in(B ?? '', 'a2'))).toBe('已经报满，这一场不设候补')
    await desk.out(A ?? '', 'a2')
    await desk.in(B ?? '', 'a2')
    expect(await desk.stand([A ?? '', B ?? ''], 'a2')).toEqual(['无', '位'])
  })

  it('is refused to whom it is not for', async () => {
    test.has({ activities: [aFirst({ _id: 'a2', welcome: 'members' })] })
    expect(await sentence(desk.in(A ?? '', 'a2'))).toBe('这一场只收团员，先加入团支部再报名')
    expect(await sentence(desk.in(openidOf(branch, 3), 'a2'))).toBe('这一场只收团员')
    expect((await desk.in(MEMBER, 'a2')).place).toEqual({ state: 'seat' })
    expect((await desk.look(A ?? '', 'a2')).welcomed).toBe(false)
  })

  it(`can be done ${SIGN_UPS_MAX} times, each time at the end of the line`, async () => {
    await desk.in(A ?? '')
    await desk.in(B ?? '')
    await desk.in(C ?? '')
    const tickets = new Set<string>()
    for (let nth = 0; nth < SIGN_UPS_MAX; nth++) {
      tickets.add((await desk.in(D ?? '')).ticketId)
      expect(await desk.stand([D ?? ''])).toEqual(['候2'])
      await desk.out(D ?? '')
    }
    expect(tickets.size).toBe(SIGN_UPS_MAX)
    expect(await answer(desk.in(D ?? ''))).toBe('TOO_MANY')
  })

  it('is not there for drafts', async () => {
    test.has({ activities: [aFirst({ _id: 'a2', state: 'draft' })] })
    for (const work of [
      () => desk.in(A ?? '', 'a2'),
      () => desk.look(A ?? '', 'a2'),
      () => desk.out(A ?? '', 'a2'),
      () => desk.in('x', 'none'),
    ])
      expect(await answer(work())).toBe('NOT_FOUND')
  })

  it('tells of another one at the same time, and of none that only touches', async () => {
    const ends = new Date(START.getTime() + 2 * HOUR_MS)
    test.has({
      activities: [
        aFirst({ _id: 'a2', title: '值班', startsAt: new Date(START.getTime() + HOUR_MS) }),
        aFirst({ _id: 'a3', startsAt: ends, closesAt: ends }),
      ],
    })
    await desk.in(A ?? '')
    expect((await desk.look(A ?? '', 'a2')).clash).toMatchObject({ title: '活动 a1' })
    expect((await desk.look(A ?? '', 'a3')).clash).toBeNull()
    expect((await desk.look(B ?? '', 'a2')).clash).toBeNull()
  })
})

describe('giving a place back', () => {
  beforeEach(async () => {
    for (const who of people(5)) await desk.in(who)
  })

  it('moves exactly one up in the same update, the first who waits', async () => {
    expect(await desk.stand(people(5))).toEqual(['位', '位', '候1', '候2', '候3'])
    await desk.out(A ?? '')
    expect(await desk.stand(people(5))).toEqual(['无', '位', '位', '候1', '候2'])
    expect((await desk.look(C ?? '')).own).toMatchObject({ movedUpAt: TUESDAY.toISOString(), number: 3 })
    expect((await desk.look(B ?? '')).own?.movedUpAt).toBeNull()
  })

  it('changes nothing when it is repeated, or comes from somebody who is not in', async () => {
    await Promise.all([1, 2, 3, 4].map(() => desk.out(A ?? '')))
    await desk.out(A ?? '')
    await desk.out(youth(40))
    expect(await desk.stand(people(5))).toEqual(['无', '位', '位', '候1', '候2'])
    expect(desk.kept().live).toBe(4)
  })

  it('moves nobody up when somebody who waits leaves', async () => {
    await desk.out(C ?? '')
    expect(await desk.stand(people(5))).toEqual(['位', '位', '无', '候1', '候2'])
  })

  it('ends with the last moment for a place, and goes on for who waits until the start', async () => {
    test.cloud.clock.stand(CANCEL_UNTIL.getTime() - 1)
    await desk.out(A ?? '')
    test.cloud.clock.stand(CANCEL_UNTIL.getTime())
    expect(await sentence(desk.out(B ?? ''))).toBe('已经过了可以取消的时间，可以告诉管理员来不了')
    // From now on nobody moves up any more, and who waited is told so.
    expect(await desk.stand(people(5))).toEqual(['无', '位', '位', '外', '外'])
    expect((await desk.look(B ?? '')).waiting).toBe(0)
    await desk.out(D ?? '')
    test.cloud.clock.stand(START.getTime())
    expect(await answer(desk.out(E ?? ''))).toBe('CONFLICT')
  })

  it('is not needed where the activity was cancelled', async () => {
    test.has({
      activities: [
        aFirst({ _id: 'a2', state: 'cancelled', cancelled: { at: TUESDAY, reason: '停电' }, ...standing() }),
      ],
    })
    expect(await sentence(desk.out(A ?? '', 'a2'))).toBe('活动已取消：停电，不用再取消报名')
  })

  const standing = () => {
    const { line, holders, live, times } = desk.kept()
    return { line, holders, live, times }
  }
})

describe('who can not come', () => {
  beforeEach(async () => {
    for (const who of people(3)) await desk.in(who)
  })
  const cannotCome = (openid: string) => test.as(openid).call('homes', 'cannotCome', { activityId: 'a1' })

  it('tells the keeper when it is too late to cancel, once, and the place stays', async () => {
    expect(await answer(cannotCome(A ?? ''))).toBe('CONFLICT')
    test.cloud.clock.stand(CANCEL_UNTIL.getTime())
    const told = await cannotCome(A ?? '')
    expect(told).toMatchObject({ absentAt: CANCEL_UNTIL.toISOString(), place: { state: 'seat' } })
    test.cloud.clock.advance(1000)
    expect(await cannotCome(A ?? '')).toEqual(told)
    expect(await answer(cannotCome(C ?? ''))).toBe('CONFLICT')
    expect(await answer(cannotCome(E ?? ''))).toBe('NOT_FOUND')
    expect(await desk.stand(people(3))).toEqual(['位', '位', '外'])
  })
})

describe('lists', () => {
  it('of a venue run by time, what is over the last first, page by page, also of those that end together', async () => {
    const hours = (n: number): Date => new Date(TUESDAY.getTime() + n * HOUR_MS)
    const coming = Array.from({ length: 45 }, (_, i) =>
      aFirst({
        _id: `c${String(i).padStart(2, '0')}`,
        startsAt: hours(30 + Math.floor(i / 30)),
        state: i % 9 ? 'published' : 'cancelled',
      }),
    )
    const past = Array.from({ length: 22 }, (_, i) =>
      aFirst({ _id: `p${String(i).padStart(2, '0')}`, startsAt: hours(-10 - i) }),
    )
    test.has({ activities: [...coming, ...past, aFirst({ _id: 'd', state: 'draft' })] })
    expect(await pages('coming')).toEqual(['a1', ...coming.map(({ _id }) => _id)])
    expect(await pages('past')).toEqual(past.map(({ _id }) => _id))
    await expect(
      test.as(A ?? '').call('homes', 'activities', { venueId: 'none', which: 'past', cursor: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of one’s own begin with what is next, and go on with what is over, for thirty days', async () => {
    const all = Array.from({ length: 25 }, (_, i) =>
      aFirst({
        _id: `m${String(i).padStart(2, '0')}`,
        startsAt: new Date(START.getTime() + i * HOUR_MS),
        closesAt: START,
      }),
    )
    test.has({ activities: all })
    for (const { _id } of all) await desk.in(A ?? '', _id)
    await desk.in(B ?? '')
    await desk.out(A ?? '', 'm24')
    test.cloud.clock.stand(START.getTime() + 12 * HOUR_MS)
    const ids = await own(A ?? '')
    expect(ids).toEqual([...range(11, 23), ...range(0, 10).reverse()])
    expect(await own(youth(77))).toEqual([])
    test.cloud.clock.stand(START.getTime() + (30 * 24 + 12) * HOUR_MS)
    expect(await own(A ?? '')).toEqual(range(11, 23).reverse())
  })

  const range = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, i) => `m${String(from + i).padStart(2, '0')}`)

  async function own(openid: string): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: { rows: { activityId: string }[]; next: string | null } = await test
        .as(openid)
        .call('homes', 'mine', { cursor })
      ids.push(...page.rows.map(({ activityId }) => activityId))
      cursor = page.next
    } while (cursor !== null)
    return ids
  }

  async function pages(which: 'coming' | 'past'): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: { rows: { activityId: string }[]; next: string | null } = await test
        .as(A ?? '')
        .call('homes', 'activities', { venueId: VENUE._id, which, cursor })
      ids.push(...page.rows.map(({ activityId }) => activityId))
      cursor = page.next
    } while (cursor !== null)
    return ids
  }
})
