import { CLASSES } from '../text'

const UNSEEN = new RegExp(`[${CLASSES.space}${CLASSES.nothing}]`, 'gu')
const DASHES = /[\u2010-\u2015\u2212]/g
/** Everything of a number but its letters and digits. */
const MARKS = /[\s!-/:-@[-`{-~·]/g
/** How many of the last are asked, and never shown. */
const LAST = 4
const SHOWN = 4
/** Of a shorter number nothing is shown: it would be told by what is asked, and the reverse. */
const SHOWN_FROM = SHOWN + LAST

/** A number as it is compared: of ordinary width, without spaces, in capitals. ２０２３ｋ８ and 2023 K8 are the same. */
export const numberKey = (number: string): string =>
  number.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').toUpperCase()

const lettersOf = (number: string): string[] => [...numberKey(number).replace(MARKS, '')]

/** The last four letters and digits (后四位) in the form of `numberKey`; null where there are fewer. */
export function lastFour(number: string): string | null {
  const letters = lettersOf(number)
  return letters.length < LAST ? null : letters.slice(-LAST).join('')
}

/** 2023070417 → 2023******: the first four and how many more there are, never any of the last four. Null below eight letters and digits. */
export function maskedNumber(number: string): string | null {
  const letters = lettersOf(number)
  if (letters.length < SHOWN_FROM) return null
  return letters.slice(0, SHOWN).join('') + '*'.repeat(letters.length - SHOWN)
}

/** Which two digits of a number are asked: the fifth and sixth, in the middle of what stays masked. */
const ASKED = [4, 5] as const

/** '2023070417' → '2023__0417': underscores for the asked digits, stars for other hidden ones. */
export function askedPattern(number: string): string {
  return [...number]
    .map((digit, i) =>
      (ASKED as readonly number[]).includes(i) ? '_' : i < SHOWN || i >= number.length - SHOWN ? digit : '*',
    )
    .join('')
}

/** Whether the two asked digits are right. A number too short to have them never passes. */
export const digitsMatch = (number: string, digits: string): boolean =>
  number.length > ASKED[1] && digits === `${number[ASKED[0]] ?? ''}${number[ASKED[1]] ?? ''}`
