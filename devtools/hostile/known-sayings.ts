import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Engine } from '../cloud'
import { all } from '../simulation/load/recount'

/** What was said unsigned, and by now is nobody's. */
export type Sayings = readonly Box[]

export const sayingsOf = (database: Engine): Sayings => all<Box>(database, 'boxes')

/** Boxes with texts in them, lectures that are evaluated, and the round of suggestions that is open at the venue of the pictures. */
export function sayingFacts(boxes: Sayings): Record<string, readonly unknown[]> {
  const said = boxes.filter(({ texts }) => Object.keys(texts).length > 0)
  return {
    boxId: said.map(({ _id }) => _id),
    sayingId: [...new Set(said.flatMap(({ texts }) => Object.keys(texts)))],
    round: [2, 1],
    lecture: boxes.flatMap(({ kind, subjectId }) => (kind === 'evaluation' ? [subjectId] : [])),
  }
}
