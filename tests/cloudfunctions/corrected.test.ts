import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import { differences } from '../../devtools/simulation/load/recount'
import { frozenFrom } from '../../src/domain/assignments/late'
import { HOUR_MS } from '../../src/domain/time'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, RIGHT, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

/** What is on time in the own record and stands apart in the numbers: put right, or arrived after the freezing. */
const BRANCH = branchId(0, 0)
const { deadline } = anIssue()

let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 1, branches: 2, people: 5 }))
  test.has({ issues: [anIssue({ prepared: false })] })
  await test.settle()
})
afterEach(() => test.stop())

const member = (place: number) => test.as(openidOf(BRANCH, place))
const rate = async () => (await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })).rate
const frozen = async () =>
  (await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })).frozen
const correct = (place: number) =>
  test.as(openidOf(BRANCH, 0)).call('boards', 'correct', {
    assignmentId: 'L1',
    memberId: memberId(BRANCH, place),
    outcome: 'accept',
    reason: '当天在场',
  })
const wrong = () => differences(test.cloud.database, 'L1')

it('a late record can be appealed, counts as on time once it is accepted, and is counted once', async () => {
  await member(1).finishLesson('L1')
  test.cloud.clock.set(frozenFrom(deadline).getTime() + HOUR_MS)
  await test.settle()
  await member(2).finishLesson('L1')
  await test.settle()
  expect(await rate()).toMatchObject({ onTime: 1, late: 1, corrected: 0, percent: 10 })
  const before = await frozen()

  await expect(member(1).call('lessons', 'appeal', { lessonId: 'L1', text: '没有记录' })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await member(2).call('lessons', 'appeal', { lessonId: 'L1', text: '周日晚上学完的，网络断了' })
  await Promise.all([correct(2), correct(2)])
  await test.settle()
  expect(await rate()).toMatchObject({ onTime: 1, late: 0, corrected: 1, percent: 20 })
  expect(await frozen()).toEqual(before)
  expect(wrong()).toEqual([])
  const { receipt } = await member(2).call('lessons', 'open', { lessonId: 'L1' })
  expect(receipt).toMatchObject({ late: false, score: 100 })
  await expect(member(2).call('lessons', 'appeal', { lessonId: 'L1', text: '再说' })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})

it('answers given in time count in the numbers of the deadline until they are taken, and apart from then on', async () => {
  const began = deadline.getTime() - 2 * HOUR_MS
  const answeredAt = new Date(deadline.getTime() - HOUR_MS).toISOString()
  test.cloud.clock.set(began)
  const tokens: string[] = []
  for (const place of [1, 2, 3]) {
    tokens.push((await member(place).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })).token)
  }
  test.cloud.clock.set(began + HOUR_MS / 2)
  for (const [i, token] of tokens.entries()) {
    tokens[i] = (await member(i + 1).call('lessons', 'checkpoint', { token, spans: [[0, 100]] })).token
  }
  const handIn = (place: number) =>
    member(place).call('lessons', 'finish', {
      token: tokens[place - 1] ?? '',
      spans: [],
      answers: RIGHT,
      answeredAt,
    })
  test.cloud.clock.set(frozenFrom(deadline).getTime() - HOUR_MS / 2)
  await handIn(1)
  test.cloud.clock.set(frozenFrom(deadline).getTime() + HOUR_MS / 2)
  await handIn(2)
  await test.settle()
  await handIn(3)
  await test.settle()
  expect((await frozen())?.rate).toMatchObject({ onTime: 1, corrected: 0, late: 0 })
  expect(await rate()).toMatchObject({ onTime: 1, corrected: 2, late: 0, percent: 30 })
  expect(
    all<Completion>(test.cloud, 'completions').map(({ late, correctedAt }) => [late, correctedAt !== null]),
  ).toEqual([
    [false, false],
    [false, true],
    [false, true],
  ])
  expect(wrong()).toEqual([])
})
