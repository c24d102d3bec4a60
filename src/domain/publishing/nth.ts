import type { ToldMove } from './move-words'

interface Told {
  move: ToldMove
  version: number
}

/** With which a piece of one's own begins. */
const BEGUN: readonly ToldMove[] = ['begin', 'repost', 'import']

/** After which a text is one of those that people count: handed in, or moved in as it was elsewhere. */
const HANDED_IN: readonly ToldMove[] = ['submit', 'import']

/**
 * Which text of a piece a version is, as people count: those that were handed in, one after another, and not every save; one that was not
 * handed in yet is the next. Of what was taken over from elsewhere the first is what stood there.
 */
export function nthOf(history: readonly Told[], version: number): number {
  const takenOver = BEGUN.includes(history[0]?.move ?? 'correct') ? 0 : 1
  const earlier = new Set(
    history.flatMap((told) => (HANDED_IN.includes(told.move) && told.version < version ? told.version : [])),
  )
  // Where nobody has written here, there is but one.
  return history.length === 0 ? 1 : takenOver + earlier.size + 1
}

/** Which version readers have: the one that was let out last; null where none was here. */
export function versionOut(history: readonly Told[]): number | null {
  const out = history.filter(({ move }) => move === 'release')
  return out[out.length - 1]?.version ?? null
}

/** Which text readers have. */
export const nthOut = (history: readonly Told[]): number => {
  const out = versionOut(history)
  return out === null ? 1 : nthOf(history, out)
}

/** Which version was decided about last before this one: what a review sent back, or what is out; null where none was. */
export function decidedBefore(history: readonly Told[], version: number): number | null {
  const decided = history.filter(
    (told) => (told.move === 'sendBack' || told.move === 'release') && told.version < version,
  )
  return decided[decided.length - 1]?.version ?? null
}
