const LETTERS = 12

/** An id that the phone makes, so that a request which is sent twice makes one thing. It begins with a letter that says of what. */
export const newId = (letter: string, now: number): string =>
  `${letter}${now.toString(36)}${Math.random()
    .toString(36)
    .slice(2, 2 + LETTERS)
    .padEnd(LETTERS, '0')}`
