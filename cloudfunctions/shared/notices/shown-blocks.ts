import type { ShownBlock } from '../../../src/contract/notices'
import type { Block, ComparedRun } from '../../../src/domain/notices/document'
import { harmless } from '../../../src/domain/notices/harmless'
import { fileUrls, isFileId } from '../../kit/files'

/** Blocks as they may leave: nothing in them that harms, with addresses for their pictures. */
export async function shownBlocks(blocks: readonly Block<ComparedRun>[]): Promise<ShownBlock[]> {
  const shown = harmless(blocks)
  // Only what lies in the storage: an address elsewhere would be called by everyone who reads.
  const files = shown.flatMap((block) => (block.kind === 'picture' && isFileId(block.file) ? [block.file] : []))
  const urls = await fileUrls(Object.fromEntries(files.map((file) => [file, file])))
  return shown.map((block) => presentBlock(block, urls))
}

function presentBlock(block: Block<ComparedRun>, urls: Record<string, string | null>): ShownBlock {
  if (block.kind !== 'picture') return block
  const { kind, file, width, height, alt } = block
  const url = urls[file] ?? ''
  return { kind, url: isFileId(url) ? '' : url, width, height, alt }
}
