import type { ShownBlock } from '../../../contract/notices'
import type { WritingBlock } from '../../../contract/writing'
import { textOf, type Block } from '../../../domain/notices/document'
import { characters } from '../../../domain/text'

/** As the rules know it: they look at what a picture is called, not at where it can be seen. */
export const asBlock = (block: WritingBlock): Block =>
  block.kind === 'picture'
    ? { kind: 'picture', file: block.pictureId, width: block.width, height: block.height, alt: block.alt }
    : block

/** As a reader is shown it. */
export const asShown = (block: WritingBlock): ShownBlock =>
  block.kind === 'picture'
    ? { kind: 'picture', url: block.url, width: block.width, height: block.height, alt: block.alt }
    : block

/** What is shown to a reader, as the rules know it. */
export const asRead = (block: ShownBlock): Block =>
  block.kind === 'picture'
    ? { kind: 'picture', file: block.url, width: block.width, height: block.height, alt: block.alt }
    : block

/** How many characters it says, as the limit counts them. */
export const charactersIn = (blocks: readonly WritingBlock[]): number =>
  characters(textOf({ blocks: blocks.map(asBlock) }))
