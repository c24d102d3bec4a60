import { AppError } from '../../../src/contract/errors'
import { FILE_BYTES_MAX, UNPACKED_BYTES_MAX } from '../../../src/domain/limits'
import type { ZipEntry } from '../../../src/domain/zip-entries'
import { entriesIn, unpacked } from '../../shared/files/archive'
import { BROKEN, TOO_LARGE } from './refusals'

/** Files in a document: more belong to no notice. */
const ENTRIES_MAX = 2000
/** Bytes of one part that is text: fifty for each character that a notice may have, ten times over. */
const TEXT_BYTES_MAX = 10_000_000

/** What a document is made of, unpacked piece by piece: never more than may be in all, whatever it says of its sizes. */
export class Parts {
  private readonly entries: Map<string, ZipEntry>
  private left = UNPACKED_BYTES_MAX

  constructor(private readonly archive: Buffer) {
    const all = entriesIn(archive, { most: ENTRIES_MAX, broken: BROKEN, tooLarge: TOO_LARGE })
    this.entries = new Map(all.map((entry) => [pathOf(entry.name), entry]))
  }

  /** Those whose names are so, in their order. */
  named(pattern: RegExp): string[] {
    return [...this.entries.keys()].filter((name) => pattern.test(name))
  }

  /** One that is text; null where there is none of that name. */
  text(name: string): string | null {
    const bytes = this.read(name, TEXT_BYTES_MAX)
    if (bytes === null) return null
    const wide = bytes.length > 1 && bytes[0] === 0xff && bytes[1] === 0xfe
    return bytes.toString(wide ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '')
  }

  /** One that is a picture; null where there is none of that name, or it is more than a picture may be: the text is there all the same. */
  picture(name: string): Buffer | null {
    try {
      return this.read(name, FILE_BYTES_MAX)
    } catch (failure) {
      if (failure instanceof AppError) return null
      throw failure
    }
  }

  private read(name: string, most: number): Buffer | null {
    const entry = this.entries.get(pathOf(name))
    if (!entry) return null
    const bytes = unpacked(this.archive, entry, {
      most: Math.min(most, this.left),
      broken: BROKEN,
      tooLarge: TOO_LARGE,
    })
    this.left -= bytes.length
    return bytes
  }
}

/** Some programs of old put strokes of the other kind, or one before it. */
const pathOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '')
