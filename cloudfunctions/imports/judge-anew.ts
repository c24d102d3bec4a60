import { groupsOf } from '../../src/domain/tables/groups'
import {
  noteJudged,
  rowsOfKey,
  stageRest,
  forgetRest,
  rowsAbout,
  type StagedRow,
} from '../shared/tables/import-rows.repo'
import { judgedOf } from './judging'
import type { OpenKind } from './kinds/kind'
import { restRow } from './stage'

/**
 * After a row has changed: of all that are about the same thing, before the change or after it, the first that can be taken is, and
 * what nothing in the table is about any more is told as that.
 */
export async function judgeAnew(before: StagedRow, after: StagedRow, open: OpenKind): Promise<void> {
  for (const key of new Set([before.key, after.key])) if (key !== null) await regroup(before.importId, key)
  if (before.targetId === after.targetId) return
  if (after.targetId !== null) await forgetRest(after.importId, after.targetId)
  if (before.targetId !== null) await tellRest(before.importId, before.targetId, open)
}

/** Writes the groups of rows that have one key. */
export async function regroup(importId: string, key: string): Promise<void> {
  const rows = await rowsOfKey(importId, key)
  const groups = groupsOf(rows.map(judgedOf))
  for (const row of rows) {
    const group = groups.get(row.row)
    if (group !== undefined && group !== row.group) await noteJudged(row, { group })
  }
}

async function tellRest(importId: string, targetId: string, open: OpenKind): Promise<void> {
  if ((await rowsAbout(importId, targetId)) > 0) return
  const standing = open.standing()
  const n = standing.findIndex(({ id }) => id === targetId)
  const found = standing[n]
  if (found) await stageRest(restRow({ importId, targetId, cells: found.cells, n }))
}
