const LETTERS = 12

/** The id of a consent, made where it was given: sent again under the same id it is kept once. */
export const newGrant = (now: number): string =>
  `g${now.toString(36)}${Math.random()
    .toString(36)
    .slice(2, 2 + LETTERS)
    .padEnd(LETTERS, '0')}`
