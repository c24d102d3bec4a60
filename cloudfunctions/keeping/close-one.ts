import { AppError } from '../../src/contract/errors'
import { relistBy } from '../shared/homes/relist'
import { changeVenue, findVenue, type Venue } from '../shared/homes/venues.repo'

/** Rounds in which somebody else changes the venue between reading and writing. */
const ROUNDS = 10

/** Sets whether a venue is closed, whatever else was changed of it meanwhile. One that is so already stays as it is. */
export async function setClosed(read: Venue, closed: Venue['closed'], now: Date): Promise<Venue> {
  let venue: Venue = read
  for (let round = 0; round < ROUNDS; round++) {
    if ((venue.closed === null) === (closed === null)) return venue
    await changeVenue(venue, { closed, relistAt: relistBy(now) })
    const found = await findVenue(venue._id)
    if (!found) break
    venue = found
  }
  throw new AppError('CONFLICT', '这会儿有别人在改这个青年之家，请再试一次')
}
