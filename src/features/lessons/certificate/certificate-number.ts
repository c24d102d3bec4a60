import { RECEIPT_NUMBER, receiptKey } from '../../../domain/assignments/receipt-number'

/** What a certificate's QR code says; scanning it in the app leads to the public check. */
const PREFIX = 'youth-study:verify:'

export const codeFor = (number: string): string => PREFIX + number

/** The number in what was typed or scanned; null where there is none. */
export function numberIn(text: string): string | null {
  const number = receiptKey(text.replace(PREFIX, ''))
  return RECEIPT_NUMBER.test(number) ? number : null
}
