/** How notices are searched: by pairs of neighbouring characters in normal form, so that Chinese needs no dictionary of words. */

/**
 * What words are made of: letters and figures of any script, not space, signs and punctuation, which are in no pair. Points are written
 * out: on phones not every engine knows `\p`.
 */
const WORD =
  /[0-9a-z\u00C0-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFE\u{10000}-\u{10FFFF}]+/gu

/**
 * One form for what looks the same: width of letters and figures, large and small ones. The one small letter that is another at the end
 * of a word is one as well, so that no letter's form depends on what stands beside it.
 */
export const normalForm = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ')

/** The words of a text in normal form, in the order in which they come. */
export const wordsOf = (text: string): string[] => normalForm(text).match(WORD) ?? []

/** Pairs of neighbouring characters in some words, each once, in the order in which they come. */
export function pairsIn(words: readonly string[]): string[] {
  const pairs = new Set<string>()
  for (const word of words) {
    const letters = [...word]
    for (let i = 0; i + 1 < letters.length; i++) pairs.add(`${letters[i] ?? ''}${letters[i + 1] ?? ''}`)
  }
  return [...pairs]
}

/** All pairs of a text. */
export const pairsOf = (text: string): string[] => pairsIn(wordsOf(text))

/** Whether something can be searched for: two characters in a row are what the index is made of. */
export const canBeSought = (text: string): boolean => pairsOf(text).length > 0

/** Whether all of some words stand in a text, each in one piece. */
export function standIn(text: string, words: readonly string[]): boolean {
  const normal = normalForm(text)
  return words.every((word) => normal.includes(word))
}

/**
 * A part of what was searched for in vain, worth a try of its own: of several words the longest, of one the beginning, which was typed
 * before the slip. Null where no part can be searched.
 */
export function shorterPart(text: string): string | null {
  const words = wordsOf(text)
  const [first = ''] = words
  const part = words.length > 1 ? longest(words) : [...first].slice(0, -1).join('')
  return canBeSought(part) ? part : null
}

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => ([...word].length > [...most].length ? word : most), '')
