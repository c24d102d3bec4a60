import { QUIZ_REST_MINUTES, QUIZ_TRIES } from '../../../src/domain/limits'
import type { Lesson } from '../../../cloudfunctions/shared/lessons/lessons.repo'
import { change } from '../../support/busy-city'
import { RIGHT, WRONG } from '../../support/city'
import { aTown, refusal, SECRETARY, type Learner, type Town } from '../../support/learners'

/** Who wants to know the answers without having learnt, or a score that was not earned. */
let town: Town
beforeEach(async () => (town = await aTown()))
afterEach(() => town.test.stop())

type Answers = typeof RIGHT
const given = (q1: string[], q2: string[]): Answers => [
  { questionId: 'q1', chosen: q1 },
  { questionId: 'q2', chosen: q2 },
]
/** All there are: fourteen. */
const EVERY = ['a', 'b'].flatMap((one) =>
  [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']].map((many) => given([one], many)),
)
const EVERY_WRONG = EVERY.filter((answers) => JSON.stringify(answers) !== JSON.stringify(RIGHT))

async function watched(me: Learner): Promise<string> {
  const token = await me.start()
  town.pass(100)
  return (await me.checkpoint(token, [[0, 100]])).token
}

async function corrected(place: number): Promise<Learner> {
  const me = town.as(place)
  const told = { assignmentId: 'L1', memberId: me.memberId, outcome: 'accept' as const, reason: '集体观看' }
  await town.as(SECRETARY).boards('correct', told)
  return me
}

it('learns from a failed try how many are wrong, not which', async () => {
  const me = town.as(1)
  const token = await watched(me)
  const reply = await me.finish(token, [], { answers: given(['b'], ['a']) })
  expect(reply).toEqual({
    result: { score: 50, passed: false, wrong: 1, questions: [] },
    receipt: null,
    mayRedo: true,
  })
  expect(JSON.stringify(reply)).not.toMatch(/right|explanation|因为/)
})

it('tries one after the other: three, and three more after a rest', async () => {
  const me = town.as(1)
  const token = await watched(me)
  const tries = async () => {
    let looked = 0
    for (const answers of EVERY_WRONG) if ((await refusal(me.finish(token, [], { answers }))) === null) looked += 1
    return looked
  }
  expect(await tries()).toBe(QUIZ_TRIES)
  const full = await refusal(me.finish(token, []))
  expect(full).toBe('TOO_MANY')
  town.pass(QUIZ_REST_MINUTES * 60 - 1)
  expect(await refusal(me.finish(token, []))).toBe('TOO_MANY')
  town.pass(1)
  expect((await me.finish(token, [])).receipt?.score).toBe(100)
})

it('tries them all at once, from two phones', async () => {
  const me = town.as(1)
  const tokens = [await watched(me), await watched(me)]
  const sent = EVERY_WRONG.flatMap((answers) =>
    tokens.map(async (token) => ((await refusal(me.finish(token, [], { answers }))) === null ? answers : null)),
  )
  const looked = (await Promise.all(sent)).filter((answers) => answers !== null)
  expect(new Set(looked.map((answers) => JSON.stringify(answers))).size).toBeLessThanOrEqual(QUIZ_TRIES)
})

it('is told when it opens again, and sending the same again is no other try', async () => {
  const me = town.as(1)
  const token = await watched(me)
  const same = given(['a'], ['c', 'a'])
  for (let i = 0; i < 10; i++) {
    const answers = i % 2 === 0 ? same : given(['a'], ['a', 'c'])
    expect((await me.finish(token, [], { answers })).result.score).toBe(50)
  }
  for (const answers of [WRONG, given(['b'], ['b'])]) await me.finish(token, [], { answers })
  await expect(me.finish(token, [])).rejects.toThrow(/已经交了 3 次，\d\d:\d\d 以后可以再交，答案已保留/)
  // The three that were looked at answer the same still.
  expect((await me.finish(token, [], { answers: same })).result.score).toBe(50)
})

it('passes, and a repeated request is no try', async () => {
  const me = town.as(1)
  const token = await watched(me)
  const first = await me.finish(token, [])
  for (let i = 0; i < 9; i++) expect((await me.finish(token, [])).receipt).toEqual(first.receipt)
})

it('redoes with empty answers what the secretary has recorded', async () => {
  const me = await corrected(1)
  for (const answers of [given([], []), given(['b'], []), []]) {
    expect(await refusal(me.lessons('redo', { lessonId: 'L1', answers }))).toBe('INVALID_INPUT')
  }
})

it('asks what the secretary has recorded for the right answers: those are first ones, counted as such', async () => {
  const me = await corrected(1)
  const [one, two, three, four] = EVERY_WRONG
  for (const answers of [one, two, three]) {
    const { result, receipt } = await me.lessons('redo', { lessonId: 'L1', answers: answers ?? [] })
    expect(result.questions).toEqual([])
    expect(receipt).toMatchObject({ corrected: true, score: 60, answersKnown: false })
  }
  expect(await refusal(me.lessons('redo', { lessonId: 'L1', answers: four ?? [] }))).toBe('TOO_MANY')
  town.pass(QUIZ_REST_MINUTES * 60)
  const passed = await me.lessons('redo', { lessonId: 'L1', answers: RIGHT })
  expect(passed.result.questions).toHaveLength(2)
  expect(passed).toMatchObject({ receipt: { corrected: false, score: 100, answersKnown: false }, mayRedo: true })
  expect(await me.lessons('receipt', { lessonId: 'L1' })).toMatchObject({ score: 100, corrected: false })
})

it('asks by a token of before the correction: the same gate', async () => {
  const token = await watched(town.as(1))
  const me = await corrected(1)
  let looked = 0
  for (const answers of EVERY_WRONG) {
    const [code, reply] = await me.finish(token, [], { answers }).then(
      (finished) => [null, finished] as const,
      (failure: { code: string }) => [failure.code, null] as const,
    )
    if (reply) {
      looked += 1
      expect(reply.result.questions).toEqual([])
    } else expect(code).toBe('TOO_MANY')
  }
  expect(looked).toBe(QUIZ_TRIES)
})

it('raises a score with the answers in hand: the receipt says so', async () => {
  change<Lesson>(town.test.cloud.database, 'lessons', 'L1', (lesson) => (lesson.passMark = 50))
  const me = town.as(1)
  const token = await watched(me)
  expect((await me.finish(token, [], { answers: given(['b'], ['a']) })).receipt).toMatchObject({
    score: 50,
    answersKnown: false,
  })
  const both = await Promise.all([1, 2].map(() => refusal(me.lessons('redo', { lessonId: 'L1', answers: RIGHT }))))
  expect(both.sort()).toEqual(['CONFLICT', null].sort())
  expect(await me.lessons('receipt', { lessonId: 'L1' })).toMatchObject({ score: 100, answersKnown: true })
})

it('does no better with the answers in hand: the score stays, and is its own', async () => {
  const me = town.as(1)
  await me.finish(await watched(me), [])
  const { receipt } = await me.lessons('redo', { lessonId: 'L1', answers: WRONG })
  expect(receipt).toMatchObject({ score: 100, answersKnown: false })
})

it('passes nobody where the mark is no number', async () => {
  change<Lesson>(town.test.cloud.database, 'lessons', 'L1', (lesson) => (lesson.passMark = Number.NaN))
  const me = town.as(1)
  expect((await me.finish(await watched(me), [], { answers: WRONG })).receipt).toBeNull()
})
