import { AppError } from '../../../src/contract/errors'
import { venuePlace } from '../files/places'
import { leaveUpload, takeUpload } from '../files/uploads.repo'
import type { StoredPicture } from './venues.repo'

/** The pictures of some ids, each once: those that stand there already, and those that were sent to this venue. INVALID_INPUT where one is neither */
export async function picturesOf(
  ids: readonly string[],
  venueId: string,
  { known, now }: { known: readonly StoredPicture[]; now: Date },
): Promise<StoredPicture[]> {
  const pictures: StoredPicture[] = []
  for (const id of new Set(ids)) {
    const found = known.find((one) => one.id === id) ?? (await taken(id, venueId, now))
    if (!found) throw new AppError('INVALID_INPUT', '有一张图片没有传上来，请重新选')
    pictures.push(found)
  }
  return pictures
}

/** Taken into use before it is written of: what is written of is never thrown away. */
async function taken(id: string, venueId: string, now: Date): Promise<StoredPicture | null> {
  const stored = await takeUpload(id, venuePlace(venueId), now)
  return stored && { id, file: stored.file }
}

/**
 * What is about to be shown no more goes a day later, unless something else shows it. To be said before it is written: of who dies in
 * between nothing stays that nobody would look at.
 */
export async function leavePictures(
  before: readonly StoredPicture[],
  after: readonly StoredPicture[],
  now: Date,
): Promise<void> {
  const shown = new Set(after.map(({ id }) => id))
  for (const { id } of before) if (!shown.has(id)) await leaveUpload(id, now)
}
