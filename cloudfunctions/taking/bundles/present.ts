import type { BundleState, BundleSummary, MovedRow } from '../../../src/contract/moving-replies'
import { partsOfFile } from '../../../src/domain/homes/picture'
import { faultsOf, SKIPPED_WORDS } from '../../../src/domain/notices/moving/judge'
import type { MovedGroup } from '../../../src/domain/notices/moving/groups'
import { dayKey } from '../../../src/domain/time'
import { partsThere } from '../../shared/files/parts.repo'
import { bundlePlace, bundleUpload } from '../../shared/files/places'
import { storedUpload } from '../../shared/files/uploads.repo'
import { countGroup, type BundleRow } from '../../shared/notices/bundle-rows.repo'
import type { Bundle } from '../../shared/notices/bundles.repo'

/** Numbers of missing parts that are told at once. */
const TOLD = 20

/** Where one stands. */
export async function stateOf(bundle: Bundle): Promise<BundleState> {
  const [missing, counts] = await Promise.all([missingOf(bundle), countsOf(bundle)])
  return stateWith(bundle, missing, counts)
}

export async function summaryOf(bundle: Bundle): Promise<BundleSummary> {
  const [missing, counts] = await Promise.all([missingOf(bundle), countsOf(bundle)])
  return { ...stateWith(bundle, missing, counts), counts, notes: [...bundle.notes] }
}

type Counts = Record<MovedGroup, number>

function stateWith(bundle: Bundle, missing: readonly number[], counts: Counts): BundleState {
  const { _id, fileName, at, html, docx } = bundle
  return {
    bundleId: _id,
    fileName,
    at: at.toISOString(),
    step: stepOf(bundle, missing, counts),
    missingParts: missing.slice(0, TOLD),
    html,
    docx,
    read: counts['to-fix'] + counts.ready + counts.skipped + counts.applied,
    applied: counts.applied,
  }
}

function stepOf({ readAt }: Bundle, missing: readonly number[], counts: Counts): BundleState['step'] {
  if (missing.length > 0) return 'sending'
  if (readAt === null) return 'reading'
  return counts['to-fix'] + counts.ready > 0 ? 'staged' : 'done'
}

async function missingOf({ _id, file, bytes }: Bundle): Promise<number[]> {
  if (file !== null || (await storedUpload(bundleUpload(_id), bundlePlace(_id)))) return []
  const there = await partsThere(bundleUpload(_id))
  return Array.from({ length: partsOfFile(bytes) }, (_, nth) => nth).filter((nth) => !there.has(nth))
}

async function countsOf({ _id, file }: Bundle): Promise<Counts> {
  const count = (group: MovedGroup): Promise<number> => (file === null ? Promise.resolve(0) : countGroup(_id, group))
  const [toFix, ready, skipped, applied] = await Promise.all([
    count('to-fix'),
    count('ready'),
    count('skipped'),
    count('applied'),
  ])
  return { 'to-fix': toFix, ready, skipped, applied }
}

export const presentRow = (row: BundleRow, now: Date): MovedRow => ({
  nth: row.nth,
  file: row.path,
  kind: row.kind,
  title: row.title,
  day: row.day,
  source: row.source,
  views: row.views,
  category: row.category,
  group: row.group,
  problems: row.group === 'to-fix' ? faultsOf(row, dayKey(now)) : [],
  skipped: row.skipped === null ? null : SKIPPED_WORDS[row.skipped],
  foreign: row.foreign,
  missing: row.absentPictures + row.absentFiles,
  dropsForeign: row.dropsForeign,
  dropsMissing: row.dropsMissing,
  noticeId: row.noticeId,
})
