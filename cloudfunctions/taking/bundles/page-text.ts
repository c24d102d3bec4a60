import { strictly } from '../../shared/files/strictly'

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** Where a page says how it is written: in a tag of the old or the new form, or in its first line. */
const DECLARED =
  /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,30})/i
const HEAD_BYTES = 8192
/** Broken signs that a page may have: one that was cut within a letter has a few. */
const BROKEN_MAX = 3

/**
 * A page as a text, however it is written; null where that can't be told. What the page says of its encoding is heard last: of those that
 * were written anew since, many still say what they were before.
 */
export function pageText(content: Buffer): string | null {
  const [, marked] = BOMS.find(([bytes]) => bytes.every((byte, i) => content[i] === byte)) ?? []
  const text = marked === undefined ? unmarked(content) : strictly(content, marked)
  return text === null || text.includes('\u0000') ? null : text.replace(/^\uFEFF/, '')
}

function unmarked(content: Buffer): string | null {
  const [, tag, xml] = DECLARED.exec(content.subarray(0, HEAD_BYTES).toString('latin1')) ?? []
  const declared = (tag ?? xml ?? '').toLowerCase()
  const others = declared.startsWith('big5') ? ['big5', 'gb18030'] : ['gb18030']
  for (const encoding of ['utf-8', ...others]) {
    const text = strictly(content, encoding)
    if (text !== null) return text
  }
  return nearly(content, [/^utf-?8$/.test(declared) ? 'utf-8' : (others[0] ?? 'gb18030'), 'utf-8', 'gb18030'])
}

function nearly(content: Buffer, encodings: readonly string[]): string | null {
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(content)
    if (text.split('\uFFFD').length - 1 <= BROKEN_MAX) return text
  }
  return null
}

/** What is written in an address by codes, of either encoding; as it stands where it is neither. */
export function decodedAddress(written: string): string {
  if (!/%[0-9a-f]{2}/i.test(written)) return written
  const bytes = Buffer.concat(
    (written.match(/%[0-9a-f]{2}|[^%]+|%/gi) ?? []).map((piece) =>
      /^%[0-9a-f]{2}$/i.test(piece) ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece, 'utf8'),
    ),
  )
  return strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030') ?? written
}
