import { pictureKindOf } from '../homes/picture'
import { UNPACKED_BYTES_MAX } from '../limits'
import { zipEntries, type ZipEntry } from './zip-entries'

/** What may be attached to a notice that is written here. */
export const ATTACHED_KINDS = ['docx', 'xlsx', 'pptx', 'pdf', 'png', 'jpg'] as const
export type AttachedKind = (typeof ATTACHED_KINDS)[number]

/** Why a file can't be attached, whatever it is called: another kind, one that carries a program, or one that is endless once unpacked. */
export type NotAttached = 'other' | 'program' | 'endless' | 'broken'

const begins = (file: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => file[i] === byte)
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** By what of it a packed document is told. */
const PARTS: readonly [part: string, kind: AttachedKind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]

/** What a file is by what is in it, never by its name. */
export function attachedKind(file: Uint8Array): AttachedKind | NotAttached {
  if (begins(file, PDF)) return 'pdf'
  const picture = pictureKindOf(file)
  if (picture === 'png' || picture === 'jpg') return picture
  if (!begins(file, ZIP)) return 'other'
  const entries = zipEntries(file)
  return entries === null ? 'broken' : packedKind(entries)
}

function packedKind(entries: readonly ZipEntry[]): AttachedKind | NotAttached {
  const names = new Set(entries.map(({ name }) => name))
  const [, kind] = PARTS.find(([part]) => names.has(part)) ?? []
  if (kind === undefined || !names.has('[Content_Types].xml')) return 'other'
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$|\/activeX\//i.test(name))) return 'program'
  return entries.reduce((sum, { bytes }) => sum + bytes, 0) > UNPACKED_BYTES_MAX ? 'endless' : kind
}

/** Why it can't be, for who attaches it. */
export const NOT_ATTACHED: Record<NotAttached, string> = {
  other: '这种文件不能加：只收 Word、Excel、PPT（docx、xlsx、pptx）、PDF 和图片',
  program: '这个文件里有宏，不安全。另存为不带宏的再加',
  endless: '这个文件展开后太大，请拆成几份',
  broken: '这个文件不完整，打不开。请重新导出后再加',
}
