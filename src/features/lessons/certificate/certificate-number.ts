import { RECEIPT_NUMBER } from '../../../domain/assignments/receipt-number'

/** What a certificate's QR code says; scanning it in the app leads to the public check. */
const PREFIX = 'youth-study:verify:'

export const codeFor = (number: string): string => PREFIX + number

/** The number in what was typed or scanned: case, spaces and the kind of dash do not matter. Null where there is none. */
export function numberIn(text: string): string | null {
  const bare = text
    .replace(PREFIX, '')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\uff0d-]/g, '')
  const parts = /^([A-Z]{2}\d{4})([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(bare)
  const number = parts ? parts.slice(1).join('-') : ''
  return RECEIPT_NUMBER.test(number) ? number : null
}
