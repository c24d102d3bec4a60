import { EVALUATED_FROM, SUGGESTED_FROM } from '../limits'
import { CHOICES, QUESTIONS, type Answers } from './evaluation'

/** What one person has said. */
export interface Said {
  answers: Answers
  text: string
}

/** How often each of the three answers to a question was given; null where too few have answered it. */
export type Sum = readonly number[] | null

/** What is left of a box: nothing of any single person. */
export interface Folded {
  people: number
  /** Question by question, so that nobody's three answers stand together. Of suggestions there are none. */
  sums: readonly Sum[]
  /** In an order that tells nothing. */
  texts: readonly string[]
}

/**
 * Empties a box. Of too few nothing is kept but how many they were. `lotOf` gives each text a place that nobody can work out afterwards:
 * the order in which they came would tell whose they are.
 */
export function fold(
  kind: 'evaluation' | 'suggestion',
  said: readonly Said[],
  lotOf: (text: string, nth: number) => string,
): Folded {
  const people = said.length
  const evaluated = kind === 'evaluation'
  if (people < (evaluated ? EVALUATED_FROM : SUGGESTED_FROM))
    return { people, sums: evaluated ? QUESTIONS.map(() => null) : [], texts: [] }
  return {
    people,
    sums: evaluated ? QUESTIONS.map((_, question) => sumOf(said, question)) : [],
    texts: said
      .flatMap(({ text }) => (text === '' ? [] : [text]))
      .map((text, nth) => ({ text, lot: lotOf(text, nth) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
      .map(({ text }) => text),
  }
}

function sumOf(said: readonly Said[], question: number): Sum {
  const given = said.flatMap(({ answers }) => answers[question] ?? [])
  if (given.length < EVALUATED_FROM) return null
  return CHOICES.map((choice) => given.filter((one) => one === choice).length)
}
