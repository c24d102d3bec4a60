import type { Judged } from '../../src/domain/tables/groups'
import { formulaProblems } from '../../src/domain/tables/rows'
import type { StagedRow } from '../shared/tables/import-rows.repo'
import type { Kind, OpenKind, Verdict } from './kinds/kind'

/** What a row comes to, looked at alone: of a cell with a formula nothing is told but that it is one. */
export function verdictOn(
  { cells, formulas }: Pick<StagedRow, 'cells' | 'formulas'>,
  { columns }: Kind,
  open: OpenKind,
): Verdict {
  const plain = Object.fromEntries(Object.entries(cells).filter(([field]) => !formulas.includes(field)))
  const { problems, key, targetId, against, before } = open.judge(plain)
  const others = problems.filter(({ field }) => field === null || !formulas.includes(field))
  return { problems: [...formulaProblems(formulas, columns), ...others], key, targetId, against, before }
}

/** As much of a row as its group depends on. */
export const judgedOf = (row: Pick<StagedRow, 'row' | 'skipped' | 'problems' | 'key' | 'against'>): Judged => ({
  row: row.row,
  skipped: row.skipped,
  faulty: row.problems.length > 0,
  key: row.key,
  against: row.against,
})
