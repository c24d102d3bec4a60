/**
 * Fonts that draw signs at letters and accents: a form's box to tick is an R there. By their codes, as signs that phones have; what is not
 * named is drawn as an ornament and read as it is written.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x46: '☞',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe8: '➔',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa2: '■',
  0xa3: '□',
}

const FONTS: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
])

/** The one of those fonts that is named first in a list of fonts; undefined where it is none. */
export function signFontOf(fonts: string): string | undefined {
  const first = (fonts.split(',')[0] ?? '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
  return FONTS.has(first) ? first : undefined
}

/** A sign of such a font by its code, which programs also write as one of private use; undefined where phones have none. */
export const signAt = (font: string, code: number): string | undefined =>
  FONTS.get(font)?.[code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code]

/** A text as it is drawn in such a font. */
export const asSigns = (text: string, font: string): string =>
  [...text].map((letter) => signAt(font, letter.codePointAt(0) ?? 0) ?? letter).join('')
