import { lessons } from '../../seed/content/past-lessons'
import type { Hand } from './hand'
import type { Doing } from './states'

const MINUTE_MS = 60_000
/** Far more than reading this lesson's text takes. */
const READING_MINUTES = 10

const questions = lessons.find(({ issue }) => issue === 8)?.questions ?? []

/** Up to the first question, by the text: reading needs no player. */
async function toQuiz(hand: Hand): Promise<void> {
  await hand.tap('.tabs__item', '图文')
  await hand.sees('再过')
  await hand.passTime(READING_MINUTES * MINUTE_MS)
  await hand.tap('.button', '开始答题')
  await hand.sees(questions[0]?.stem ?? '')
}

/** Answers so many questions, rightly or wrongly; stops before the last button. */
async function answer(hand: Hand, count: number, rightly = true): Promise<void> {
  for (const [i, { stem, options, right }] of questions.slice(0, count).entries()) {
    await hand.sees(stem)
    const chosen = options.filter(({ id }) => right.includes(id) === rightly)
    for (const { text } of rightly ? chosen : chosen.slice(0, 1)) await hand.tap('.quiz-option', text)
    if (i < count - 1) await hand.tap('.button', '下一题')
  }
}

async function handIn(hand: Hand, rightly: boolean): Promise<void> {
  await toQuiz(hand)
  await answer(hand, questions.length, rightly)
  await hand.tap('.button', '提交')
}

/** What a lesson and its questions come to by what is done there. */
export const lessonStates: Doing[] = [
  ['lesson', 'lesson-reading', (hand) => hand.tap('.tabs__item', '图文')],
  ['lesson', 'quiz-first', toQuiz],
  ['lesson', 'quiz-chosen', async (hand) => (await toQuiz(hand), answer(hand, 1))],
  [
    'lesson',
    'quiz-multiple',
    async (hand) => {
      await toQuiz(hand)
      await answer(hand, 1 + questions.findIndex(({ right }) => right.length > 1))
    },
  ],
  [
    'lesson',
    'quiz-gap',
    async (hand) => {
      await toQuiz(hand)
      for (let passed = 1; passed < questions.length; passed++) await hand.tap('.button', '下一题')
      await hand.tap('.button', '提交')
      await hand.sees('题没有答')
    },
  ],
  ['lesson', 'result-passed', async (hand) => (await handIn(hand, true), hand.sees('答对'))],
  [
    'lesson',
    'result-weaker-redo',
    async (hand) => {
      await handIn(hand, true)
      await hand.tap('.button', '重做一次')
      await answer(hand, questions.length, false)
      await hand.tap('.button', '提交')
      await hand.sees('学习证明不变')
    },
  ],
  ['lesson', 'result-not-yet', async (hand) => (await handIn(hand, false), hand.sees('还差一点'))],
  [
    'lesson',
    'waiting-answers',
    async (hand) => {
      await toQuiz(hand)
      await answer(hand, questions.length)
      await hand.setOnline(false)
      await hand.tap('.button', '提交')
      await hand.sees('条等待上传')
    },
  ],
]
