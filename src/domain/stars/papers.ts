import { PAPER_TOLD_DAYS } from '../limits'
import { addDays, dayKey, type Day, type Instant } from '../time'
import type { Item } from './criteria'
import type { FileFacts } from './standing'

/** A paper of safety, such as a check of the extinguishers, and the last day on which it is good. */
export interface Paper {
  title: string
  until: Day
}

/**
 * Papers that have run out, or will within a month, the first to do so first: of each the one that is good for longest, in whichever
 * self-check it was handed in. What was never handed in is the self-check's to tell.
 */
export function papersEnding(
  items: readonly Item[],
  handed: readonly Readonly<Record<string, readonly FileFacts[]>>[],
  at: Instant,
): Paper[] {
  const told = addDays(dayKey(at), PAPER_TOLD_DAYS)
  return items
    .filter(({ kind }) => kind === 'safety')
    .flatMap(({ id, title }): Paper[] => {
      const days = handed.flatMap((files) => (files[id] ?? []).flatMap(({ expiresAt }) => expiresAt ?? []))
      const until = days.sort()[days.length - 1]
      return until !== undefined && until <= told ? [{ title, until }] : []
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}
