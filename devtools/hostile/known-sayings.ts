import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { all } from '../simulation/load/recount'

/** What was said unsigned, and by now is nobody's. */
export type Sayings = readonly Box[]

export const sayingsOf = (database: Engine): Sayings =>
  all<Box>(database, 'boxes').filter(({ texts }) => Object.keys(texts).length > 0)

/** About one text of one box, and the round of suggestions that is open at the venue of the pictures. */
export function sayingFacts(boxes: Sayings, random: Random): Record<string, readonly unknown[]> {
  const box = random.pick(boxes)
  return { boxId: [box._id], sayingId: [random.pick(Object.keys(box.texts))], round: [1, 2], turn: [0, 1] }
}
