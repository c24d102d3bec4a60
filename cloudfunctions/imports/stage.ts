import { groupsOf } from '../../src/domain/tables/groups'
import { inLots } from '../kit/batches'
import type { Org } from '../shared/orgs/orgs.repo'
import { stageRest, stageRow, type StagedRow } from '../shared/tables/import-rows.repo'
import type { Import } from '../shared/tables/imports.repo'
import { judgedOf, verdictOn } from './judging'
import { KINDS } from './kinds'
import type { ReadTable } from './reading/read-table'

/** Written at once. */
const TOGETHER = 40
/** Behind every row of a file: a sheet has 1,048,576. */
export const REST_FROM = 2_000_000

/** Stages the rows of a table, and what is in the system only. Repeating it changes nothing. */
export async function stage({ _id: importId, kind }: Import, org: Org, { rows }: ReadTable): Promise<void> {
  const open = await KINDS[kind].open(org)
  const read = rows.map(({ row, cells, formulas }) => {
    const verdict = verdictOn({ cells, formulas }, KINDS[kind], open)
    return { importId, row, place: row, skipped: false, cells, formulas, applied: false, ...verdict }
  })
  const groups = groupsOf(read.map(judgedOf))
  const staged = read.map((row) => ({ ...row, group: groups.get(row.row) ?? 'to-fix' }))
  await inLots(staged, { together: TOGETHER }, stageRow)
  const told = new Set(staged.flatMap(({ targetId }) => targetId ?? []))
  const rest = open.standing().filter(({ id }) => !told.has(id))
  await inLots([...rest.entries()], { together: TOGETHER }, ([n, { id, cells }]) =>
    stageRest(restRow({ importId, targetId: id, cells, n })),
  )
}

interface Rest {
  importId: string
  targetId: string
  cells: Record<string, string>
  /** Its place among them. */
  n: number
}

export const restRow = ({ importId, targetId, cells, n }: Rest): Omit<StagedRow, '_id'> & { targetId: string } => ({
  importId,
  row: 0,
  place: REST_FROM + n,
  group: 'missing',
  skipped: false,
  key: null,
  targetId,
  against: 'same',
  cells,
  formulas: [],
  problems: [],
  before: {},
  applied: false,
})
