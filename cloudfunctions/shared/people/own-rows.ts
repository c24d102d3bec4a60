import type { Account } from './accounts.repo'

/** A row of a roster that somebody has or had, and between when what was recorded under it is theirs; null where it has no such end. */
export interface OwnRow {
  memberId: string
  from: Date | null
  until: Date | null
}

/** The rows whose records are a person's own, the one that they are a member by first. A certificate stays with whoever earned it. */
export function ownRows(account: Pick<Account, 'membership' | 'had'> | null): OwnRow[] {
  if (!account) return []
  const { membership, had = {} } = account
  const left = Object.values(had).sort((a, b) => b.until.getTime() - a.until.getTime())
  if (!membership) return left
  const { memberId, since = null } = membership
  const others = left.filter((row) => since !== null || row.memberId !== memberId)
  return [{ memberId, from: since, until: null }, ...others]
}

/** Whether something that was recorded at an instant under a row is of the time in which it was this person's. */
export const isOwnAt = ({ from, until }: OwnRow, at: Date): boolean =>
  (from === null || at >= from) && (until === null || at <= until)
