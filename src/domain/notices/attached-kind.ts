import { pictureKindOf } from '../homes/picture'
import { UNPACKED_BYTES_MAX } from '../limits'
import { zipEntries, type ZipEntry } from '../zip-entries'

/** What may be attached to a notice that is written here. */
export const ATTACHED_KINDS = ['docx', 'xlsx', 'pptx', 'pdf', 'png', 'jpg'] as const
export type AttachedKind = (typeof ATTACHED_KINDS)[number]

/** What a file turned out to be. */
export interface AttachedFile {
  /** With the ending of its kind. */
  name: string
  kind: AttachedKind
  bytes: number
  /** Pixels as it is shown; 0 where it is no picture. */
  width: number
  height: number
}

/**
 * Why a file can't be attached, whatever it is called: another kind, another kind of picture, a document as Office wrote them before 2007,
 * one with a password, one that carries a program, one that is endless once unpacked, two in one, or not whole.
 */
export type NotAttached = 'other' | 'picture' | 'old' | 'locked' | 'program' | 'endless' | 'twofold' | 'broken'

/** Bytes, one a letter. */
const bytesOf = (letters: string): readonly number[] => Array.from(letters, (letter) => letter.charCodeAt(0))
const isAt = (file: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => file[at + i] === byte)

const PDF = bytesOf('%PDF-')
const PDF_END = bytesOf('%%EOF')
/** Readers look so far for where a PDF begins and ends. */
const PDF_LOOKED = 1024
const ZIP = bytesOf('PK\x03\x04')
/** What holds old documents, and any that has a password. */
const OLE = bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
/** The name of a stream in it, in UTF-16. */
const ENCRYPTED = bytesOf([...'EncryptedPackage'].join('\0'))
const OTHER_PICTURES: readonly [at: number, bytes: readonly number[]][] = [
  [0, bytesOf('GIF8')],
  [4, bytesOf('ftyphei')],
  [4, bytesOf('ftypmif1')],
  [0, bytesOf('BM')],
  [0, bytesOf('II*\0')],
]

/** By what of it a packed document is told; some programs number it. */
const PARTS: readonly [part: RegExp, kind: AttachedKind][] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
]
const PROGRAM = /(^|\/)vbaProject\.bin$|\/activeX\//i

type Beginning = 'pdf' | 'png' | 'jpg' | 'zip' | 'ole' | 'picture' | 'other'

function beginningOf(file: Uint8Array): Beginning {
  if (isAt(file, 0, PDF)) return 'pdf'
  if (isAt(file, 0, ZIP)) return 'zip'
  if (isAt(file, 0, OLE)) return 'ole'
  const picture = pictureKindOf(file)
  if (picture === 'png' || picture === 'jpg') return picture
  return picture !== null || OTHER_PICTURES.some(([at, bytes]) => isAt(file, at, bytes)) ? 'picture' : 'other'
}

/** Why a file that begins so is not worth sending; null where it may be one that can be attached. */
export function refusedAtOnce(beginning: Uint8Array): NotAttached | null {
  const kind = beginningOf(beginning)
  return kind === 'other' || kind === 'picture' ? kind : null
}

/** What a file is by what is in it, never by its name. */
export function attachedKind(file: Uint8Array): AttachedKind | NotAttached {
  const beginning = beginningOf(file)
  switch (beginning) {
    case 'zip':
      return packedKind(file)
    case 'ole':
      return isWithin(file, ENCRYPTED, 0) ? 'locked' : 'old'
    case 'pdf':
      if (zipEntries(file) !== null) return 'twofold'
      return isWithin(file, PDF_END, file.length - PDF_LOOKED) ? 'pdf' : 'broken'
    default:
      return beginning
  }
}

export const isAttached = (kind: AttachedKind | NotAttached): kind is AttachedKind =>
  ATTACHED_KINDS.some((attached) => attached === kind)

function packedKind(file: Uint8Array): AttachedKind | NotAttached {
  const entries = zipEntries(file)
  if (entries === null) return 'broken'
  if (isWithin(file.subarray(0, PDF_LOOKED), PDF, 0)) return 'twofold'
  const [kind, second] = PARTS.filter(([part]) => entries.some(({ name }) => part.test(name))).map(([, one]) => one)
  if (kind === undefined || !entries.some(({ name }) => name === '[Content_Types].xml')) return 'other'
  if (second !== undefined) return 'twofold'
  return harmIn(entries) ?? kind
}

function harmIn(entries: readonly ZipEntry[]): NotAttached | null {
  if (entries.some(({ locked }) => locked)) return 'locked'
  if (entries.some(({ name }) => PROGRAM.test(name))) return 'program'
  return entries.reduce((sum, { bytes }) => sum + bytes, 0) > UNPACKED_BYTES_MAX ? 'endless' : null
}

/** Whether some bytes stand in a file, from a place on. */
function isWithin(file: Uint8Array, bytes: readonly number[], from: number): boolean {
  const [first = 0] = bytes
  for (let at = file.indexOf(first, Math.max(0, from)); at >= 0; at = file.indexOf(first, at + 1))
    if (isAt(file, at, bytes)) return true
  return false
}

/** Why it can't be, for who attaches it. */
export const NOT_ATTACHED: Record<NotAttached, string> = {
  other: '认不出这是什么文件：只收 Word、Excel、PPT（docx、xlsx、pptx）、PDF 和 JPG、PNG 图片',
  picture: '这种图片不能加，请另存为 JPG 或 PNG',
  old: '这是旧格式（doc、xls、ppt），请另存为 docx、xlsx、pptx 再加',
  locked: '这个文件加了密码，别人打不开。请去掉密码再加',
  program: '这个文件里有宏，不安全。另存为不带宏的再加',
  endless: '这个文件展开后太大，请拆成几份',
  twofold: '这个文件里还藏着另一个文件，不安全。请重新导出后再加',
  broken: '这个文件不完整，打不开。请重新导出后再加',
}
