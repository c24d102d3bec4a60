import { AppError } from '../../src/contract/errors'
import type { StoredPicture } from '../shared/homes/venues.repo'

/** The pictures of some ids: those that stand there already, and those that were sent to this venue. INVALID_INPUT where one is neither */
export async function picturesOf(
  ids: readonly string[],
  _venueId: string,
  known: readonly StoredPicture[],
): Promise<StoredPicture[]> {
  return Promise.all(
    ids.map(async (id) => {
      const found = known.find((one) => one.id === id)
      if (!found) throw new AppError('INVALID_INPUT', '有一张图片没有传上来，请重新选')
      return Promise.resolve(found)
    }),
  )
}
