import { FILE_NAME_MAX } from '../limits'
import { CLASSES } from '../text'
import { utf8Bytes } from '../utf8'
import type { FileKind } from './document'

/** What no file system takes, and what nobody sees: it could lead to another folder, or hide what the file is. */
const UNFIT = new RegExp(`[\\\\/:*?"<>|\\u0000-\\u001F\\u007F${CLASSES.nothing}]+`, 'gu')
/** File systems take 255 bytes; what a phone adds in front of a second copy must fit, too. */
const BYTES_MAX = 220

const ENDINGS: Record<FileKind, RegExp> = {
  doc: /\.doc$/i,
  docx: /\.docx$/i,
  xls: /\.xls$/i,
  xlsx: /\.xlsx$/i,
  ppt: /\.ppt$/i,
  pptx: /\.pptx$/i,
  pdf: /\.pdf$/i,
  png: /\.png$/i,
  jpg: /\.jpe?g$/i,
}

/** Whether a name ends as what the file is, so that who fetches it can open it. */
export const endsAs = (name: string, kind: FileKind): boolean => ENDINGS[kind].test(name)

/**
 * Under which name an attachment comes to a person's device: its own, as far as a file can bear it, and with the ending of what it is. One
 * by which a device would take it for something else is not its last.
 */
export function fileNameOf(name: string, kind: FileKind, most = BYTES_MAX): string {
  const clean = name
    .replace(UNFIT, ' ')
    .replace(/^[\s.]+/, '')
    .trimEnd()
  const own = ENDINGS[kind].exec(clean)?.[0]
  const ending = own ?? `.${kind}`
  const letters = [...(own === undefined ? clean : clean.slice(0, -own.length))].slice(0, most - ending.length)
  while (utf8Bytes(letters.join('')) + ending.length > BYTES_MAX) letters.pop()
  return `${letters.join('').trim() || '附件'}${ending}`
}

/** The same, as short as a notice's attachments are called. */
export const attachedName = (name: string, kind: FileKind): string => fileNameOf(name, kind, FILE_NAME_MAX)
