import type { WritingBlock } from '../../../../../contract/writing'
import type { Reference, Table } from '../../../../../domain/notices/document'
import type { EditableBlock } from './delta'

export type KeptBlock = Table | Reference

/** A part of a text in WeChat: one that is written in, or something that is kept between two of them. */
export type Stretch = { key: string; blocks: readonly EditableBlock[] } | { key: string; kept: KeptBlock }

export const isKept = (block: WritingBlock): block is KeptBlock => block.kind === 'table' || block.kind === 'reference'

/** A text in stretches: one can write before, between and after all that is kept. */
export function stretchesOf(blocks: readonly WritingBlock[], newKey: () => string): Stretch[] {
  let written: EditableBlock[] = []
  const found: Stretch[] = []
  for (const block of blocks) {
    if (!isKept(block)) {
      written.push(block)
      continue
    }
    found.push({ key: newKey(), blocks: written }, { key: newKey(), kept: block })
    written = []
  }
  return [...found, { key: newKey(), blocks: written }]
}
