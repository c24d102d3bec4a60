import { receiptNumber } from '../../../src/domain/assignments/receipt-number'
import { mac } from '../../kit/sign'

/**
 * A completion's number, made from its id by the signing key: nobody can guess another's. Of a million completions two come to have
 * the same letters by chance about every other assignment: whoever comes second draws again, which is what `draw` counts.
 */
export function drawNumber(
  assignment: { opensAt: Date; order: number },
  { completionId, draw, initials }: { completionId: string; draw: number; initials: string },
): string {
  const drawn = draw === 0 ? completionId : `${completionId}\n${draw}`
  return receiptNumber(initials, assignment, mac('certificate', drawn))
}
