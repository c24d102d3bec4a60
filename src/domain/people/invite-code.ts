/**
 * An invite code in its own form, however it was typed: in small letters or full width, with spaces, dashes or signs between. What is left
 * need not be a code.
 */
export const codeKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
