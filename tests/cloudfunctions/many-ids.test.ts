import { aCity, aRow, branchId, memberId } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'

/** A query answers a thousand documents: of a branch that has graduated more are asked for by their ids. */
const NOW = new Date('2026-11-24T02:00:00Z')
const MANY = 1100
const branch = branchId(0, 0)
const IDS = Array.from({ length: MANY }, (_, place) => memberId(branch, place))

let test: JoinedTest
beforeAll(async () => {
  test = await joinedTest(NOW)
  const rows = IDS.map((_, place) => aRow({ branchId: branch, place, standing: 'member' }))
  const { orgs } = aCity({ now: NOW, people: 0 })
  const moves = IDS.map((id) => ({
    _id: `to-${id}_${id}`,
    memberId: `to-${id}`,
    waitingId: id,
    from: 'u0b1',
    to: branch,
    actorId: 'p',
    at: NOW,
    finishedAt: NOW,
  }))
  for (const [name, list] of Object.entries({ orgs, roster: rows, moves })) test.cloud.database.insertMany(name, list)
})
afterAll(() => test.stop())

it('finds all rows, all that are here, and what all have become', async () => {
  const { rosterRows, rosterRowsIn } = await import('../../cloudfunctions/shared/people/roster.repo')
  const { joinedInto } = await import('../../cloudfunctions/shared/people/moves.repo')
  expect(new Set((await rosterRows(IDS)).map(({ _id }) => _id)).size).toBe(MANY)
  expect((await rosterRowsIn(branch, IDS)).size).toBe(MANY)
  expect((await joinedInto(IDS)).get(IDS[MANY - 1] ?? '')).toBe(`to-${IDS[MANY - 1]}`)
  expect(await rosterRows([])).toEqual([])
})
