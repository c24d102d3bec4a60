import { faultsOf, groupsOf, type Same } from '../../../src/domain/notices/moving/judge'
import { dayKey } from '../../../src/domain/time'
import { inLots, slices } from '../../kit/batches'
import { changeRow, rowsOfKeys, type BundleRow } from '../../shared/notices/bundle-rows.repo'
import type { Bundle } from '../../shared/notices/bundles.repo'
import { thereAmong } from './there'

/** Written at once, and keys that are looked for in one request. */
const TOGETHER = 25
const KEYS_AT_ONCE = 200

type Fresh = Omit<BundleRow, '_id'>
type Here = Pick<Bundle, '_id' | 'orgId'>

const sameAs = (row: Fresh, now: Date): Same => ({
  nth: row.nth,
  keys: row.keys,
  faults: faultsOf(row, dayKey(now)),
  byHand: row.byHand,
  there: row.there || row.group === 'applied',
})

/** Rows that were just read, with their groups among one another and those before them. */
export async function judgedWithin({ _id, orgId }: Here, rows: readonly Fresh[], now: Date): Promise<Fresh[]> {
  const there = await thereAmong(orgId, rows)
  const known = rows.map((row) => ({ ...row, there: there.has(row) }))
  const before = await sharing(_id, known)
  const fresh = new Set(known.map(({ nth }) => nth))
  const others = before.filter(({ nth }) => !fresh.has(nth))
  const groups = groupsOf([...others, ...known].map((row) => sameAs(row, now)))
  return known.map((row) => ({ ...row, ...groups.get(row.nth) }))
}

/** Writes the groups of some rows as they stand now, and of all that are the same as one of them, now or before. */
export async function judgeAnew(bundleId: string, rows: readonly BundleRow[], now: Date): Promise<void> {
  // What can't be read is known by nothing.
  const all = [...(await sharing(bundleId, rows)), ...rows.filter(({ keys }) => keys.length === 0)]
  const groups = groupsOf(all.map((row) => sameAs(row, now)))
  const changed = all.filter((row) => {
    const judged = groups.get(row.nth)
    return row.group !== 'applied' && judged && (judged.group !== row.group || judged.skipped !== row.skipped)
  })
  await inLots(changed, { together: TOGETHER }, (row) => changeRow(row, groups.get(row.nth) ?? {}))
}

/** Those of a bundle that have a key in common with some rows, each once. */
async function sharing(bundleId: string, rows: readonly Fresh[]): Promise<BundleRow[]> {
  const keys = [...new Set(rows.flatMap((row) => row.keys))]
  const found = new Map<string, BundleRow>()
  for (const some of slices(keys, KEYS_AT_ONCE))
    for (const row of await rowsOfKeys(bundleId, some)) found.set(row._id, row)
  return [...found.values()]
}
