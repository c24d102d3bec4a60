/** As much of a row as decides whether it matters most. */
interface Told {
  unread: boolean
  pinned: boolean
  withdrawn: boolean
  /** ISO. */
  publishAt: string
  /** Of what the reader has still to confirm; ISO. */
  confirmBy: string | null
}

/**
 * The two notices that matter to a reader of the study home: what they have still to confirm, read or not, the nearest deadline first; then
 * unread ones, pinned before newer; then the newest. Withdrawn ones are for who looks for them.
 */
export const whatMatters = <T extends Told>(rows: readonly T[]): T[] =>
  rows
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => compare(rank(a), rank(b)))
    .slice(0, SHOWN)

const SHOWN = 2

/** Compared place by place, the smaller first. */
function rank({ unread, pinned, publishAt, confirmBy }: Told): number[] {
  const age = -Date.parse(publishAt)
  if (confirmBy !== null) return [0, Date.parse(confirmBy), age]
  return [unread ? 1 : 2, pinned && unread ? 0 : 1, age]
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - (b[i] ?? 0)
  return 0
}
