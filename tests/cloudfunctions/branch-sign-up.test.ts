import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import { HOUR_MS } from '../../src/domain/time'
import { aCity, aRole, aRow, branchId, memberId, OFFICER, openidOf, personOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { aFirst, deskOf, VENUE, youth, type Desk } from '../support/seats'
import { answer } from '../support/strangers'

/** The secretary signs people of the branch up; each is told, and can leave alone. */
let test: TestCloud
let desk: Desk
const branch = branchId(0, 0)
const SECRETARY = openidOf(branch, 0)
const m = (place: number): string => memberId(branch, place)
const who = (place: number): string => openidOf(branch, place)

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  const standing = (place: number) => (place === 5 ? ('youth' as const) : ('member' as const))
  const city = aCity({ now: TUESDAY, people: 8, standing })
  const waiting = { ...aRow({ branchId: branch, place: 50, standing: 'member', name: '成员1' }), personId: null }
  test.has({ ...city, roster: [...city.roster, waiting], roles: [...city.roles, aRole(who(7), branch, 'deputy')] })
  test.has({ venues: [VENUE], activities: [aFirst({ _id: 'a1', quota: 3 })] })
  desk = deskOf(test)
})
afterEach(() => test.stop())

const signUp = (places: readonly number[], by = SECRETARY, activityId = 'a1') =>
  test.as(by).call('homes', 'signUpBranch', { branchId: branch, activityId, memberIds: places.map(m) })
const people = (by = SECRETARY, activityId = 'a1') =>
  test.as(by).call('homes', 'branchPeople', { branchId: branch, activityId })

describe('the people of the branch', () => {
  it('are told apart, with who is in, who has not joined and whom it is not for', async () => {
    test.has({ activities: [aFirst({ _id: 'a2', welcome: 'members' })] })
    await desk.in(who(2), 'a2')
    await signUp([3], SECRETARY, 'a2')
    const found = await people(SECRETARY, 'a2')
    expect(found).toMatchObject({
      branch: { id: branch },
      activity: { taken: 2, quota: 2, venue: { name: '滨江青年之家' } },
    })
    const states = Object.fromEntries(found.people.map((one) => [one.memberId, one.by ?? one.state]))
    expect(states).toMatchObject({
      [m(1)]: 'can',
      [m(2)]: 'self',
      [m(3)]: 'branch',
      [m(5)]: 'not-welcome',
      [m(50)]: 'not-joined',
    })
    const same = found.people.filter(({ name }) => name.startsWith('成员1'))
    expect(new Set(same.map(({ name }) => name)).size).toBe(2)
  })

  it('are for the secretary and the deputy, and nobody above or beside', async () => {
    for (const by of [SECRETARY, who(7)]) expect((await people(by)).people).toHaveLength(9)
    for (const by of [OFFICER, openidOf(branchId(0, 1), 0), who(1), youth(1)]) {
      expect(await answer(people(by))).toBe('FORBIDDEN')
      expect(await answer(signUp([1], by))).toBe('FORBIDDEN')
    }
    expect(await desk.look(SECRETARY)).toMatchObject({ branch: { id: branch } })
    for (const by of [OFFICER, who(1), youth(1)]) expect((await desk.look(by)).branch).toBeNull()
  })
})

describe('signing them up', () => {
  it('gives places in the order given, and the others wait', async () => {
    await desk.in(youth(1))
    expect(await signUp([4, 2, 6, 1])).toMatchObject({ seated: 2, waiting: 2, already: 0, refused: 0 })
    expect(await desk.stand([4, 2, 6, 1].map(who))).toEqual(['位', '位', '候1', '候2'])
    expect((await desk.look(who(4))).own).toMatchObject({ byBranch: true, number: 2 })
    expect(desk.line()).toEqual(['青年1', '成员4', '成员2', '成员6', '成员1'])
  })

  it('changes nothing of who is in, and nothing when it is repeated, or two do it at once', async () => {
    await desk.in(who(2))
    const [a, b] = await Promise.all([signUp([1, 2, 3, 4]), signUp([1, 2, 3, 4], who(7))])
    expect((a?.already ?? 0) + (b?.already ?? 0)).toBeGreaterThanOrEqual(2)
    expect(await signUp([1, 2, 3, 4])).toEqual({ seated: 0, waiting: 0, already: 4, refused: 0, unreached: 3 })
    expect(desk.kept()).toMatchObject({ live: 4, line: { length: 4 } })
    expect((await desk.look(who(2))).own).toMatchObject({ byBranch: false, number: 1 })
  })

  it('leaves out who has not joined and whom it is not for, and says how many', async () => {
    test.has({ activities: [aFirst({ _id: 'a2', welcome: 'members' })] })
    expect(await signUp([1, 5, 50], SECRETARY, 'a2')).toMatchObject({ seated: 1, waiting: 0, already: 0, refused: 2 })
    expect(desk.line('a2')).toEqual(['成员1'])
  })

  it('does not touch people of another branch, and nothing that is closed', async () => {
    const beside = memberId(branchId(0, 1), 1)
    const work = test
      .as(SECRETARY)
      .call('homes', 'signUpBranch', { branchId: branch, activityId: 'a1', memberIds: [m(1), beside] })
    expect(await answer(work)).toBe('NOT_FOUND')
    expect(desk.kept().line).toEqual([])
    test.has({ activities: [aFirst({ _id: 'a2', opensAt: new Date(TUESDAY.getTime() + HOUR_MS) })] })
    expect(await answer(signUp([1], SECRETARY, 'a2'))).toBe('CONFLICT')
    expect(await answer(signUp([1], SECRETARY, 'none'))).toBe('NOT_FOUND')
  })

  it('is told to each by a message where that is possible, once, and noted in the log', async () => {
    await test.as(who(1)).call('homes', 'wish', { activityId: 'a1', wish: 'up', grantId: 'g00000001' })
    await signUp([1, 2])
    await test.settle()
    await signUp([1, 2])
    await test.settle()
    expect(test.cloud.outbox.subscribeMessages.map(({ request }) => request)).toMatchObject([
      { touser: who(1), data: { thing3: { value: '团支部替你报了名，去不了可以自己取消' } } },
    ])
    const rows = all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'sign-up-branch')
    expect(rows).toMatchObject([{ actorId: personOf(SECRETARY), orgId: branch, subject: 'a1', detail: '2 people' }])
  })

  it('says how many no message reaches, also when its answer was lost and it is sent again', async () => {
    await test.as(who(1)).call('homes', 'wish', { activityId: 'a1', wish: 'up', grantId: 'g00000001' })
    await desk.in(who(4))
    expect(await signUp([1, 2, 3, 4])).toEqual({ seated: 2, waiting: 1, already: 1, refused: 0, unreached: 2 })
    expect(await signUp([1, 2, 3, 4])).toEqual({ seated: 0, waiting: 0, already: 4, refused: 0, unreached: 2 })
    await test.settle()
    // What was agreed to is used up by now.
    await desk.out(who(1))
    expect(await signUp([1])).toMatchObject({ already: 0, unreached: 1 })
  })

  it('leaves everybody their own right to leave, and the place goes to whoever is next', async () => {
    await signUp([1, 2, 3, 4])
    await desk.out(who(1))
    expect(await desk.stand([1, 2, 3, 4].map(who))).toEqual(['无', '位', '位', '位'])
    // Who was signed up, left and is signed up again stands at the end.
    expect(await signUp([1])).toMatchObject({ waiting: 1 })
  })

  it('stops counting where nobody more can wait: the others have theirs', async () => {
    test.has({ activities: [aFirst({ _id: 'a2', quota: 2, waits: false })] })
    expect(await signUp([1, 2, 3], SECRETARY, 'a2')).toMatchObject({ seated: 2, waiting: 0, already: 0, refused: 1 })
    expect(await answer(signUp([4], SECRETARY, 'a2'))).toBe('CONFLICT')
  })
})
