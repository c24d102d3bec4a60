import type { ImportedRow, ImportState, ImportSummary } from '../../src/contract/import-replies'
import { PART_BYTES } from '../../src/domain/limits'
import { ROW_GROUPS, type RowGroup } from '../../src/domain/tables/groups'
import { countApplied, countRows, type StagedRow } from '../shared/tables/import-rows.repo'
import { partsThere } from '../shared/tables/import-parts.repo'
import type { Import } from '../shared/tables/imports.repo'

/** Numbers of missing parts that are told at once. */
const TOLD = 20

export const partsOf = ({ bytes }: Pick<Import, 'bytes'>): number => Math.ceil(bytes / PART_BYTES)

const stepOf = ({ readAt, applyingAt, doneAt }: Import): ImportState['step'] =>
  doneAt !== null ? 'done' : applyingAt !== null ? 'applying' : readAt !== null ? 'staged' : 'sending'

/** Where an import stands. */
export async function stateOf(found: Import): Promise<ImportState> {
  const [missing, toApply, applied] = await Promise.all([
    missingOf(found),
    found.readAt === null ? 0 : rowsOf(found._id),
    found.applyingAt === null ? 0 : countApplied(found._id),
  ])
  return {
    importId: found._id,
    kind: found.kind,
    fileName: found.fileName,
    at: found.at.toISOString(),
    step: stepOf(found),
    missingParts: missing.slice(0, TOLD),
    applied,
    rows: toApply,
  }
}

const rowsOf = async (importId: string): Promise<number> =>
  (await Promise.all([countRows(importId, 'new'), countRows(importId, 'changed')])).reduce((a, b) => a + b)

async function missingOf(found: Import): Promise<number[]> {
  if (found.readAt !== null) return []
  const there = await partsThere(found._id)
  return Array.from({ length: partsOf(found) }, (_, nth) => nth).filter((nth) => !there.has(nth))
}

export async function summaryOf(found: Import): Promise<ImportSummary> {
  const [state, numbers] = await Promise.all([
    stateOf(found),
    found.readAt === null ? [] : Promise.all(ROW_GROUPS.map((group) => countRows(found._id, group))),
  ])
  const counted = (group: RowGroup): number => numbers[ROW_GROUPS.indexOf(group)] ?? 0
  return {
    ...state,
    counts: {
      'to-fix': counted('to-fix'),
      new: counted('new'),
      changed: counted('changed'),
      same: counted('same'),
      double: counted('double'),
      skipped: counted('skipped'),
      missing: counted('missing'),
    },
    columns: found.columns.map(({ heading, field }) => ({ heading, field })),
    notes: [...found.notes],
  }
}

export const presentRow = (row: StagedRow): ImportedRow => ({
  row: row.row,
  group: row.group,
  cells: { ...row.cells },
  problems: row.problems.map(({ field, message }) => ({ field, message })),
  before: { ...row.before },
})
