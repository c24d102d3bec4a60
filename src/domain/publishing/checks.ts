import type { CheckPart, Piece, Spot, Suggestion } from './check-parts'

/** What WeChat says of one part, piece or picture. */
export interface Verdict {
  suggest: Suggestion
  /** WeChat's number for what it sees there. */
  label: number
}

/** Something to be checked under the name that its result has: the same words, and the same picture, have the same. */
export type Keyed<P extends Piece> = P & { key: string }
export interface KeyedPart extends Keyed<CheckPart> {
  pieces: Keyed<Piece>[]
}

/** A place with which something is wrong. */
export interface Flagged extends Verdict {
  key: string
  spot: Spot
}

/** How far the check of a text is. */
export interface Judged {
  /** What has no result yet. */
  missing: Keyed<Piece>[]
  /** All that is not simply passed, in the order of the text. */
  places: Flagged[]
  /** Parts and pictures that are through, of how many. */
  done: number
  of: number
}

/**
 * Where a text stands by the results that there are. With a part of several paragraphs something is wrong in one of them: they are asked
 * about one by one, so that it can be said where. Where none of them alone is what the whole was said to be, it is the whole.
 */
export function judge(
  { parts, pictures }: { parts: readonly KeyedPart[]; pictures: readonly Keyed<Piece>[] },
  known: ReadonlyMap<string, Verdict>,
): Judged {
  const judged: Judged = { missing: [], places: [], done: 0, of: parts.length + pictures.length }
  for (const one of [...parts, ...pictures.map((picture) => ({ ...picture, pieces: [picture] }))]) {
    const verdict = known.get(one.key)
    const [missing, places] = verdict ? within(one, verdict, known) : [[one], []]
    if (missing.length === 0) judged.done += 1
    judged.missing.push(...missing)
    judged.places.push(...places)
  }
  return judged
}

function within(part: KeyedPart, verdict: Verdict, known: ReadonlyMap<string, Verdict>): [Keyed<Piece>[], Flagged[]] {
  if (verdict.suggest === 'pass') return [[], []]
  const whole = { ...verdict, key: part.key, spot: part.spot }
  if (part.pieces.length === 1) return [[], [whole]]
  const missing = part.pieces.filter(({ key }) => !known.has(key))
  const flagged = part.pieces.flatMap(({ key, spot }): Flagged[] => {
    const found = known.get(key)
    return found && found.suggest !== 'pass' ? [{ ...found, key, spot }] : []
  })
  const isFound = flagged.some(({ suggest }) => suggest === verdict.suggest || suggest === 'risky')
  // As long as it is not found, nothing is said of the part but that it is being looked at.
  return [missing, isFound || missing.length > 0 ? flagged : [whole]]
}

/** Every name under which a result of this text is of use. */
export const keysOf = ({
  parts,
  pictures,
}: {
  parts: readonly KeyedPart[]
  pictures: readonly Keyed<Piece>[]
}): ReadonlySet<string> =>
  new Set([
    ...parts.flatMap(({ key, pieces }) => [key, ...pieces.map((piece) => piece.key)]),
    ...pictures.map(({ key }) => key),
  ])

/** What hindered the last check: nobody was in the mini-program lately for whom it could be asked, or no answer came. */
export type Trouble = 'unseen' | 'failed'

/**
 * `passed`: it may come out. `checking`: not everything has a result yet. `review`: a person has to look first. `risky`: it must not come
 * out as it is. `unseen`, `failed`: it goes no further for now.
 */
export type CheckState = 'passed' | 'checking' | 'review' | 'risky' | Trouble

/** The state of a check, of the places that nobody has decided about. */
export function checkState({ places, done, of }: Omit<Judged, 'missing'>, trouble: Trouble | null): CheckState {
  if (places.some(({ suggest }) => suggest === 'risky')) return 'risky'
  if (done < of) return trouble ?? 'checking'
  return places.length > 0 ? 'review' : 'passed'
}

/** Places without those that a person has let through. What must not come out nobody lets through. */
export const undecided = (places: readonly Flagged[], decided: ReadonlySet<string>): Flagged[] =>
  places.filter(({ key, suggest }) => suggest === 'risky' || !decided.has(key))

/** How much stricter one suggestion is than another: of two answers about the same the stricter stands. */
export const isStricter = (one: Suggestion, other: Suggestion | null): boolean => rank(one) > rank(other)
const rank = (suggest: Suggestion | null): number => ['pass', 'review', 'risky'].indexOf(suggest ?? '')
