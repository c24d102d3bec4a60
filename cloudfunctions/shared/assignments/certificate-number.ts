import { INVITE_ALPHABET } from '../../../src/domain/limits'
import { wallClock } from '../../../src/domain/time'
import type { Issue } from '../lessons/lessons.repo'
import { mac } from '../../kit/sign'

const LETTERS = 8

/**
 * Such as LJ2608-7F3K-92QD: year and sequence of the issue, then eight letters made from the completion's id by the signing
 * key. Nobody can guess another's. Of a million completions two come to have the same letters by chance about every other
 * issue: whoever comes second draws again, which is what `draw` counts.
 */
export function certificateNumber(
  issue: Pick<Issue, 'opensAt' | 'sequence'>,
  completionId: string,
  draw: number,
): string {
  const drawn = draw === 0 ? completionId : `${completionId}\n${draw}`
  const letters = [...mac('certificate', drawn).subarray(0, LETTERS)]
    .map((byte) => INVITE_ALPHABET[byte % INVITE_ALPHABET.length] ?? '')
    .join('')
  const year = String(wallClock(issue.opensAt).year % 100).padStart(2, '0')
  const sequence = String(issue.sequence % 100).padStart(2, '0')
  return `LJ${year}${sequence}-${letters.slice(0, 4)}-${letters.slice(4)}`
}
