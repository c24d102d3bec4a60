import { currentLesson } from '../../../devtools/seed/content/lessons'
import type { Hand } from './hand'

/** The texts of the options to choose, question by question. */
export type Answers = readonly (readonly string[])[]

export const RIGHT_ANSWERS: Answers = currentLesson.questions.map(({ options, right }) =>
  options.filter(({ id }) => right.includes(id)).map(({ text }) => text),
)

export const WRONG_ANSWERS: Answers = currentLesson.questions.map(({ options, right }) =>
  options
    .filter(({ id }) => !right.includes(id))
    .map(({ text }) => text)
    .slice(0, 1),
)

/** Chooses and goes on, and hands in at the end. */
export async function answer(hand: Hand, answers: Answers): Promise<void> {
  for (const [index, chosen] of answers.entries()) {
    await hand.sees(`${index + 1} / ${answers.length} 题`)
    for (const option of chosen) await hand.tap(option, ['.quiz-option'])
    await hand.tap(index === answers.length - 1 ? '提交' : '下一题')
  }
}
