import { INVITE_ALPHABET } from '../limits'

/** HMAC-SHA256 of a text in UTF-8, as 64 small hexadecimal letters: the cloud's and the phone's own, which have to agree. */
export type Hmac = (key: string, text: string) => string

const BITS = 5

/** The first letters of a hash in an alphabet that codes hold well: five bits each. */
export function lettersOfHash(hex: string, count: number): string {
  const bits = [...hex].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  return Array.from({ length: count }, (_, nth) => {
    const five = bits.slice(nth * BITS, (nth + 1) * BITS)
    return INVITE_ALPHABET[parseInt(five, 2)] ?? ''
  }).join('')
}
