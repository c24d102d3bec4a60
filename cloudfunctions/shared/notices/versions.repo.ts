import type { Attachment } from '../../../src/domain/notices/document'
import type { WrittenNotice } from '../../../src/domain/notices/written'
import { Collection } from '../../kit/collection'
import { filesOf } from './files'

/** What a notice said in a version that was handed in for review: it never changes any more. */
export interface VersionRow {
  /** Of the notice and the version. */
  _id: string
  noticeId: string
  version: number
  written: WrittenNotice
  /** Files in storage that it has: none of them is thrown away. */
  files: string[]
  at: Date
  /** Of a re-post the notice that it was taken over from; null for the others. */
  original: string | null
}

/** The only place that names the collection `noticeVersions`. */
const versions = new Collection<VersionRow>('noticeVersions')

/** More versions than a notice ever has. */
const LOOKED_THROUGH = 100

const idOf = (noticeId: string, version: number): string => `${noticeId}_${version}`

/** Keeps a version; one that is there already stays as it is. */
export const keepVersion = (row: Omit<VersionRow, '_id' | 'files'>): Promise<boolean> =>
  versions.insert({ ...row, _id: idOf(row.noticeId, row.version), files: filesOf([row.written]) })

/** Whether any version has a file. */
export async function isInVersions(file: string): Promise<boolean> {
  const having = await versions.find({ where: { files: file }, sort: [['_id', 'asc']], limit: 1, fields: ['_id'] })
  return having.length > 0
}

export const findVersion = (noticeId: string, version: number): Promise<VersionRow | null> =>
  versions.get(idOf(noticeId, version))

/** All re-posts of a notice: each was handed in as it was made. */
export async function repostsOf(noticeId: string): Promise<string[]> {
  const found = await versions.findAll({ where: { original: noticeId }, fields: ['noticeId'] })
  return [...new Set(found.map((row) => row.noticeId))]
}

/** An attachment that a version of a notice had; null where none had it. Of several the newest. */
export async function versionAttachment(noticeId: string, attachmentId: string): Promise<Attachment | null> {
  const found = await versions.find({
    where: { noticeId },
    sort: [['version', 'desc']],
    limit: LOOKED_THROUGH,
    fields: ['written.attachments'],
  })
  return found.flatMap(({ written }) => written.attachments).find(({ id }) => id === attachmentId) ?? null
}

/** Which versions of a notice are kept, the newest first. */
export const versionsOf = (noticeId: string): Promise<Pick<VersionRow, 'version' | 'at'>[]> =>
  versions.find({ where: { noticeId }, sort: [['version', 'desc']], limit: LOOKED_THROUGH, fields: ['version', 'at'] })
