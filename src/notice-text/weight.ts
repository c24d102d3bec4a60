import type { ComparedRun } from '../domain/notices/document'

/** What something comes to on the screen: elements, text nodes among them, and characters. */
export interface Weight {
  nodes: number
  chars: number
}

/** Bytes that one step may come to: of one setData (32 KB), less what comes with the first: head and attachments. */
export const STEP_BYTES = 18_000

/** Bytes that an element or a text costs besides its words, and a character of them: measured, rounded up (`npm run measure`). */
const NODE_BYTES = 65
const CHAR_BYTES = 3

export const bytesOf = ({ nodes, chars }: Weight): number => nodes * NODE_BYTES + chars * CHAR_BYTES

export const sum = (a: Weight, b: Weight): Weight => ({ nodes: a.nodes + b.nodes, chars: a.chars + b.chars })

/** Plain stretches are text nodes alone; others are elements with one; where a link leads is told beside it. */
export const ofRuns = (runs: readonly ComparedRun[]): Weight =>
  runs
    .map(({ text, bold, change, link }): Weight => {
      const plain = !bold && !change && !link
      return { nodes: 1 + (plain ? 0 : 1) + (link ? 2 : 0), chars: text.length + (link ? 60 : 0) }
    })
    .reduce(sum, { nodes: 0, chars: 0 })

export const ofItem = (runs: readonly ComparedRun[]): Weight => sum({ nodes: 4, chars: 3 }, ofRuns(runs))

export const ofRow = (row: readonly ComparedRun[][]): Weight =>
  row.map((cell) => sum({ nodes: 2, chars: 0 }, ofRuns(cell))).reduce(sum, { nodes: 1, chars: 20 })
