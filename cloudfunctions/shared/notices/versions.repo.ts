import type { WrittenNotice } from '../../../src/domain/notices/written'
import { Collection } from '../../kit/collection'

/** What a notice said in a version that was handed in for review: it never changes any more. */
export interface VersionRow {
  /** Of the notice and the version. */
  _id: string
  noticeId: string
  version: number
  written: WrittenNotice
  at: Date
  /** Of a re-post the notice that it was taken over from; null for the others. */
  original: string | null
}

/** The only place that names the collection `noticeVersions`. */
const versions = new Collection<VersionRow>('noticeVersions')

const idOf = (noticeId: string, version: number): string => `${noticeId}_${version}`

/** Keeps a version; one that is there already stays as it is. */
export const keepVersion = (row: Omit<VersionRow, '_id'>): Promise<boolean> =>
  versions.insert({ ...row, _id: idOf(row.noticeId, row.version) })

export const findVersion = (noticeId: string, version: number): Promise<VersionRow | null> =>
  versions.get(idOf(noticeId, version))

/** All re-posts of a notice: each was handed in as it was made. */
export async function repostsOf(noticeId: string): Promise<string[]> {
  const found = await versions.findAll({ where: { original: noticeId }, fields: ['noticeId'] })
  return [...new Set(found.map((row) => row.noticeId))]
}

/** Which versions of a notice are kept, the newest first. */
export const versionsOf = (noticeId: string): Promise<Pick<VersionRow, 'version' | 'at'>[]> =>
  versions.find({ where: { noticeId }, sort: [['version', 'desc']], limit: 100, fields: ['version', 'at'] })
