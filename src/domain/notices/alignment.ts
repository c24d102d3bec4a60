/**
 * How much two versions of a notice may be compared, in looks at one thing of one beside one of the other: a page of text changed
 * anywhere takes a tenth of it. What would take more is shown as taken out and put in as a whole.
 */
export const COMPARING_STEPS = 4_000_000
/** Most looks at one stretch, so that the table of them stays small. */
const STRETCH_STEPS = 1_000_000

/** Counts the looks, so that no two versions keep a function busy. */
export class Steps {
  taken = 0

  constructor(private readonly most = COMPARING_STEPS) {}

  /** Whether so many more may be taken; then they are. */
  take(steps: number): boolean {
    if (steps > STRETCH_STEPS || this.taken + steps > this.most) return false
    this.taken += steps
    return true
  }
}

/** A place of the earlier version and the one of the later that it has become. */
export type Pair = readonly [before: number, after: number]

interface Lists<T> {
  before: readonly T[]
  after: readonly T[]
}

/** Pairs what is the same in both: the beginning and the end, and between them as much as can be, in order. */
export function samePairs({ before, after }: Lists<string>, steps: Steps): Pair[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const middle = { before: before.slice(head, before.length - tail), after: after.slice(head, after.length - tail) }
  const inner = steps.take(middle.before.length * middle.after.length)
    ? bestPairs(middle, (one, other) => (one === other ? 1 : 0))
    : []
  return [
    ...range(head, (i): Pair => [i, i]),
    ...inner.map(([i, j]): Pair => [i + head, j + head]),
    ...range(tail, (i): Pair => [before.length - tail + i, after.length - tail + i]),
  ]
}

/** Pairs in order for which the weights, whole numbers, come to the most; none of weight 0. Its cost is the product of both lengths. */
export function bestPairs<T>({ before, after }: Lists<T>, weight: (one: T, other: T) => number): Pair[] {
  const width = after.length + 1
  // What the rest from a place on of one and the other comes to at best.
  const best = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  const weightAt = (i: number, j: number): number => {
    const [one, other] = [before[i], after[j]]
    return one === undefined || other === undefined ? 0 : weight(one, other)
  }
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = weightAt(i, j)
      const alone = Math.max(at(i + 1, j), at(i, j + 1))
      best[i * width + j] = paired > 0 ? Math.max(alone, at(i + 1, j + 1) + paired) : alone
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const paired = weightAt(i, j)
    if (paired > 0 && at(i, j) === at(i + 1, j + 1) + paired) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

/** Goes through both in order: what was taken out and then what was put in before each pair, and after the last. */
export function through<R>(
  { before, after }: { before: number; after: number },
  pairs: readonly Pair[],
  { out, put, both }: { out: (i: number) => R[]; put: (j: number) => R[]; both: (i: number, j: number) => R[] },
): R[] {
  const result: R[] = []
  let [i, j] = [0, 0]
  const upTo = (endBefore: number, endAfter: number): void => {
    for (; i < endBefore; i++) result.push(...out(i))
    for (; j < endAfter; j++) result.push(...put(j))
  }
  for (const [one, other] of pairs) {
    upTo(one, other)
    result.push(...both(i++, j++))
  }
  upTo(before, after)
  return result
}

const range = <R>(length: number, make: (i: number) => R): R[] => Array.from({ length }, (_, i) => make(i))
