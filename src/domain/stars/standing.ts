import type { Stars } from '../homes/services'
import { dayKey, type Day, type Instant } from '../time'
import type { CriteriaText, Item } from './criteria'
import type { Figures } from './figures'

/** What the committee says of what was handed in; of what lacks something nothing is said yet. */
export const VERDICTS = ['met', 'unmet', 'lacking'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A file for an item: when it runs out, where that is asked. */
export interface FileFacts {
  expiresAt: Day | null
}

/** As much of a self-check as it stands by. */
export interface Facts {
  figures: Figures
  /** By item. */
  files: Readonly<Record<string, readonly FileFacts[]>>
  judged: Readonly<Record<string, { verdict: Verdict; reason: string } | undefined>>
}

/** Files that count: a paper of safety only with its day, and up to that day. */
export const goodFiles = <F extends FileFacts>(item: Item, files: readonly F[], at: Instant): F[] =>
  item.kind === 'safety' ? files.filter(({ expiresAt }) => expiresAt !== null && expiresAt >= dayKey(at)) : [...files]

/** How an item stands for its keeper: met or short by its figure; enough or too little handed in. */
export type Standing = 'met' | 'short' | 'there' | 'missing'

export function standingOf(item: Item, { figures, files }: Pick<Facts, 'figures' | 'files'>, at: Instant): Standing {
  if (item.figure !== null) return (figures[item.figure] ?? -1) >= item.need ? 'met' : 'short'
  return goodFiles(item, files[item.id] ?? [], at).length >= item.need ? 'there' : 'missing'
}

/** How an item stands for a decision: open as long as the committee has not said so. A paper that has run out is not met, whoever says what. */
export type Judged = 'met' | 'unmet' | 'open'

export function judgedOf(item: Item, facts: Facts, at: Instant): Judged {
  const stands = standingOf(item, facts, at)
  if (item.kind === 'figure') return stands === 'met' ? 'met' : 'unmet'
  if (item.kind === 'safety' && stands === 'missing') return 'unmet'
  const verdict = facts.judged[item.id]?.verdict
  return verdict === undefined || verdict === 'lacking' ? 'open' : verdict
}

/** What an item that is not met lacks, as everybody reads it: a figure says it by itself. */
export function lacksOf(item: Item, facts: Facts, at: Instant): string {
  if (item.kind === 'figure' || judgedOf(item, facts, at) === 'met') return ''
  const files = facts.files[item.id] ?? []
  if (files.length === 0) return '没有交材料'
  if (item.kind === 'safety' && standingOf(item, facts, at) === 'missing') return '没有到期日，或已经过期'
  return facts.judged[item.id]?.reason ?? ''
}

export const countOf = (items: readonly Item[], facts: Facts, at: Instant): Record<Judged, number> => {
  const counts = { met: 0, unmet: 0, open: 0 }
  for (const item of items) counts[judgedOf(item, facts, at)] += 1
  return counts
}

/** What the criteria give: the most stars whose items are met; null where it is none. */
export function computedStars({ items, levels }: CriteriaText, facts: Facts, at: Instant): Stars | null {
  const met = new Set(items.filter((item) => judgedOf(item, facts, at) === 'met').map(({ id }) => id))
  return levels.reduce<Stars | null>(
    (best, { stars, met: least, must }) =>
      stars > (best ?? 0) && met.size >= least && must.every((id) => met.has(id)) ? stars : best,
    null,
  )
}
