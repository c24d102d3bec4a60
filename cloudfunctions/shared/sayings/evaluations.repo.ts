import type { Sum } from '../../../src/domain/sayings/fold'
import { boxesAmong, type Box } from './boxes.repo'
import { evaluationBox } from './open-box'
import { countSayings } from './sayings.repo'

/** How the evaluation of one lecture stands. */
export interface Evaluated {
  activityId: string
  /** Whether it is over and added up. One that nobody has said anything in is not there at all. */
  closed: boolean
  people: number
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
  const read = await Promise.all(found.map(evaluatedIn))
  return new Map(read.map((one) => [one.activityId, one]))
}

async function evaluatedIn({ _id, subjectId, foldedAt, people, sums, texts, waiting }: Box): Promise<Evaluated> {
  const closed = foldedAt !== null
  return {
    activityId: subjectId,
    closed,
    people: closed ? people : await countSayings(_id),
    sums: closed ? sums : null,
    sentences: passedIn(texts),
    waiting,
  }
}

const passedIn = (texts: Box['texts']): string[] =>
  Object.values(texts).flatMap(({ state, text }) => (state === 'passed' ? [text] : []))
