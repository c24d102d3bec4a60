import type { OpenQuestion } from '../../../contract/lessons'
import type { Claim } from '../hand-in'

/** Chosen options by question. */
export type Answers = Record<string, string[]>

/** One option more or less where several may be right, else this one alone. */
export function withOption(answers: Answers, { id, kind }: OpenQuestion, optionId: string): Answers {
  if (kind !== 'multiple') return { ...answers, [id]: [optionId] }
  const before = answers[id] ?? []
  const after = before.includes(optionId) ? before.filter((other) => other !== optionId) : [...before, optionId]
  return { ...answers, [id]: after }
}

export const isAnswered = (answers: Answers, { id }: OpenQuestion): boolean => (answers[id]?.length ?? 0) > 0

/** As they are handed in, in the order of the questions. */
export const claimOf = (answers: Answers, questions: readonly OpenQuestion[]): Claim => ({
  answers: questions.map(({ id }) => ({ questionId: id, chosen: answers[id] ?? [] })),
})
