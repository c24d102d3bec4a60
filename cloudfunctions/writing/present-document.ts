import type { WritingBlock, WritingText } from '../../src/contract/writing'
import { NOTICE_FILE_SECONDS } from '../../src/domain/limits'
import type { Attachment, Block } from '../../src/domain/notices/document'
import { fileIdOf } from '../shared/notices/files'
import { pictureUrls } from '../shared/notices/shown-blocks'

/** Blocks for who writes them: pictures by their ids, with addresses that end. */
export async function presentBlocks(blocks: readonly Block[]): Promise<WritingBlock[]> {
  const urlOf = await pictureUrls(blocks, NOTICE_FILE_SECONDS)
  return blocks.map((block) => {
    if (block.kind !== 'picture') return block
    const { kind, file, width, height, alt } = block
    return { kind, pictureId: fileIdOf(file), url: urlOf(file), width, height, alt }
  })
}

/** Without where it lies. */
export const presentAttachment = ({ id, name, kind, bytes }: Attachment): WritingText['attachments'][number] => ({
  id,
  name,
  kind,
  bytes,
})
