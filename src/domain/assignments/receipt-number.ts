import { INVITE_ALPHABET } from '../limits'
import { wallClock, type Instant } from '../time'

/** Letters after the prefix: of a million records two come to have the same by chance about every other assignment. */
const LETTERS = 8
const HALF = LETTERS / 2

/** Of the city, in front of every number, unless it has set others. */
export const CITY_INITIALS = 'LJ'

/** One to show what they look like. */
export const RECEIPT_EXAMPLE = `${CITY_INITIALS}2608-7F3K-92QD`

/** What a number looks like, such as LJ2608-7F3K-92QD: the city's initials, year and order of the assignment, eight letters. */
export const RECEIPT_NUMBER = /^[A-Z]{2}\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** A typed number in its own form: case, width, spaces and the kind of dash do not matter. What is no number stays none. */
export const receiptKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^(.{6})(.{4})(.{4})$/, '$1-$2-$3')

const two = (n: number): string => String(n % 100).padStart(2, '0')

/** A number from bytes that nobody can guess; at least eight of them. */
export function receiptNumber(
  initials: string,
  { opensAt, order }: { opensAt: Instant; order: number },
  bytes: Uint8Array,
): string {
  const letters = [...bytes.subarray(0, LETTERS)]
    .map((byte) => INVITE_ALPHABET[byte % INVITE_ALPHABET.length] ?? '')
    .join('')
  return `${initials}${two(wallClock(opensAt).year)}${two(order)}-${letters.slice(0, HALF)}-${letters.slice(HALF)}`
}
