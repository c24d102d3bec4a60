import { Random } from '../../devtools/seed/random'
import { lessons } from '../../devtools/seed/content/past-lessons'
import { rulesOf } from '../../src/domain/lessons/learnable'
import { grade, passes, type Answer, type Question } from '../../src/domain/lessons/scoring'
import { COVERAGE_NEEDED, MAX_RATE, PASS_MARK, QUIZ_REST_MINUTES, QUIZ_TRIES } from '../../src/domain/limits'

/**
 * Somebody who has learnt nothing guesses, and makes the most of what a failed try tells: the score. Of all sets of right answers
 * that fit the scores so far, each time the answers are handed in that are likeliest to pass, and of equal ones those that
 * would tell most.
 */

/** A set of right answers, or a guess: one of the ways to answer each question. */
type Ways = readonly number[]

interface Quiz {
  questions: readonly Question[]
  /** All ways to answer each question: one option, or two and more where several are right. */
  ways: readonly (readonly string[])[][]
}

const quizOf = (questions: readonly Question[]): Quiz => ({ questions, ways: questions.map(waysOf) })

function waysOf({ kind, options }: Question): string[][] {
  const ids = options.map(({ id }) => id)
  if (kind !== 'multiple') return ids.map((id) => [id])
  const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, i) => (bits >> i) & 1))
  return subsets.filter(({ length }) => length >= 2)
}

const all = ({ ways }: Quiz): Ways[] =>
  ways.reduce<Ways[]>((keys, of) => keys.flatMap((key) => of.map((_, way) => [...key, way])), [[]])

const rightOf = (guess: Ways, key: Ways): number => guess.filter((way, i) => way === key[i]).length

/** How many have to be right, by the product's own grading. */
function needed({ questions }: Quiz): number {
  const wrong = (question: Question): string[] => {
    const other = waysOf(question).find((way) => way.join() !== [...question.right].join())
    return other ?? []
  }
  for (let right = 0; right <= questions.length; right++) {
    const answers = questions.map((question, i): Answer => ({
      questionId: question.id,
      chosen: i < right ? question.right : wrong(question),
    }))
    if (passes(grade(questions, answers)?.score ?? 0, { passMark: PASS_MARK })) return right
  }
  return Infinity
}

/** Guesses that are weighed against one another, and keys that each is weighed by: more change the outcome by little. */
const WEIGHED = 150

function bestGuess(fitting: readonly Ways[], need: number, random: Random): Ways {
  const some = (): readonly Ways[] =>
    fitting.length <= WEIGHED
      ? fitting
      : Array.from({ length: WEIGHED }, () => fitting[random.between(0, fitting.length)] ?? [])
  const keys = some()
  let best: { guess: Ways; worth: number } | undefined
  for (const guess of some()) {
    const counts = new Map<number, number>()
    for (const key of keys) {
      const right = rightOf(guess, key)
      counts.set(right, (counts.get(right) ?? 0) + 1)
    }
    const pass = [...counts].reduce((sum, [right, n]) => (right >= need ? sum + n : sum), 0) / keys.length
    const left = [...counts].reduce((sum, [right, n]) => (right >= need ? sum : sum + n * n), 0) / keys.length ** 2
    const worth = pass - left / 1000
    if (!best || worth > best.worth) best = { guess, worth }
  }
  return best?.guess ?? []
}

/** Tries until one passes. */
function triesOf(quiz: Quiz, random: Random): number {
  const need = needed(quiz)
  let fitting = all(quiz)
  const key = fitting[random.between(0, fitting.length)] ?? []
  for (let tries = 1; ; tries++) {
    const guess = bestGuess(fitting, need, random)
    const right = rightOf(guess, key)
    if (right >= need) return tries
    fitting = fitting.filter((other) => rightOf(guess, other) === right && other !== guess)
  }
}

const restsOf = (tries: number): number => Math.ceil(tries / QUIZ_TRIES) - 1

/** Minutes of resting, on average of so many who guess. */
function minutesOf(quiz: Quiz, people: number): number {
  const random = new Random(people)
  const rests = Array.from({ length: people }, () => restsOf(triesOf(quiz, random)))
  return (rests.reduce((sum, n) => sum + n, 0) / people) * QUIZ_REST_MINUTES
}

const cases = lessons.map(({ title, questions, text, video }) => {
  const content = {
    videoFile: video?.file ?? null,
    durationSeconds: video?.durationSeconds ?? 0,
    text,
    coverageNeeded: COVERAGE_NEEDED,
    maxRate: MAX_RATE,
  }
  return { title, quiz: quizOf(questions), minutes: rulesOf(content, video ? 'watch' : 'read').length / 60 }
})

describe('answers are not told by trying', () => {
  it('rests as often as the tries between two rests are used up', () => {
    expect([1, QUIZ_TRIES, QUIZ_TRIES + 1, 2 * QUIZ_TRIES, 2 * QUIZ_TRIES + 1].map(restsOf)).toEqual([0, 0, 1, 1, 2])
  })

  it.each(cases)('who guesses at $title needs longer than learning it takes', ({ quiz, minutes }) => {
    expect(minutesOf(quiz, 100)).toBeGreaterThan(minutes)
  })
})
