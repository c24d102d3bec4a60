import type { Category } from '../../../src/domain/notices/category'
import type { MovedGroup } from '../../../src/domain/notices/moving/groups'
import type { Skipped } from '../../../src/domain/notices/moving/judge'
import type { Day } from '../../../src/domain/time'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { bundleRowId } from './bundle-row-id'

/** An old notice as it waits to be taken. What it says stays in the file: here is what is known of it. */
export interface BundleRow {
  /** Of the bundle and its number. */
  _id: string
  bundleId: string
  /** Its number in the bundle, from 1 on: the page of the same place. */
  nth: number
  /** Its place in the file. */
  path: string
  kind: 'html' | 'docx'
  /** Why it can't be read, as a sentence; null where it can. */
  unreadable: string | null
  title: string
  day: Day | null
  source: string
  views: number | null
  category: Category
  foreign: number
  absentPictures: number
  absentFiles: number
  dropsForeign: boolean
  dropsMissing: boolean
  /** What of it never changes, and all that it is known by now: two that have one in common are the same. */
  marks: readonly string[]
  keys: readonly string[]
  byHand: boolean
  there: boolean
  group: MovedGroup
  skipped: Skipped | null
  /** Since when it is being taken: from then on nothing of it changes. */
  takenAt: Date | null
  /** As which notice it is here. */
  noticeId: string | null
}

/** The only place that names the collection `bundleRows`. */
const rows = new Collection<BundleRow>('bundleRows')

/** One that is staged stays as it is. */
export const stageRow = (row: Omit<BundleRow, '_id'>): Promise<boolean> =>
  rows.insert({ ...row, _id: bundleRowId(row.bundleId, row.nth) })

export const findRow = (bundleId: string, nth: number): Promise<BundleRow | null> =>
  rows.get(bundleRowId(bundleId, nth))

interface Part {
  after: number
  limit: number
}

/** Of one group or all, in the order of the file, after a number. */
export const rowsOfGroup = (
  bundleId: string,
  group: MovedGroup | 'all',
  { after, limit }: Part,
): Promise<BundleRow[]> =>
  rows.find({
    where: { bundleId, ...(group === 'all' ? {} : { group }), nth: command.gt(after) },
    sort: [['nth', 'asc']],
    limit,
  })

/** All that are known by one of some keys. */
export const rowsOfKeys = (bundleId: string, keys: readonly string[]): Promise<BundleRow[]> =>
  keys.length === 0 ? Promise.resolve([]) : rows.find({ where: { bundleId, keys: command.in([...keys]) } })

export const countGroup = (bundleId: string, group: MovedGroup): Promise<number> => rows.count({ bundleId, group })
export const countRows = (bundleId: string): Promise<number> => rows.count({ bundleId })

/** Changes one that is not being taken; false where it is, or was. */
export const changeRow = (
  { _id }: Pick<BundleRow, '_id'>,
  data: Partial<Omit<BundleRow, '_id' | 'bundleId' | 'nth' | 'takenAt' | 'noticeId'>>,
): Promise<boolean> => rows.update({ _id, takenAt: null }, data)

/** Of some, those that are still ready, as they stand: from now on nothing of them changes. */
export async function takeRows(bundleId: string, ready: readonly BundleRow[], now: Date): Promise<BundleRow[]> {
  const where = { bundleId, group: 'ready', nth: command.in(ready.map(({ nth }) => nth)) }
  await rows.updateAll({ ...where, takenAt: null }, { takenAt: now })
  return rows.find({ where: { ...where, takenAt: command.neq(null) }, sort: [['nth', 'asc']], limit: ready.length })
}

/** It is here. */
export const noteTaken = ({ _id }: Pick<BundleRow, '_id'>, noticeId: string): Promise<boolean> =>
  rows.update({ _id, group: 'ready' }, { group: 'applied', noticeId })

/** It can't be taken after all. */
export const noteNotTaken = (
  { _id }: Pick<BundleRow, '_id'>,
  data: Partial<Pick<BundleRow, 'group' | 'skipped' | 'there' | 'unreadable'>>,
): Promise<boolean> => rows.update({ _id, group: 'ready' }, { ...data, takenAt: null })

export const forgetRows = (bundleId: string): Promise<number> => rows.removeAll({ bundleId })
