import { mac } from '../../kit/sign'
import { Collection } from '../../kit/collection'

/** That somebody has given a wrong answer to what a version of a notice asks, once however often. */
export interface Misreading {
  /** A keyed hash of version, person and answer: it tells nobody who. */
  _id: string
  /** The assignment by which the version is confirmed. */
  askId: string
  /** From 0. */
  answer: number
}

/** The only place that names the collection `misreadings`. */
const misreadings = new Collection<Misreading>('misreadings')

export const noteMisreading = (askId: string, memberId: string, answer: number): Promise<boolean> =>
  misreadings.insert({
    _id: mac('misread', `${askId}\n${memberId}\n${answer}`).toString('base64url'),
    askId,
    answer,
  })

/** How many have given each of the answers. */
export const countMisreadings = (askId: string, answers: number): Promise<number[]> =>
  Promise.all(Array.from({ length: answers }, (_, answer) => misreadings.count({ askId, answer })))
