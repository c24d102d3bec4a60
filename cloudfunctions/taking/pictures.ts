import { createHash } from 'node:crypto'
import type { WritingBlock, WritingPicture } from '../../src/contract/writing-replies'
import { AppError } from '../../src/contract/errors'
import { FILE_NAME_MAX, NOTICE_FILE_SECONDS } from '../../src/domain/limits'
import { pictureKindOf } from '../../src/domain/homes/picture'
import type { LostThing } from '../../src/domain/notices/html/lost'
import type { ReadPicture } from '../../src/domain/notices/html/model'
import { fileAddress } from '../kit/files'
import { keepFile } from '../shared/files/keep'
import type { Stored } from '../shared/files/uploads.repo'
import { takingFor } from '../shared/files/written'
import type { Context } from '../shared/people/context'
import type { ReadDocx } from './docx/read-docx'

interface From {
  /** The document as it is stored: another one that is sent later under the same name has pictures of its own. */
  docx: string
  orgId: string
  context: Context
}

/** What a document says, its pictures stored as uploads of the organisation; those of a kind that notices don't show are told. */
export async function withPictures(
  { blocks, lost, picture }: Pick<ReadDocx, 'blocks' | 'lost' | 'picture'>,
  from: From,
): Promise<{ blocks: WritingBlock[]; lost: LostThing[] }> {
  const written: WritingBlock[] = []
  const missing: LostThing[] = []
  for (const block of blocks) {
    if (block.kind !== 'picture') {
      written.push(block)
      continue
    }
    const content = picture(block.src)
    const kept = content && (await keep(block, content, from))
    if (kept) written.push(kept)
    else missing.push({ kind: 'image', count: 1, words: block.alt })
  }
  return { blocks: written, lost: [...lost, ...missing] }
}

/** Null where it is no picture that notices show. */
async function keep(
  block: ReadPicture,
  content: Buffer,
  { docx, orgId, context }: From,
): Promise<WritingPicture | null> {
  const kind = pictureKindOf(content)
  if (kind !== 'png' && kind !== 'jpg') return null
  const taking = takingFor(orgId, NAME)
  const uploadId = idOf(docx, block.src)
  try {
    return await present(await keepFile({ uploadId, content, taking }, context), block)
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'INVALID_INPUT') return null
    throw failure
  }
}

/** As pictures within a document are called. */
const NAME = '图片.png'
const LETTERS = 24

/** Of the same picture of the same document always the same. */
const idOf = (docx: string, src: string): string =>
  `d${createHash('sha256').update(`${docx} ${src}`).digest('hex').slice(0, LETTERS)}`

async function present({ _id, file, about }: Stored, { kind, alt }: ReadPicture): Promise<WritingPicture> {
  const url = (await fileAddress(file, NOTICE_FILE_SECONDS)) ?? ''
  const { width, height } = about ?? { width: 0, height: 0 }
  return { kind, pictureId: _id, url, width, height, alt: [...alt].slice(0, FILE_NAME_MAX / 2).join('') }
}
