import { groupText } from '../../src/domain/assignments/group-text'
import { aCity, anAccount, anIssue, aRow, branchId, memberId, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { tableOf } from '../support/tables'

/** Several people of one name in a branch: whoever works with names can tell them apart, and nobody by a number. */
let test: TestCloud
const [branch, other] = [branchId(0, 0), branchId(0, 1)]
const secretary = () => test.as(openidOf(branch, 0))
const m = (place: number) => memberId(branch, place)
const PLACES = { youth: 1, first: 2, second: 3, dotted: 4 }

beforeAll(async () => {
  test = await localCloud()
  const namesakes = [
    { ...aRow({ branchId: branch, place: PLACES.youth, standing: 'youth', name: '张伟' }), joinedLeague: null },
    aRow({ branchId: branch, place: PLACES.first, standing: 'member', name: '张伟' }),
    { ...aRow({ branchId: branch, place: PLACES.second, standing: 'member', name: '张 伟' }), joinedLeague: '2022-12' },
    aRow({ branchId: branch, place: PLACES.dotted, standing: 'member', name: '古丽•艾山' }),
    // The same name in another branch is no namesake.
    aRow({ branchId: other, place: 5, standing: 'member', name: '古丽·艾山' }),
  ]
  test.has(aCity({ now: TUESDAY, people: 1 }))
  test.has({ roster: namesakes, accounts: namesakes.map((row) => anAccount(row, TUESDAY)), issues: [anIssue()] })
})
afterAll(() => test.stop())

const TOLD = ['成员0', '张伟（青年）', '张伟（2021-05 入团）', '张伟（2022-12 入团）', '古丽·艾山']

it('are told apart on the board, and in the text for the group', async () => {
  const board = await secretary().call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
  expect(board.people.map(({ name }) => name)).toEqual(TOLD)
  const text = groupText(board)
  expect(text).toContain('成员0、张伟（2021-05 入团）、张伟（2022-12 入团）、古丽·艾山')
  expect(text).toContain('1 人：张伟（青年）')
  expect(JSON.stringify(board)).not.toContain('0417')
})

it.each(TOLD.map((name, place) => [name, place] as const))(
  '%s is called so on the page of the record',
  async (name, place) => {
    const history = await secretary().call('boards', 'member', { kind: 'lesson', memberId: m(place), cursor: null })
    expect(history.name).toBe(name)
  },
)

it('are told apart among the appeals', async () => {
  for (const place of [PLACES.second, PLACES.dotted]) {
    await test.as(openidOf(branch, place)).call('lessons', 'appeal', { lessonId: 'L1', text: '看了' })
  }
  const { appeals } = await secretary().call('boards', 'appeals', { branchId: branch })
  expect(appeals.map(({ name }) => name).sort()).toEqual([TOLD[PLACES.second], TOLD[PLACES.dotted]].sort())
})

it('are told apart among those who joined, and the locked rows', async () => {
  const joining = (place: number) => ({ _id: `j${place}`, branchId: branch, memberId: m(place), personId: `p${place}` })
  const lock = (place: number) => ({ _id: m(place), branchId: branch, memberId: m(place), personId: null })
  const places = [PLACES.youth, PLACES.first, PLACES.second]
  test.has({
    joinings: places.map((place) => ({ ...joining(place), at: TUESDAY, undoneAt: null })),
    rosterLocks: places.map((place) => ({ ...lock(place), callerKey: null, at: TUESDAY })),
  })
  const { rows, locked } = await secretary().call('identity', 'joinings', { branchId: branch, cursor: null })
  const told = places.map((place) => TOLD[place]).sort()
  expect(rows.map(({ name }) => name).sort()).toEqual(told)
  expect(locked.map(({ name }) => name).sort()).toEqual(told)
})

it('are told apart in the table', async () => {
  const input = { orgId: branch, assignmentId: 'L1', format: 'xlsx' } as const
  const { url } = await secretary().call('exports', 'exportPeople', input)
  const table = await tableOf(await (await fetch(url)).arrayBuffer())
  expect(table.map(([name]) => name)).toEqual(expect.arrayContaining(TOLD))
})
