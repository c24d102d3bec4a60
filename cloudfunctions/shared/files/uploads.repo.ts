import type { AttachedFile } from '../../../src/domain/notices/attached-kind'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { ENDED } from './places'

/** A file that somebody has sent or is sending, for one place. */
export interface Upload {
  /** As the phone has named it. */
  _id: string
  /** See places.ts. */
  place: string
  /** Who sends it: nobody else adds to it. */
  personId: string
  /** As were told with the first part. */
  bytes: number
  /** Where it is stored or about to be; null before all of it has come. */
  path: string | null
  /** The storage's own name; null before it is stored, or where whoever stored it died before noting it. */
  file: string | null
  /** What it turned out to be, where its place wants to know; null before it is stored. */
  about: AttachedFile | null
  at: Date
  /** Since when nothing may show it: a day later it is looked whether something does. Null once it was seen that something did. */
  idleSince: Date | null
}

/** One that is there whole. */
export type Stored = Upload & { file: string }

const isStored = (upload: Upload | null): upload is Stored => upload !== null && upload.file !== null

/** The only place that names the collection `uploads`. */
const uploads = new Collection<Upload>('uploads')

export const findUpload = (id: string): Promise<Upload | null> => uploads.get(id)

/** False where there is one of this id. */
export const insertUpload = (upload: Upload): Promise<boolean> => uploads.insert(upload)

/**
 * Before it is stored: what is in the storage must always be known here, or nobody would throw it away. From now on it stays for a day.
 * False where it is going or gone: then nothing may be stored.
 */
export async function noteStoring({ _id, place }: Upload, path: string, now: Date): Promise<boolean> {
  await uploads.update({ _id, place }, { path, idleSince: now })
  // Noted by two in one moment nothing changes: what counts is what it is by now.
  const noted = await uploads.get(_id)
  return noted?.place === place && noted.path === path
}

export const noteStored = (id: string, file: string, about: AttachedFile | null): Promise<boolean> =>
  uploads.update({ _id: id }, { file, about: command.set(about) })

/** One of a place that is there whole; null where it is another place's, is not there whole, or not at all. */
export async function storedUpload(id: string, place: string): Promise<Stored | null> {
  const found = await uploads.get(id)
  return isStored(found) && found.place === place ? found : null
}

/** Takes a stored file of a place into use: it stays for a day, and for as long as something shows it. Null as of `storedUpload`. */
export async function takeUpload(id: string, place: string, now: Date): Promise<Stored | null> {
  await uploads.update({ _id: id, place, file: command.neq(null) }, { idleSince: now })
  // Taken twice in one moment nothing changes: what counts is what it is by now.
  return storedUpload(id, place)
}

/** Something shows it: nobody has to look again before that changes. */
export const noteShown = ({ _id, idleSince }: Pick<Upload, '_id' | 'idleSince'>): Promise<boolean> =>
  uploads.update({ _id, idleSince }, { idleSince: null })

/** What shows it is about to show it no more. */
export const leaveUpload = (id: string, now: Date): Promise<boolean> => uploads.update({ _id: id }, { idleSince: now })

/** Those that nothing may have shown since before an instant, the longest first, up to `limit`. */
export const idleUploads = (before: Date, limit: number): Promise<Upload[]> =>
  uploads.find({
    where: { idleSince: command.lt(before).and(command.gt(new Date(0))) },
    sort: [['idleSince', 'asc']],
    limit,
  })

/** Marks one as going, unless it was taken into use since: from then on nothing does. */
export const endUpload = ({ _id, idleSince }: Upload): Promise<boolean> =>
  uploads.update({ _id, idleSince }, { place: ENDED })

export const forgetUpload = (id: string): Promise<boolean> => uploads.remove(id)
