import { BUNDLE_FILES_MAX, BUNDLE_PAGES_MAX, FILE_BYTES_MAX, UNPACKED_BYTES_MAX } from '../../../src/domain/limits'
import { baseName, folderOf, pathKey } from '../../../src/domain/notices/moving/addresses'
import { zipEntries, type ZipEntry } from '../../../src/domain/zip-entries'
import { unpacked } from '../../shared/files/archive'
import { strictly } from '../../shared/files/strictly'
import {
  BROKEN_FILE,
  BROKEN_ZIP,
  ENDLESS,
  LARGE_FILE,
  LOCKED_FILE,
  NO_BUNDLE,
  NO_PAGES,
  OLD_OR_LOCKED,
  TOO_MANY_FILES,
  TOO_MANY_PAGES,
} from './refusals'

export type PageKind = 'html' | 'docx'

/** A file of a bundle, told by its number. */
interface Inside {
  nth: number
  /** With strokes of one kind. */
  path: string
  entry: ZipEntry | null
}

/** A page that may be an old notice. */
export interface Page extends Inside {
  kind: PageKind
}

const PAGE = /\.(html?|shtml|xhtml)$/i
const WORD = /\.docx$/i
/** What programs put beside everything. */
const UNSEEN = /(^|\/)(__MACOSX\/|\.[^/]+$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Documents of old, and those with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** What all files together may say that they are: a bundle of the most bytes, ten times over. */
const TOLD_MAX = 200_000_000

/**
 * What somebody has sent, as files: of a ZIP each is unpacked when it is asked for, never more than there is room for, whatever it says of
 * its sizes; a page or a document alone is one file. INVALID_INPUT what it is not
 */
export class BundleFile {
  readonly pages: readonly Page[]
  /** What is in it that no old notice can have, as sentences. */
  readonly notes: string[]
  /** Bytes that were unpacked so far. */
  spent = 0
  private readonly files: readonly Inside[]
  private readonly byPath: ReadonlyMap<string, number>
  private left = UNPACKED_BYTES_MAX

  constructor(
    private readonly content: Buffer,
    fileName: string,
  ) {
    const alone = kindAlone(content)
    const { files, notes } = alone === null ? filesIn(content) : { files: [lone(fileName, alone)], notes: [] }
    this.files = files
    this.notes = notes
    const html = files.filter(({ path }) => PAGE.test(path)).map((file) => ({ ...file, kind: 'html' as const }))
    const docx = files.filter(({ path }) => WORD.test(path)).map((file) => ({ ...file, kind: 'docx' as const }))
    // Documents come last: what a page leads to is its attachment and no notice of its own.
    this.pages = [...html.sort(inOrder), ...docx.sort(inOrder)]
    if (this.pages.length === 0) throw NO_PAGES()
    if (this.pages.length > BUNDLE_PAGES_MAX) throw TOO_MANY_PAGES()
    this.byPath = new Map(files.map(({ nth, path }) => [pathKey(path), nth]))
  }

  /** The first of some places at which there is a file; null where there is none. */
  at(places: readonly string[]): number | null {
    for (const place of places) {
      const nth = this.byPath.get(place)
      if (nth !== undefined) return nth
    }
    return null
  }

  /** The file of a name that lies beside a page or below it; null where there is none, or more than one. */
  named(name: string, beside: string): number | null {
    const folder = pathKey(folderOf(beside))
    const found = this.files.filter(
      ({ path }) => pathKey(path).startsWith(folder) && pathKey(baseName(path)) === pathKey(name),
    )
    return found.length === 1 ? (found[0]?.nth ?? null) : null
  }

  nameOf(nth: number): string {
    return baseName(this.files[nth]?.path ?? '')
  }

  /** Room for another page and what it names. */
  beginPage(): void {
    this.left = UNPACKED_BYTES_MAX
  }

  /** What is in one, up to so many bytes. INVALID_INPUT */
  read(nth: number, most = FILE_BYTES_MAX): Buffer {
    const file = this.files[nth]
    if (!file) throw BROKEN_FILE()
    const { entry } = file
    if (entry?.locked) throw LOCKED_FILE()
    const bound = { most: Math.min(most, this.left), broken: BROKEN_FILE, tooLarge: LARGE_FILE }
    const content = entry === null ? this.content : unpacked(this.content, entry, bound)
    if (content.length > bound.most) throw LARGE_FILE()
    this.left -= content.length
    this.spent += content.length
    return content
  }
}

const begins = (content: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, i) => content[i] === byte)
const inOrder = (a: Inside, b: Inside): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** What a file is that is no ZIP of pages; null of one that is. */
function kindAlone(content: Buffer): PageKind | null {
  if (begins(content, ZIP))
    return zipEntries(content)?.some(({ name }) => name === '[Content_Types].xml') ? 'docx' : null
  if (begins(content, OLE)) throw OLD_OR_LOCKED()
  const beginning = content.subarray(0, 4096)
  const letters = beginning.toString('latin1').replaceAll('\0', '')
  if (/<(!doctype|html|head|body|meta|div|p|table|title|h1)[\s>]/i.test(letters)) return 'html'
  throw NO_BUNDLE()
}

const lone = (name: string, kind: PageKind): Inside => ({
  nth: 0,
  path: (kind === 'html' ? PAGE : WORD).test(name) ? baseName(name) : `${baseName(name)}.${kind}`,
  entry: null,
})

function filesIn(content: Buffer): { files: Inside[]; notes: string[] } {
  const entries = zipEntries(content)
  if (entries === null) throw BROKEN_ZIP()
  if (entries.length > BUNDLE_FILES_MAX) throw TOO_MANY_FILES()
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > TOLD_MAX) throw ENDLESS()
  const files: Inside[] = []
  let strange = 0
  for (const entry of entries) {
    const path = nameOf(entry.name)
    if (path.endsWith('/') || UNSEEN.test(path)) continue
    if (path === '' || path.split('/').includes('..')) strange += 1
    else files.push({ nth: files.length, path, entry })
  }
  const packed = files.filter(({ path }) => /\.(zip|rar|7z|tar|gz)$/i.test(path)).length
  const old = files.filter(({ path }) => /\.(doc|wps|mht|mhtml)$/i.test(path)).length
  return {
    files,
    notes: [
      ...(strange > 0 ? [`${strange} 个文件名不对，没有读`] : []),
      ...(packed > 0 ? [`里面还有 ${packed} 个压缩包，没有打开`] : []),
      ...(old > 0 ? [`${old} 个旧格式的文件（.doc、.wps、.mht）没有读，请另存为 .docx`] : []),
    ],
  }
}

/** A name as who packed it reads it: in UTF-8 if it is that, else in what Windows of this country writes. */
function nameOf(letters: string): string {
  const bytes = Buffer.from(letters, 'latin1')
  const name = strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030') ?? letters
  return name.replaceAll('\\', '/').replace(/^([a-z]:)?(\.?\/)+/i, '')
}
