import type { Answers } from '../../../src/domain/sayings/evaluation'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** What one person has said in a box that is open. Neither a person nor a time stands with it. */
export interface Saying {
  /** A hash of the person by the box's key (`sayingId`). */
  _id: string
  boxId: string
  /** Of an evaluation. */
  answers: Answers
  text: string
  /** How often it was changed. */
  turn: number
}

/** The only place that names the collection `sayings`. */
const sayings = new Collection<Saying>('sayings')

export const findSaying = (id: string): Promise<Saying | null> => sayings.get(id)

/** False where the person has one in the box. */
export const insertSaying = (saying: Saying): Promise<boolean> => sayings.insert(saying)

/** Writes what is newer in place of what stands; false where something as new stands by now. */
export const changeSaying = ({ _id, answers, text, turn }: Saying): Promise<boolean> =>
  sayings.update({ _id, turn: command.lt(turn) }, { answers: command.set([...answers]), text, turn })

/** In the order of hashes, which tells nothing. */
export const sayingsIn = (boxId: string): Promise<Saying[]> => sayings.findAll({ where: { boxId } })

export const countSayings = (boxId: string): Promise<number> => sayings.count({ boxId })

export const forgetSayings = (boxId: string): Promise<number> => sayings.removeAll({ boxId })
