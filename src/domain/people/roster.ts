/** Which two digits of a number are asked: the fifth and sixth, in the middle of what stays masked. */
const ASKED = [4, 5] as const
const SHOWN = 4

/** '2023070417' → '2023 **** 0417'. Numbers of ten characters or less keep at least two hidden. */
export const maskedNumber = (number: string): string => `${number.slice(0, SHOWN)} **** ${number.slice(-SHOWN)}`

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

/** 周雨桐 → 周*桐, 周桐 → 周*, for the public check of a certificate. */
export function hiddenName(name: string): string {
  const letters = [...name]
  if (letters.length <= 2) return `${letters[0] ?? ''}*`
  return letters.map((letter, i) => (i === 1 ? '*' : letter)).join('')
}
