import Taro from '@tarojs/taro'

const FAMILY = 'YouthSerif'
/** Where its characters are. */
const FIRST = 0x4e00
const LAST = 0x9fff

/** Brings the display typeface from storage. The app looks complete without it, so a failure needs no words. */
export async function loadTypeface(url: string): Promise<void> {
  const source = `url("${url}")`
  try {
    if (process.env.TARO_ENV === 'h5') {
      // A browser fetches it when there is something to be set in it: not for a masthead.
      const face = { weight: 'bold', display: 'swap', unicodeRange: allBut(inTheSheet()) } as const
      document.fonts.add(new FontFace(FAMILY, source, face))
    } else await Taro.loadFontFace({ global: true, family: FAMILY, source, desc: { weight: 'bold' } })
  } catch {
    // Titles stay in the system's typeface.
  }
}

/** The characters that came with the app's own sheet. */
const inTheSheet = (): number[] =>
  [...document.fonts]
    .filter(({ family }) => family.includes(FAMILY))
    .flatMap(({ unicodeRange }) => unicodeRange.split(','))
    .map((code) => Number.parseInt(code.replace(/^\s*U\+/i, ''), 16))

/** The range around these characters. */
function allBut(characters: readonly number[]): string {
  const ends = [FIRST - 1, ...[...characters].sort((a, b) => a - b), LAST + 1]
  return ends
    .slice(1)
    .map((next, n) => [(ends[n] ?? next) + 1, next - 1] as const)
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`)
    .join(',')
}
