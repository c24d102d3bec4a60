import { leftOff } from '../../../src/domain/lessons/kept'
import { covered } from '../../../src/domain/lessons/spans'
import type { LeafDocument } from '../../../cloudfunctions/shared/counting/leaves.repo'
import type { Lesson } from '../../../cloudfunctions/shared/lessons/lessons.repo'
import { change, plantIssues } from '../../support/busy-city'
import { anIssue } from '../../support/city'
import { aTown, BRANCH, refusal, type Town } from '../../support/learners'

/** Who wants to have watched without watching, over the real functions, on a clock that stands until it is moved. */
const HOUR = 3600
let town: Town
beforeAll(async () => {
  town = await aTown([
    anIssue(),
    anIssue({ _id: 'L2', order: 2 }),
    anIssue({ _id: 'none', order: 3, durationSeconds: 0 }),
    anIssue({ _id: 'nan', order: 4, coverageNeeded: Number.NaN, text: [] }),
    anIssue({ _id: 'free', order: 5, coverageNeeded: 0, text: [] }),
    anIssue({ _id: 'rate', order: 6, maxRate: 1e9, text: [] }),
    anIssue({ _id: 'blank', order: 7, videoFile: null, text: [{ title: '', paragraphs: ['　'.repeat(900)] }] }),
  ])
})
afterAll(() => town.test.stop())

const keptOf = (memberId: string, lessonId = 'L1') =>
  leftOff((town.kept('leaves', `${lessonId}_${BRANCH}`) as LeafDocument).seen[memberId])

it('asks for a new token as often as it likes, each time for three seconds: the clock stands still', async () => {
  const me = town.as(1)
  for (let from = 0; from < 99; from += 3) await me.leave(await me.start(), [[from, from + 3]])
  expect(covered(keptOf(me.memberId).spans)).toBe(3)
  expect(await refusal(me.finish(await me.start(), []))).toBe('TOO_EARLY')
})

it('takes a hundred tokens at one moment and plays a second of the film on each', async () => {
  const me = town.as(2)
  const tokens = await Promise.all(Array.from({ length: 100 }, () => me.start()))
  town.pass(10)
  for (const [second, token] of tokens.entries()) await me.leave(token, [[second, second + 1]])
  expect(covered(keptOf(me.memberId).spans)).toBe(23)
  expect(await refusal(me.finish(tokens[99] ?? '', [[99, 100]]))).toBe('TOO_EARLY')
})

it('sends them all at once', async () => {
  const me = town.as(3)
  const tokens = await Promise.all(Array.from({ length: 100 }, () => me.start()))
  town.pass(10)
  await Promise.all(tokens.map((token, second) => refusal(me.leave(token, [[second, second + 1]]))))
  expect(covered(keptOf(me.memberId).spans)).toBeLessThanOrEqual(23)
  expect(await refusal(me.finish(await me.start(), []))).toBe('TOO_EARLY')
})

it('has begun days ago: the days are no time of tokens that are made today', async () => {
  const me = town.as(4)
  await me.start()
  town.pass(24 * HOUR)
  for (let from = 0; from < 99; from += 3) await me.leave(await me.start(), [[from, from + 3]])
  expect(covered(keptOf(me.memberId).spans)).toBe(3)
})

it('puts what each token may have into one claim at the end', async () => {
  const me = town.as(5)
  const [first, second] = [await me.start(), await me.start()]
  town.pass(22)
  await me.leave(first, [[0, 47]])
  expect(await refusal(me.finish(second, [[47, 94]]))).toBe('TOO_EARLY')
  town.pass(22)
  expect((await me.finish(second, [[47, 94]])).receipt).not.toBeNull()
})

it('claims all of it at once, or again what was claimed', async () => {
  const me = town.as(6)
  const token = await me.start()
  expect(await refusal(me.checkpoint(token, [[0, 100]]))).toBe('TOO_EARLY')
  town.pass(20)
  const next = await me.checkpoint(token, [[0, 40]])
  expect(await refusal(me.checkpoint(next.token, [[0, 40]]))).toBe('CONFLICT')
  expect(await refusal(me.checkpoint(token, [[40, 90]]))).toBe('TOO_EARLY')
  expect(await refusal(me.finish(next.token, [[40, 90]]))).toBe('TOO_EARLY')
})

it('watches one half twice', async () => {
  const me = town.as(7)
  const token = await me.start()
  town.pass(100)
  expect(await refusal(me.finish(token, [[0, 50]]))).toBe('TOO_EARLY')
})

it('claims seconds that are none', async () => {
  const me = town.as(8)
  const token = await me.start()
  town.pass(HOUR)
  for (const spans of [[[0, 101]], [[-5, 90]], [[0.5, 90]], [[0, Number.NaN]], [[0, 21_601]]]) {
    expect(await refusal(me.finish(token, spans as [number, number][]))).toBe('INVALID_INPUT')
  }
  expect(await refusal(me.finish(token, [[90, 0]]))).toBe('TOO_EARLY')
})

it('brings the token of somebody else, or one of another lesson', async () => {
  const [me, other] = [town.as(9), town.as(10)]
  const token = await other.start()
  town.pass(100)
  expect(await refusal(me.finish(token, [[0, 100]]))).toBe('BAD_TOKEN')
  const { receipt } = await other.finish(token, [[0, 100]])
  expect(receipt?.lessonId).toBe('L1')
  expect(await refusal(other.lessons('receipt', { lessonId: 'L2' }))).toBe('NOT_FOUND')
})

it('reads as fast as it likes', async () => {
  const me = town.as(11)
  const { token, earliestFinish, now } = await me.lessons('start', { lessonId: 'L2', mode: 'read' })
  expect(Date.parse(earliestFinish) - Date.parse(now)).toBe(30_000)
  town.pass(29)
  expect((await me.checkpoint(token, [])).enoughAt).toBeNull()
  expect(await refusal(me.finish(token, []))).toBe('TOO_EARLY')
})

it('looks for a lesson that takes no time', async () => {
  const me = town.as(1)
  for (const lessonId of ['none', 'nan', 'free', 'rate']) {
    expect([lessonId, await refusal(me.start(lessonId))]).toEqual([lessonId, 'NOT_FOUND'])
  }
  expect(await refusal(me.lessons('start', { lessonId: 'blank', mode: 'read' }))).toBe('NOT_FOUND')
  expect(await refusal(me.lessons('open', { lessonId: 'blank' }))).toBe('NOT_FOUND')
  const { rows } = await me.lessons('past', { season: null, cursor: null })
  expect(rows.map(({ lessonId }) => lessonId).sort()).toEqual(['L1', 'L2', 'none'])
  // The text of it takes its time.
  expect(await me.lessons('open', { lessonId: 'none' })).toMatchObject({ videoUrl: null })
})

it('has begun before the film lost its length', async () => {
  const me = town.as(2)
  plantIssues(town.test.cloud.database, [anIssue({ _id: 'cut', order: 8, text: [] })])
  const token = await me.start('cut')
  town.pass(HOUR)
  change<Lesson>(town.test.cloud.database, 'lessons', 'cut', (lesson) => (lesson.durationSeconds = 0))
  for (const asked of [me.checkpoint(token, []), me.leave(token, []), me.finish(token, [])]) {
    expect(await refusal(asked)).toBe('NOT_FOUND')
  }
})
