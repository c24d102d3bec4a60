import { INVITE_ALPHABET } from '../../src/domain/limits'
import { wallClock } from '../../src/domain/time'
import type { Issue } from './lessons.repo'
import { mac } from './sign'

const LETTERS = 8

/**
 * Such as LJ2608-7F3K-92QD: year and sequence of the issue, then eight letters made from the completion's id by the signing
 * key. A repeated request gets the same number, and nobody can guess another's.
 */
export function certificateNumber(issue: Issue, completionId: string): string {
  const letters = [...mac('certificate', completionId).subarray(0, LETTERS)]
    .map((byte) => INVITE_ALPHABET[byte % INVITE_ALPHABET.length] ?? '')
    .join('')
  const year = String(wallClock(issue.opensAt).year % 100).padStart(2, '0')
  const sequence = String(issue.sequence % 100).padStart(2, '0')
  return `LJ${year}${sequence}-${letters.slice(0, 4)}-${letters.slice(4)}`
}
