import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Fault } from '../../devtools/cloud'
import { aRow, aSignIn, memberId, openidOf, personOf, ROOT } from '../support/city'
import { TUESDAY } from '../support/local-cloud'
import { A, B, first, movingTest, PEOPLE, type MovingTest } from '../support/moving'
import { all } from '../support/recount'

let test: MovingTest
beforeEach(async () => {
  test = await movingTest()
})
afterEach(() => test.stop())

describe('moving to another branch', () => {
  it('ends exact wherever the function is killed, and whenever it is asked again', async () => {
    const kinds: Fault[] = ['kill-before', 'kill-after', 'error-after', 'duplicate', 'error-before']
    // One person after another: of each one's join a later database call fails, until one comes through untouched.
    const MOST = 40
    const places = Array.from({ length: MOST }, (_, i) => 100 + i)
    const row = (branch: string, place: number, personId: string | null) => ({
      ...aRow({ branchId: branch, place, standing: 'member', name: `丙${place}` }),
      personId,
    })
    test.has({
      roster: places.flatMap((place) => [row(A, place, personOf(openidOf(A, place))), row(B, place, null)]),
      accounts: places.map((place) => ({
        ...aSignIn(openidOf(A, place), `丙${place}`),
        consentedAt: TUESDAY,
        membership: { memberId: memberId(A, place), branchId: A, standing: 'member' },
      })),
      issues: [{ ...first, _id: 'L0', order: 0 }],
    })
    await test.settle()
    let untouched = false
    let rounds = 0
    for (; !untouched && rounds < MOST; rounds++) {
      const place = places[rounds] ?? 0
      const me = test.as(openidOf(A, place))
      await me.finishLesson('L0')
      await me.call('identity', 'leave', { branchId: A })
      const ticket = await test.ticketOf(openidOf(A, place), { branch: B, name: `丙${place}`, place })
      let calls = 0
      untouched = true
      test.cloud.setFaults(({ functionName }) => {
        if (functionName !== 'identity' || ++calls !== 1 + 3 * rounds) return undefined
        untouched = false
        return kinds[rounds % kinds.length]
      })
      const join = () => me.call('identity', 'join', { ticket, agreed: true })
      await join().catch(() => undefined)
      test.cloud.setFaults()
      // The minute's job may come before the member asks again.
      if (rounds % 2 === 0) await test.cloud.fireTimer('jobs')
      expect(await join()).toMatchObject({ branch: { id: B }, name: `丙${place}` })
      await test.cloud.fireTimer('jobs')
      const at = all<RosterRow>(test.cloud, 'roster').filter(({ name }) => name === `丙${place}`)
      expect([
        rounds,
        test.wrong('L0'),
        test.openMoves(),
        at.map(({ _id, branchId: branch }) => [_id, branch]),
      ]).toEqual([...[rounds, [], []], [[memberId(A, place), B]]])
    }
    expect(untouched).toBe(true)
    expect(rounds).toBeGreaterThan(8)
    expect((await test.board(A, 'L0')).live).toEqual([0, 0, PEOPLE + MOST - rounds])
    expect((await test.board(B, 'L0')).live).toEqual([rounds, 0, PEOPLE + MOST])
  }, 120_000)

  it('of several at once, while others finish, while the job dies, ends exact', async () => {
    const movers = [1, 2, 3, 4]
    for (const place of movers) test.expects(B, 60 + place, `甲${place}`)
    for (const place of [1, 3]) await test.as(openidOf(A, place)).finishLesson('L1')
    const tickets = await Promise.all(
      movers.map(async (place) => {
        await test.as(openidOf(A, place)).call('identity', 'leave', { branchId: A })
        return test.ticketOf(openidOf(A, place), { branch: B, name: `甲${place}`, place: 60 + place })
      }),
    )
    let n = 0
    const kinds: Fault[] = ['kill-after', 'error-before', 'duplicate', 'kill-before', 'error-after']
    test.cloud.setFaults(({ functionName }) =>
      (functionName === 'identity' || functionName === 'jobs') && ++n % 17 === 0 ? kinds[n % kinds.length] : undefined,
    )
    const finishing = [1, 2, 3].map((place) => test.as(openidOf(B, place)).finishLesson('L1'))
    const joining = tickets.map((ticket, i) =>
      test.as(openidOf(A, movers[i] ?? 0)).call('identity', 'join', { ticket, agreed: true }),
    )
    await Promise.allSettled([...finishing, ...joining, test.cloud.fireTimer('jobs'), test.cloud.fireTimer('jobs')])
    test.cloud.setFaults()
    for (const [i, ticket] of tickets.entries()) {
      await test.as(openidOf(A, movers[i] ?? 0)).call('identity', 'join', { ticket, agreed: true })
    }
    await test.settle()
    expect(test.openMoves()).toEqual([])
    expect(test.wrong('L1')).toEqual([])
    expect((await test.board(A)).live).toEqual([0, 0, 1])
    expect((await test.board(B)).live).toEqual([5, 0, PEOPLE + 4])
    expect((await test.overview(ROOT)).live).toEqual([5, 0, 4 * PEOPLE])
  }, 60_000)
})
