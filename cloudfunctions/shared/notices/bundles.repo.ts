import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** Old notices on their way in, as one file. */
export interface Bundle {
  _id: string
  /** The organisation that publishes them. */
  orgId: string
  fileName: string
  bytes: number
  at: Date
  /** Where the file is stored; null before it has come whole. */
  file: string | null
  /** Pages in it; documents that turned out to be attachments of others are none. */
  html: number
  docx: number
  /** What was noticed about the file, as sentences. */
  notes: readonly string[]
  /** How many of its pages were looked at so far, in their order; and since when all were. */
  upTo: number
  readAt: Date | null
  /** Files in it that pages lead to, by their numbers. */
  attached: readonly number[]
  /** When nothing was left to take or to look at, and when it was given up. */
  doneAt: Date | null
  droppedAt: Date | null
}

/** The only place that names the collection `bundles`. */
const bundles = new Collection<Bundle>('bundles')

export const findBundle = (id: string): Promise<Bundle | null> => bundles.get(id)

/** False where there is one of this id. */
export const insertBundle = (one: Bundle): Promise<boolean> => bundles.insert(one)

/** Of an organisation, the newest first. */
export const bundlesOf = (orgId: string, since: Date, limit: number): Promise<Bundle[]> =>
  bundles.find({ where: { orgId, at: command.gte(since) }, sort: [['at', 'desc']], limit })

/** It has come whole. */
export const noteWhole = (id: string, whole: Pick<Bundle, 'file' | 'html' | 'docx' | 'notes'>): Promise<boolean> =>
  bundles.update({ _id: id, file: null, droppedAt: null }, whole)

/** So many of its pages were looked at, from one on; false where another has come further. */
export const noteUpTo = (
  { _id, upTo }: Pick<Bundle, '_id' | 'upTo'>,
  read: Pick<Bundle, 'upTo' | 'attached' | 'docx' | 'readAt'>,
): Promise<boolean> => bundles.update({ _id, upTo, droppedAt: null }, read)

export const noteDone = (id: string, at: Date): Promise<boolean> =>
  bundles.update({ _id: id, doneAt: null, droppedAt: null }, { doneAt: at })

/** Something of it is to be looked at or taken after all. */
export const noteNotDone = (id: string): Promise<boolean> => bundles.update({ _id: id }, { doneAt: null })

export const noteDropped = (id: string, at: Date): Promise<boolean> =>
  bundles.update({ _id: id, droppedAt: null }, { droppedAt: at })

/** Begun before an instant, the oldest first, up to `limit`. */
export const bundlesBefore = (instant: Date, limit: number): Promise<Pick<Bundle, '_id'>[]> =>
  bundles.find({ where: { at: command.lt(instant) }, sort: [['at', 'asc']], limit, fields: ['at'] })

export const forgetBundle = (id: string): Promise<boolean> => bundles.remove(id)
