import { INVITE_ALPHABET, INVITE_LENGTH } from '../limits'

/**
 * An invite code in its own form, however it was typed: in small letters or full width, with spaces, dashes or signs between. What is left
 * need not be a code.
 */
export const codeKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** A code from bytes that nobody can guess; at least as many as it has letters. All letters are equally likely: there are 32. */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, INVITE_LENGTH)].map((byte) => INVITE_ALPHABET[byte % INVITE_ALPHABET.length] ?? '').join('')
