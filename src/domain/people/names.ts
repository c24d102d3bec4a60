import { CLASSES } from '../text'

/** What is typed or kept for the dot between the parts of a name: by keyboards, by files, by fonts. The full stop of Latin names is told apart below. */
const DOTS =
  /[\u00B7\u0387\u02D9\u1427\u2022\u2024\u2027\u2219\u22C5\u25CF\u2E31\u2E33\u3002\u30FB\uA78F\uFE52\uFF0E\uFF61\uFF65]/g
const DOT = '·'
const UNSEEN = new RegExp(`[${CLASSES.nothing}]`, 'gu')
const SPACES = new RegExp(`[${CLASSES.space}]+`, 'gu')
/** Han, also rare and old, and kana. */
const HAN = /[\u2E80-\u2FFF\u3005-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u
/** The full stop is a dot between parts unless it shortens a Latin name (J. Smith). */
const STOPS = /\./g
const AROUND_DOT = /\s*·[\s·]*/g
const EDGES = /^[·\s]+|[·\s]+$/g
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u0060\u00B4]/g
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g

/**
 * A name as it is kept and shown: composed, of ordinary width, one kind of dot without spaces around it; a Chinese name without any
 * space, between the words of others one. Doing it again changes nothing. Empty where there was nothing to be seen.
 */
export function tidyName(name: string): string {
  // Dots go first: some of them would be taken apart into a space and a mark.
  const plain = name.replace(DOTS, DOT).normalize('NFKC').replace(UNSEEN, '').replace(SPACES, ' ').replace(DOTS, DOT)
  const dotted = HAN.test(plain) ? joined(plain.replace(STOPS, DOT)) : plain
  return dotted.replace(AROUND_DOT, DOT).replace(EDGES, '').normalize('NFC')
}

/** Without the spaces beside a Chinese character. */
const joined = (words: string): string =>
  words.split(' ').reduce((line, word) => {
    const beside = HAN.test([...line].pop() ?? '') || HAN.test([...word][0] ?? '')
    return beside ? line + word : `${line} ${word}`
  })

/**
 * What two ways of writing one name have in common, for comparing: without spaces and dots, because who has no dot on the keyboard types
 * a space or nothing, and in one case. Of no use for showing.
 */
export const nameKey = (name: string): string =>
  tidyName(name)
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/[ ·.]/g, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')

/** Something with a name, its name tidied and its key beside it. Whatever is looked up by name is made by this. */
export const named = <T extends { name: string }>(one: T): T & { nameKey: string } => ({
  ...one,
  name: tidyName(one.name),
  nameKey: nameKey(one.name),
})
