import type { Judged, RowGroup } from '../../../src/domain/tables/groups'
import type { Problem } from '../../../src/domain/tables/rows'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A row of a table as it waits to be applied. */
export interface StagedRow {
  /** Of the import and the row's number; of what is in the system only, of its id. */
  _id: string
  importId: string
  /** Its number in the file; 0 of what is in the system only. */
  row: number
  /** Its place in lists: the number, and after all of them what is in the system only. */
  place: number
  group: RowGroup
  skipped: boolean
  /** What it has in common with another row of the same thing; null where that can't be told. */
  key: string | null
  /** What in the system it is about; null where it is new. */
  targetId: string | null
  against: Judged['against']
  /** As they stand in the file or were put right, by field. */
  cells: Readonly<Record<string, string>>
  /** Fields in which a formula stands. */
  formulas: readonly string[]
  problems: readonly Problem[]
  /** Of a changed one what stands there now, by field: only what differs. */
  before: Readonly<Record<string, string>>
  applied: boolean
}

/** The only place that names the collection `importRows`. */
const rows = new Collection<StagedRow>('importRows')

const idOf = (importId: string, row: number): string => `${importId}_${row}`
const restId = (importId: string, targetId: string): string => `${importId}_is_${targetId}`

/** What is in the file. One that is staged stays as it is. */
export const stageRow = (row: Omit<StagedRow, '_id'>): Promise<boolean> =>
  rows.insert({ ...row, _id: idOf(row.importId, row.row) })

/** What is in the system only. */
export const stageRest = (row: Omit<StagedRow, '_id'> & { targetId: string }): Promise<boolean> =>
  rows.insert({ ...row, _id: restId(row.importId, row.targetId) })

/** Some row of the table is about it now. */
export const forgetRest = (importId: string, targetId: string): Promise<boolean> =>
  rows.remove(restId(importId, targetId))

export const findRow = (importId: string, row: number): Promise<StagedRow | null> => rows.get(idOf(importId, row))

/** Of one group in the order of the file, after a place. */
export const rowsOfGroup = (
  importId: string,
  group: RowGroup,
  { after, limit }: { after: number; limit: number },
): Promise<StagedRow[]> =>
  rows.find({ where: { importId, group, place: command.gt(after) }, sort: [['place', 'asc']], limit })

/** Every one of a group. */
export const allOfGroup = (importId: string, group: RowGroup): Promise<StagedRow[]> =>
  rows.findAll({ where: { importId, group } })

/** All that are about the same thing. */
export const rowsOfKey = (importId: string, key: string): Promise<StagedRow[]> =>
  rows.find({ where: { importId, key } })

/** How many rows of the file are about something. */
export const rowsAbout = (importId: string, targetId: string): Promise<number> =>
  rows.count({ importId, targetId, row: command.gt(0) })

export const countRows = (importId: string, group: RowGroup): Promise<number> => rows.count({ importId, group })

export const countApplied = (importId: string): Promise<number> => rows.count({ importId, applied: true })

/** The next to be applied. */
export const rowsToApply = (importId: string, limit: number): Promise<StagedRow[]> =>
  rows.find({
    where: { importId, applied: false, group: command.in(['new', 'changed']) },
    sort: [['place', 'asc']],
    limit,
  })

/** Writes how a row is judged now, unless it was applied. */
export const noteJudged = (
  { _id }: Pick<StagedRow, '_id'>,
  judged: Partial<Omit<StagedRow, '_id' | 'importId' | 'row' | 'place' | 'applied'>>,
): Promise<boolean> =>
  rows.update(
    { _id, applied: false },
    Object.fromEntries(
      Object.entries(judged).map(([field, value]) => [
        field,
        typeof value === 'object' && value !== null ? command.set(value) : value,
      ]),
    ),
  )

export const noteApplied = ({ _id }: Pick<StagedRow, '_id'>): Promise<boolean> =>
  rows.update({ _id, applied: false }, { applied: true })

export const forgetRows = (importId: string): Promise<number> => rows.removeAll({ importId })
