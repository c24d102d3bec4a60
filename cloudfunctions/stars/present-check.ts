import type { CheckItem, StarCheck, StarFile } from '../../src/contract/star-replies'
import type { Item } from '../../src/domain/stars/criteria'
import { judgedOf, standingOf } from '../../src/domain/stars/standing'
import { NOTICE_FILE_SECONDS } from '../../src/domain/limits'
import { fileUrls } from '../kit/files'
import type { KeptFile } from '../shared/stars/self-checks.repo'
import { factsOf, type Whole } from './facts'

/** A self-check for whoever may see all of it. */
export async function presentCheck(whole: Whole, now: Date): Promise<StarCheck> {
  const { check, criteria, venue } = whole
  const { name, items, levels, ...days } = criteria.text
  const stored = Object.values(check.files).flat()
  const urls = await fileUrls(Object.fromEntries(stored.map(({ id, file }) => [id, file])), NOTICE_FILE_SECONDS)
  return {
    checkId: check._id,
    venue: { venueId: venue._id, name: venue.name },
    criteria: { criteriaId: criteria._id, name, mark: criteria.mark, levels, ...days },
    state: check.state,
    version: check.version,
    items: items.map((item) => presentItem(item, whole, { urls, now })),
    figuresAt: (check.recounted?.at ?? check.figuresAt).toISOString(),
    submittedAt: check.submittedAt?.toISOString() ?? null,
    returned: check.returned && { at: check.returned.at.toISOString(), reason: check.returned.reason },
  }
}

function presentItem(
  item: Item,
  { check }: Whole,
  { urls, now }: { urls: Record<string, string | null>; now: Date },
): CheckItem {
  const facts = factsOf(check)
  const value = item.figure && facts.figures[item.figure]
  const submitted = item.figure && check.figures[item.figure]
  const doubt = check.doubts[item.id] ?? null
  return {
    ...item,
    value,
    submitted,
    changed: value !== submitted,
    standing: standingOf(item, facts, now),
    judged: judgedOf(item, facts, now),
    verdict: check.judged[item.id]?.verdict ?? null,
    reason: check.judged[item.id]?.reason ?? '',
    files: (check.files[item.id] ?? []).map((file) => presentFile(file, urls[file.id] ?? '')),
    doubt: doubt && {
      text: doubt.text,
      at: doubt.at.toISOString(),
      answer: doubt.answer && { text: doubt.answer.text, at: doubt.answer.at.toISOString() },
    },
  }
}

export const presentFile = ({ id, name, kind, bytes, note, expiresAt, at }: KeptFile, url: string): StarFile => ({
  fileId: id,
  name,
  kind,
  bytes,
  note,
  expiresAt,
  at: at.toISOString(),
  url,
})
