import { wholePercent } from '../assignments/rate'

export type QuestionKind = 'single' | 'multiple' | 'judge'

export interface Question {
  id: string
  kind: QuestionKind
  right: readonly string[]
  options: readonly { id: string }[]
}

export interface Answer {
  questionId: string
  chosen: readonly string[]
}

export interface Score {
  /** 0..100, rounded to whole points. */
  score: number
  correct: Record<string, boolean>
}

/**
 * Grades answers: a question is right when exactly the right options are chosen, all questions weigh the same.
 * Null where the answers don't fit the questions: one missing or empty, unknown, twice, or with an unknown option.
 */
export function grade(questions: readonly Question[], answers: readonly Answer[]): Score | null {
  const byId = new Map(answers.map((answer) => [answer.questionId, answer.chosen]))
  if (byId.size !== answers.length || byId.size !== questions.length) return null

  const correct: Record<string, boolean> = {}
  for (const question of questions) {
    const chosen = byId.get(question.id)
    if (!chosen || !fits(question, chosen)) return null
    correct[question.id] = sameSet(chosen, question.right)
  }
  const right = Object.values(correct).filter(Boolean).length
  return { score: questions.length === 0 ? 100 : wholePercent(right, questions.length), correct }
}

/** Whether a score passes; nobody passes where the mark is no number. */
export const passes = (score: number, { passMark }: { passMark: number }): boolean => score >= passMark

/** The same text for the same answers, in whatever order they come. */
export const answersKey = (answers: readonly Answer[]): string =>
  JSON.stringify(answers.map(({ questionId, chosen }) => [questionId, [...chosen].sort()]).sort())

function fits(question: Question, chosen: readonly string[]): boolean {
  const known = new Set(question.options.map((option) => option.id))
  const most = question.kind === 'multiple' ? known.size : 1
  if (chosen.length === 0) return false
  return new Set(chosen).size === chosen.length && chosen.length <= most && chosen.every((option) => known.has(option))
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((option) => b.includes(option))
