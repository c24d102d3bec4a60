import type { ComparedTexts } from '../../../contract/writing'
import type { ShownBlock } from '../../../contract/notices'
import type { BlockMark } from '../../../domain/notices/review-difference'
import { partsOf, weightOf, type Step } from '../../../notice-text/parts'
import { bytesOf, STEP_BYTES } from '../../../notice-text/weight'

/** A stretch of two texts beside one another that is drawn in one go: what is the same in both, or a place that differs. */
export interface Section {
  mark: BlockMark
  /** In a word, what has become of it; empty where its own letters tell it, or it is the same. */
  word: string
  /** Which place it begins, from 0; null where it begins none. */
  place: number | null
  step: Step
}

/** Two texts in sections, which are sent to the screen in groups: what follows on from each other is marked once. */
export function sectionsOf(blocks: ComparedTexts['blocks'], first = 0): Section[][] {
  let places = first
  const sections = groupsOf(blocks).flatMap(({ mark, blocks: alike, begins }) => {
    const place = begins ? places++ : null
    const word = wordOf(mark, alike[0])
    return partsOf(alike)
      .flat()
      .map((step, nth): Section => ({ mark, word: nth === 0 ? word : '', place: nth === 0 ? place : null, step }))
  })
  return together(sections)
}

interface Alike {
  mark: BlockMark
  blocks: ShownBlock[]
  /** Whether a place begins with it: what was put in for what was taken out is of the same. */
  begins: boolean
}

function groupsOf(blocks: ComparedTexts['blocks']): Alike[] {
  const groups: Alike[] = []
  for (const { mark, block } of blocks) {
    const last = groups[groups.length - 1]
    if (last && last.mark === mark && (mark === 'same' || isWhole(mark))) last.blocks.push(block)
    else groups.push({ mark, blocks: [block], begins: mark !== 'same' && !(isWhole(mark) && isWhole(last?.mark)) })
  }
  return groups
}

const isWhole = (mark: BlockMark | undefined): boolean => mark === 'in' || mark === 'out'

/** Marks are never told by colour alone. */
function wordOf(mark: BlockMark, block: ShownBlock | undefined): string {
  const kind =
    block?.kind === 'picture' ? '图片' : block?.kind === 'table' ? '表格' : block?.kind === 'reference' ? '卡片' : ''
  switch (mark) {
    case 'in':
      return `新增${kind}`
    case 'out':
      return `删去${kind}`
    case 'moved':
      return `${kind}移了位置`
    case 'changed':
      return block?.kind === 'table' ? '表格里有改动' : ''
    case 'same':
      return ''
  }
}

/** As many as one message to the screen takes. */
function together(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = []
  let bytes = 0
  for (const section of sections) {
    const more = section.step.reduce((sum, piece) => sum + bytesOf(weightOf(piece)), 0)
    const last = groups[groups.length - 1]
    if (last && bytes + more <= STEP_BYTES) {
      last.push(section)
      bytes += more
    } else {
      groups.push([section])
      bytes = more
    }
  }
  return groups
}
