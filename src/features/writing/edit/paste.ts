import { Parser } from 'htmlparser2'
import type { WritingBlock, WritingPicture } from '../../../contract/writing'
import { pictureKindOf } from '../../../domain/homes/picture'
import { FILE_NAME_MAX } from '../../../domain/limits'
import { cleaned } from '../../../domain/notices/html/cleaned'
import type { LostThing } from '../../../domain/notices/html/lost'
import { takenWords } from '../../../domain/notices/html/lost-words'
import type { ReadPicture } from '../../../domain/notices/html/model'

/** A picture that came with a paste: it is to be sent, under the name that it has in the text already. */
export interface PastedFile {
  /** The `pictureId` of its block; it becomes the picture's own once it is sent. */
  uploadId: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface Pasted {
  blocks: WritingBlock[]
  /** To be sent; until then its block shows the picture out of the paste itself. */
  files: PastedFile[]
  lost: LostThing[]
  /** Where it came from and what was left out, in a sentence. */
  words: string
}

/**
 * What somebody pasted, as blocks, by the one reader of HTML; on the web's editing page alone, for it brings a parser. `newId` names the
 * pictures. Of what is lost, what `isLostText` says is text can be put in again: it stands in `words`, in lines.
 */
export function pasted(html: string, newId: () => string): Pasted {
  const { source, blocks, lost } = cleaned(html, Parser)
  const files: PastedFile[] = []
  const written = blocks.flatMap((block): WritingBlock[] => {
    if (block.kind !== 'picture') return [block]
    const bytes = bytesOf(block)
    const kind = bytes && pictureKindOf(bytes)
    if (!bytes || (kind !== 'png' && kind !== 'jpg')) {
      lost.push({ kind: 'image', count: 1, words: block.alt })
      return []
    }
    const picture = pictureOf(block, newId())
    files.push({ uploadId: picture.pictureId, name: `图片${files.length + 1}.${kind}`, bytes })
    return [picture]
  })
  return { blocks: written, files, lost, words: takenWords(source, lost) }
}

const pictureOf = ({ kind, src, width, height, alt }: ReadPicture, pictureId: string): WritingPicture => ({
  kind,
  pictureId,
  url: src,
  width,
  height,
  alt: alt.slice(0, FILE_NAME_MAX),
})

function bytesOf({ src }: ReadPicture): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(src.slice(src.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}
