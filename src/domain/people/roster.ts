import { LAST_ASKED } from '../limits'
import { CLASSES } from '../text'

const UNSEEN = new RegExp(`[${CLASSES.space}${CLASSES.nothing}]`, 'gu')
const DASHES = /[\u2010-\u2015\u2212]/g
/** Everything of a number but its letters and digits. */
const MARKS = /[\s!-/:-@[-`{-~·]/g
const SHOWN = 4
/** Of a shorter number nothing is shown: it would be told by what is asked, and the reverse. */
const SHOWN_FROM = SHOWN + LAST_ASKED

/** A number as it is compared: of ordinary width, without spaces, in capitals. ２０２３ｋ８ and 2023 K8 are the same. */
export const numberKey = (number: string): string =>
  number.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').toUpperCase()

/** Its letters and digits alone, in that form. */
export const lettersOf = (number: string): string[] => [...numberKey(number).replace(MARKS, '')]

/** The last four letters and digits (后四位) in the form of `numberKey`; null where there are fewer. */
export function lastFour(number: string): string | null {
  const letters = lettersOf(number)
  return letters.length < LAST_ASKED ? null : letters.slice(-LAST_ASKED).join('')
}

/** 2023070417 → 2023******: the first four and how many more there are, never any of the last four. Null below eight letters and digits. */
export function maskedNumber(number: string): string | null {
  const letters = lettersOf(number)
  if (letters.length < SHOWN_FROM) return null
  return letters.slice(0, SHOWN).join('') + '*'.repeat(letters.length - SHOWN)
}
