import type { ShownBlock } from '../../../src/contract/notices'
import type { Block, ComparedRun } from '../../../src/domain/notices/document'
import { harmless } from '../../../src/domain/notices/harmless'
import { fileUrls, isFileId } from '../../kit/files'

/** Blocks as they may leave: nothing in them that harms, with addresses for their pictures, which end after `seconds` where that is told. */
export async function shownBlocks(blocks: readonly Block<ComparedRun>[], seconds?: number): Promise<ShownBlock[]> {
  const shown = harmless(blocks)
  const urlOf = await pictureUrls(shown, seconds)
  return shown.map((block) => {
    if (block.kind !== 'picture') return block
    const { kind, file, width, height, alt } = block
    return { kind, url: urlOf(file), width, height, alt }
  })
}

/** Addresses of the pictures of some blocks, by what they are in storage; empty of what is nowhere to be seen. */
export async function pictureUrls(
  blocks: readonly Block<ComparedRun>[],
  seconds?: number,
): Promise<(file: string) => string> {
  // Only what lies in the storage: an address elsewhere would be called by everyone who reads.
  const files = blocks.flatMap((block) => (block.kind === 'picture' && isFileId(block.file) ? [block.file] : []))
  const urls = await fileUrls(Object.fromEntries(files.map((file) => [file, file])), seconds)
  return (file) => {
    const url = urls[file] ?? ''
    return isFileId(url) ? '' : url
  }
}
