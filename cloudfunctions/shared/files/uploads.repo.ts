import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A picture that a keeper has sent or is sending, of one venue. */
export interface Upload {
  /** As the phone has named it. */
  _id: string
  venueId: string
  /** Who sends it: nobody else adds to it. */
  personId: string
  /** As were told with the first part. */
  bytes: number
  /** Where it is stored or about to be; null before all of it has come. */
  path: string | null
  /** The storage's own name; null before it is stored, or where whoever stored it died before noting it. */
  file: string | null
  at: Date
  /** Since when nothing shows it; null while something does. */
  idleSince: Date | null
}

/** The only place that names the collection `uploads`. */
const uploads = new Collection<Upload>('uploads')

export const findUpload = (id: string): Promise<Upload | null> => uploads.get(id)

/** False where there is one of this id. */
export const insertUpload = (upload: Upload): Promise<boolean> => uploads.insert(upload)

/** Before it is stored: what is in the storage must always be known here, or nobody would throw it away. */
export const noteStoring = (id: string, path: string): Promise<boolean> => uploads.update({ _id: id }, { path })

export const noteStored = (id: string, file: string): Promise<boolean> => uploads.update({ _id: id }, { file })

/** Takes a stored picture of a venue into use. False where it is another venue's, is not there whole, or not at all. */
export const takeUpload = (id: string, venueId: string): Promise<boolean> =>
  uploads.update({ _id: id, venueId, file: command.neq(null) }, { idleSince: null })

/** Nothing shows it any more. */
export const leaveUpload = (id: string, now: Date): Promise<boolean> => uploads.update({ _id: id }, { idleSince: now })

/** Those that nothing has shown since before an instant, the longest first, up to `limit`. */
export const idleUploads = (before: Date, limit: number): Promise<Upload[]> =>
  uploads.find({
    where: { idleSince: command.lt(before).and(command.gt(new Date(0))) },
    sort: [['idleSince', 'asc']],
    limit,
  })

/** The venue of what is going. */
export const ENDED = ''

/** Marks one as going, unless something shows it by now: from then on nothing takes it into use. */
export const endUpload = ({ _id, idleSince }: Upload): Promise<boolean> =>
  uploads.update({ _id, idleSince }, { venueId: ENDED })

export const forgetUpload = (id: string): Promise<boolean> => uploads.remove(id)
