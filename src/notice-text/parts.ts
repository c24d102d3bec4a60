import type { ShownBlock } from '../contract/notices'
import { piecesOf, type Piece } from './pieces'
import { bytesOf, ofItem, ofRow, ofRuns, STEP_BYTES, sum, type Weight } from './weight'

/** Pieces that are sent to the screen together. */
export type Step = Piece[]
/** Steps that may be on the screen together: as one reads on, the next comes below; the next part takes the place of this one. */
export type Part = Step[]

/** Children of one element: WeChat warns of more than 60. */
const STEP_PIECES = 40
/** Elements and texts of a part: half of them are elements, of which a page with head, attachments and bar has at most 600. */
export const PART_NODES = 600

/** A notice in the parts and steps in which it comes to the screen: all of an ordinary one is in the first step. */
export function partsOf(blocks: readonly ShownBlock[]): Part[] {
  const parts: Part[] = []
  let nodes = 0
  let bytes = 0
  for (const piece of blocks.flatMap(piecesOf)) {
    const weight = weightOf(piece)
    const more = bytesOf(weight)
    const part = parts[parts.length - 1]
    const step = part?.[part.length - 1]
    if (!part || !step || nodes + weight.nodes > PART_NODES) {
      parts.push([[piece]])
      nodes = weight.nodes
      bytes = more
      continue
    }
    nodes += weight.nodes
    if (bytes + more > STEP_BYTES || step.length >= STEP_PIECES) {
      part.push([piece])
      bytes = more
    } else {
      step.push(piece)
      bytes += more
    }
  }
  return parts
}

/** What a piece comes to on the screen. */
export function weightOf(piece: Piece): Weight {
  switch (piece.kind) {
    case 'heading':
    case 'paragraph':
      return sum({ nodes: 2, chars: 0 }, ofRuns(piece.runs))
    case 'list':
      return piece.items.map(({ runs }) => ofItem(runs)).reduce(sum, { nodes: 1, chars: 0 })
    case 'table':
      return piece.rows.map(ofRow).reduce(sum, { nodes: 4, chars: 40 })
    case 'picture':
      return { nodes: 5, chars: 200 + piece.alt.length }
    case 'reference':
      return { nodes: 8, chars: piece.title.length + 40 }
  }
}
