import { grade, passes, type Question } from '../../../src/domain/lessons/scoring'
import { isLate } from '../../../src/domain/assignments/late'
import { streakWeeks, type IssueWeek } from '../../../src/domain/lessons/streak'
import { finishedAt } from '../../../src/domain/assignments/timeliness'
import { DAY_MS } from '../../../src/domain/time'

const options = ['a', 'b', 'c'].map((id) => ({ id }))
const questions: Question[] = [
  { id: 'q1', kind: 'single', right: ['b'], options },
  { id: 'q2', kind: 'multiple', right: ['a', 'c'], options },
  { id: 'q3', kind: 'judge', right: ['a'], options: options.slice(0, 2) },
]
const answer = (q1: string[], q2: string[], q3: string[]) => [
  { questionId: 'q1', chosen: q1 },
  { questionId: 'q2', chosen: q2 },
  { questionId: 'q3', chosen: q3 },
]

describe('grading', () => {
  it.each([
    ['all right, in any order', answer(['b'], ['c', 'a'], ['a']), 100],
    ['one of three wrong', answer(['a'], ['a', 'c'], ['a']), 67],
    ['half of a multiple choice as wrong', answer(['b'], ['a'], ['a']), 67],
    ['too many of a multiple choice as wrong', answer(['b'], ['a', 'b', 'c'], ['a']), 67],
  ])('%s', (_, answers, score) => {
    expect(grade(questions, answers)?.score).toBe(score)
  })

  it.each([
    ['two options of a single choice', answer(['a', 'b'], ['a'], ['a'])],
    ['an unknown option', answer(['z'], ['a'], ['a'])],
    ['an option twice', answer(['b'], ['a', 'a'], ['a'])],
    ['nothing chosen', answer([], [], [])],
    ['a question without an answer', answer(['b'], [], ['a'])],
    ['a missing question', answer(['b'], ['a'], ['a']).slice(1)],
    ['a question twice', [...answer(['b'], ['a'], ['a']).slice(1), { questionId: 'q2', chosen: [] }]],
    ['an unknown question', [...answer(['b'], ['a'], ['a']).slice(1), { questionId: 'q9', chosen: [] }]],
  ])('refuses %s', (_, answers) => {
    expect(grade(questions, answers)).toBeNull()
  })
})

it('is passed by exactly the pass mark, and by nothing where that is no number', () => {
  expect([59, 60].map((score) => passes(score, { passMark: 60 }))).toEqual([false, true])
  expect(passes(100, { passMark: NaN })).toBe(false)
})

describe('on time or late', () => {
  const deadline = new Date('2026-11-29T14:00:00.000Z')
  it('is late from the instant of the deadline on', () => {
    expect(isLate('2026-11-29T13:59:59.999Z', deadline)).toBe(false)
    expect(isLate('2026-11-29T14:00:00.000Z', deadline)).toBe(true)
  })

  const received = new Date('2026-11-29T15:00:00Z')
  const enoughAt = Date.parse('2026-11-29T13:00:00Z')
  it.each([
    ['no claim', null, received],
    ['a claim after it was signed that it is enough', '2026-11-29T13:30:00Z', new Date('2026-11-29T13:30:00Z')],
    ['a claim of the very moment', '2026-11-29T13:00:00Z', new Date('2026-11-29T13:00:00Z')],
    ['a claim from before it was signed', '2026-11-29T12:59:59Z', received],
    ['a claim that is no instant', '2026-02-31T99:00:00Z', received],
    ['a claim in the future', '2026-11-29T15:00:01Z', received],
  ])('takes %s', (_, claim, at) => {
    expect(finishedAt(claim, enoughAt, received)).toEqual(at)
    expect(finishedAt(claim, null, received)).toEqual(received)
  })

  it('does not believe a claim older than two days', () => {
    expect(finishedAt('2026-11-27T14:59:59Z', 0, received)).toEqual(received)
    expect(finishedAt('2026-11-27T15:00:00Z', 0, received)).toEqual(new Date('2026-11-27T15:00:00Z'))
  })
})

describe('weeks in a row', () => {
  const monday = Date.parse('2026-11-22T16:00:00Z')
  const week = (ago: number): IssueWeek => ({
    id: `w${ago}`,
    opensAt: new Date(monday - ago * 7 * DAY_MS),
    deadline: new Date(monday - ago * 7 * DAY_MS + 6.9 * DAY_MS),
  })
  const now = new Date(monday + 2 * DAY_MS)
  const done = (...weeks: [ago: number, daysAfterOpening: number][]) =>
    new Map(
      weeks.map(([ago, days]) => {
        const doneAt = new Date(monday - ago * 7 * DAY_MS + days * DAY_MS)
        return [`w${ago}`, { doneAt, late: days >= 7 }]
      }),
    )

  it.each<[string, number[], [number, number][], number]>([
    [
      'counts this week and the ones before',
      [0, 1, 2],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      3,
    ],
    [
      'the running week can’t break it yet',
      [0, 1, 2],
      [
        [1, 2],
        [2, 3],
      ],
      2,
    ],
    [
      'a make-up within the following week keeps it',
      [0, 1, 2],
      [
        [0, 1],
        [1, 10],
        [2, 3],
      ],
      3,
    ],
    [
      'a make-up two weeks later does not',
      [0, 1, 2, 3],
      [
        [0, 1],
        [1, 2],
        [2, 15],
        [3, 1],
      ],
      2,
    ],
    [
      'last week may still be made up',
      [0, 1, 2],
      [
        [0, 1],
        [2, 3],
      ],
      2,
    ],
    [
      'a missed week breaks it',
      [0, 1, 2, 3],
      [
        [0, 1],
        [1, 2],
        [3, 3],
      ],
      2,
    ],
    [
      'a week without an issue keeps it',
      [0, 1, 3],
      [
        [0, 1],
        [1, 2],
        [3, 3],
      ],
      3,
    ],
    ['nothing done is nothing', [0, 1], [], 0],
  ])('%s', (_, weeks, finished, expected) => {
    expect(streakWeeks(weeks.map(week), done(...finished), now)).toBe(expected)
  })

  it('a deadline at Monday midnight is of the week that it ends', () => {
    const issue = { id: 'a', opensAt: '2026-11-15T16:00:00Z', deadline: '2026-11-22T16:00:00Z' }
    const madeUp = (doneAt: string, late = true) =>
      streakWeeks([issue], new Map([['a', { doneAt, late }]]), '2026-12-20T00:00:00Z')
    expect([madeUp('2026-11-29T15:59:00Z'), madeUp('2026-11-29T16:00:00Z')]).toEqual([1, 0])
    // Put right by the secretary weeks later: on time for the person.
    expect(madeUp('2026-12-15T00:00:00Z', false)).toBe(1)
  })
})
