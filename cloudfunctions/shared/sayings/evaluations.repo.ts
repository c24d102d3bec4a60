import type { Sum } from '../../../src/domain/sayings/fold'
import { boxesAmong, type Box } from './boxes.repo'
import { evaluationBox } from './open-box'

/** How the evaluation of one lecture stands. */
export interface Evaluated {
  activityId: string
  /** Whether it is over and added up. One that nobody has said anything in is not there at all. */
  closed: boolean
  /** Null until it is closed: a number that moves with the next who says something tells who it was. */
  people: number | null
  /** By question; null until it is closed, and of a question that fewer than three have answered. */
  sums: readonly Sum[] | null
  /** Sentences that were reviewed and passed, in an order that tells nothing. */
  sentences: string[]
  /** Sentences that wait for review. */
  waiting: number
}

/** How the evaluations of some lectures stand, by activity; those that nobody has evaluated are missing. */
export async function evaluationsOf(activityIds: readonly string[]): Promise<Map<string, Evaluated>> {
  const found = await boxesAmong(activityIds.map(evaluationBox))
  return new Map(found.map((box) => [box.subjectId, evaluatedIn(box)]))
}

function evaluatedIn({ subjectId, foldedAt, people, sums, texts, waiting }: Box): Evaluated {
  const closed = foldedAt !== null
  return {
    activityId: subjectId,
    closed,
    people: closed ? people : null,
    sums: closed ? sums : null,
    sentences: passedIn(texts),
    waiting,
  }
}

const passedIn = (texts: Box['texts']): string[] =>
  Object.values(texts).flatMap(({ state, text }) => (state === 'passed' ? [text] : []))
