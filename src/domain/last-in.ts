/** The last of a list, also where a browser of five years ago has no `at`; undefined of none. */
export const lastIn = <T>(list: readonly T[]): T | undefined => list[list.length - 1]
