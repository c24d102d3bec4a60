import type { MovedGroup } from '../../../src/domain/notices/moving/groups'
import { inLots } from '../../kit/batches'
import { PAGE } from '../../kit/paging'
import { changeRow, findRow, rowsOfGroup, type BundleRow } from '../../shared/notices/bundle-rows.repo'
import { judgeAnew } from './judging'
import { NO_ROW, TAKEN } from './states'

/** Written at once: a bundle of the most pages is through long before the function is ended. */
const TOGETHER = 25

/** One by its number, or all of a group. NOT_FOUND · CONFLICT it was taken already */
export async function someOf(bundleId: string, nth: number | null, group: MovedGroup): Promise<BundleRow[]> {
  if (nth === null) return allOf(bundleId, group)
  const row = await findRow(bundleId, nth)
  if (!row) throw NO_ROW()
  if (row.takenAt !== null) throw TAKEN()
  return [row]
}

async function allOf(bundleId: string, group: MovedGroup): Promise<BundleRow[]> {
  const all: BundleRow[] = []
  for (let page: BundleRow[] | null = null; page === null || page.length === PAGE;) {
    page = await rowsOfGroup(bundleId, group, { after: all[all.length - 1]?.nth ?? 0, limit: PAGE })
    all.push(...page)
  }
  return all
}

/** The same of each, and what that makes of them and of those that are the same. */
export async function changeSome(
  bundleId: string,
  rows: readonly BundleRow[],
  { data, now }: { data: Parameters<typeof changeRow>[1]; now: Date },
): Promise<void> {
  await inLots(rows, { together: TOGETHER }, (row) => changeRow(row, data))
  await judgeAnew(
    bundleId,
    rows.map((row) => ({ ...row, ...data })),
    now,
  )
}
