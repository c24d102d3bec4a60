import { AppError } from '../../../../src/contract/errors'
import { DraftBox } from '../../../../src/features/lessons/draft'
import type { OpenQuestion } from '../../../../src/contract/lessons'
import type { Claim, HandedIn } from '../../../../src/features/lessons/hand-in'
import { Quiz } from '../../../../src/features/lessons/quiz/quiz.store'
import { Drawer, failed, lesson, passed } from '../phone'

/** The questions alone, behind which something takes their claim and answers as told. */
function questionsOver(...answers: HandedIn[]) {
  return quizOf(lesson().questions, answers)
}

function quizOf(questions: OpenQuestion[], answers: HandedIn[]) {
  const box = new DraftBox({ storage: new Drawer(), clock: () => 0 }, { personKey: 'zhou', lessonId: 'lesson-8' })
  const claims: Claim[] = []
  const handIn = (claim: Claim): Promise<HandedIn> => {
    claims.push(claim)
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('handed in once too often'))
  }
  const quiz = new Quiz({ questions, box, handIn })
  return { quiz, claims, box }
}

const answer = (quiz: Quiz): void => {
  quiz.choose('a')
  quiz.step(1)
  quiz.choose('d')
  quiz.choose('c')
}

describe('questions that know nothing of the watching', () => {
  it('claim with the options that were chosen, once', async () => {
    const { quiz, claims } = questionsOver({ outcome: 'graded', finished: passed() })
    answer(quiz)
    expect(await Promise.all([quiz.submit(), quiz.submit()])).toEqual(['graded', 'graded'])
    expect(await quiz.submit()).toBe('graded')
    expect(claims).toEqual([
      {
        answers: [
          { questionId: 'q1', chosen: ['a'] },
          { questionId: 'q2', chosen: ['d', 'c'] },
        ],
      },
    ])
    expect(quiz.result).toEqual(passed())
  })

  it('claim nothing while one of them has no answer', async () => {
    const { quiz, claims } = questionsOver()
    quiz.step(1)
    quiz.choose('c')
    expect(await quiz.submit()).toBe('unanswered')
    expect([quiz.index, quiz.missed, claims]).toEqual([0, 1, []])
  })

  it('lead from gap to gap once handing in was tried, and then to handing in', async () => {
    const question: OpenQuestion = { id: 'q', kind: 'single', stem: '谁是河长', options: [{ id: 'a', text: '甲' }] }
    const five = [0, 1, 2, 3, 4].map((n) => ({ ...question, id: `q${n}` }))
    const { quiz } = quizOf(five, [{ outcome: 'graded', finished: passed() }])
    const answered = (index: number) => {
      while (quiz.index < index) quiz.step(1)
      quiz.choose('a')
    }
    for (const index of [0, 2, 4]) answered(index)
    expect([quiz.missed, quiz.next]).toEqual([0, 'hand-in'])
    expect(await quiz.submit()).toBe('unanswered')
    expect([quiz.index, quiz.missed, quiz.next]).toEqual([1, 2, 'gap'])
    // Handing in again leads nowhere else: this one has no answer yet.
    expect(await quiz.submit()).toBe('unanswered')
    expect(quiz.index).toBe(1)
    quiz.choose('a')
    expect([quiz.missed, quiz.next]).toEqual([1, 'gap'])
    quiz.toGap()
    expect([quiz.index, quiz.next]).toEqual([3, 'hand-in'])
    quiz.choose('a')
    expect([quiz.missed, quiz.next]).toEqual([0, 'hand-in'])
    expect(await quiz.submit()).toBe('graded')
    quiz.restart()
    expect([quiz.missed, quiz.next]).toEqual([0, 'question'])
  })

  it('keep the answers while they wait, are locked or could not be handed in', async () => {
    const error = new AppError('INTERNAL', '服务暂时没有回应')
    const { quiz, box } = questionsOver({ outcome: 'locked' }, { outcome: 'failed', error }, { outcome: 'waiting' })
    answer(quiz)
    expect(await quiz.submit()).toBe('locked')
    expect(await quiz.submit()).toBe('failed')
    expect(quiz.error).toBe(error)
    expect(await quiz.submit()).toBe('waiting')
    expect(await quiz.submit()).toBe('waiting')
    expect([quiz.error, box.draft.answers]).toEqual([null, { q1: ['a'], q2: ['d', 'c'] }])
  })

  it('begin anew after a score under the pass mark', async () => {
    const { quiz, box } = questionsOver({ outcome: 'graded', finished: failed() })
    answer(quiz)
    await quiz.submit()
    expect([quiz.over, box.draft.answers, quiz.given]).toEqual([true, {}, { q1: ['a'], q2: ['d', 'c'] }])
    quiz.restart()
    expect([quiz.over, quiz.unanswered, quiz.index]).toEqual([false, 2, 0])
  })

  it('take one option more or less where several may be right', () => {
    const { quiz } = questionsOver()
    answer(quiz)
    quiz.choose('d')
    expect(quiz.answers).toEqual({ q1: ['a'], q2: ['c'] })
    quiz.step(-1)
    quiz.choose('b')
    expect(quiz.answers.q1).toEqual(['b'])
  })
})
