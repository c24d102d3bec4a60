import type { FoundColumn } from '../../../src/domain/tables/head'
import type { TableKind } from '../../../src/domain/tables/kinds'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A table on its way in. */
export interface Import {
  _id: string
  /** The level that its rows are for. */
  orgId: string
  kind: TableKind
  fileName: string
  bytes: number
  at: Date
  /** When its rows were staged; null while parts of the file are still to come. */
  readAt: Date | null
  columns: readonly FoundColumn[]
  /** What was noticed about the file, as sentences. */
  notes: readonly string[]
  /** Since when its rows are being applied: from then on none of them is changed any more. */
  applyingAt: Date | null
  doneAt: Date | null
  /** When it was given up: nothing of its rows is kept. */
  droppedAt: Date | null
}

/** The only place that names the collection `imports`. */
const imports = new Collection<Import>('imports')

export const findImport = (id: string): Promise<Import | null> => imports.get(id)

/** False where there is one of this id. */
export const insertImport = (one: Import): Promise<boolean> => imports.insert(one)

/** Of a level, the newest first. */
export const importsOf = (orgId: string, since: Date, limit: number): Promise<Import[]> =>
  imports.find({ where: { orgId, at: command.gte(since) }, sort: [['at', 'desc']], limit })

/** Notes that all rows are staged. False where that was noted already, or it was given up. */
export const noteRead = (id: string, read: Pick<Import, 'columns' | 'notes'>, at: Date): Promise<boolean> =>
  imports.update({ _id: id, readAt: null, droppedAt: null }, { columns: read.columns, notes: read.notes, readAt: at })

/** From now on it is applied. False where it was before, or was given up. */
export const noteApplying = (id: string, at: Date): Promise<boolean> =>
  imports.update({ _id: id, applyingAt: null, droppedAt: null, readAt: command.neq(null) }, { applyingAt: at })

/** It is not applied after all: as long as no row of it was. */
export const noteNotApplying = (id: string): Promise<boolean> =>
  imports.update({ _id: id, doneAt: null }, { applyingAt: null })

export const noteDone = (id: string, at: Date): Promise<boolean> =>
  imports.update({ _id: id, doneAt: null }, { doneAt: at })

/** Gives it up. False where it is being applied, or was given up before. */
export const noteDropped = (id: string, at: Date): Promise<boolean> =>
  imports.update({ _id: id, applyingAt: null, droppedAt: null }, { droppedAt: at })

/** Begun before an instant, the oldest first, up to `limit`. */
export const importsBefore = (instant: Date, limit: number): Promise<Pick<Import, '_id'>[]> =>
  imports.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']], limit, fields: ['at'] })

export const forgetImport = (id: string): Promise<boolean> => imports.remove(id)
