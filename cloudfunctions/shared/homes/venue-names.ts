import { AppError } from '../../../src/contract/errors'
import { venueNameKey } from '../../../src/domain/homes/wanted'
import { ms } from '../../../src/domain/time'
import { findDirectory, freeNameKey, takeNameKey, type Directory, type NameHeld } from './directories.repo'
import { sha256 } from './sha256'
import { findVenue, type Venue } from './venues.repo'

/** So long a name is kept for a venue that is about to be added: no function lives longer. */
const ABOUT_TO_BE_MS = 600_000

type Named = Pick<Venue, '_id' | 'name' | 'district'>

/**
 * Takes the name of a venue in its district, before it is added, opened again or called otherwise: of two that want one at once, one has
 * it. One that has it keeps it. INVALID_INPUT no such district · CONFLICT another open venue of the district has it
 */
export async function takeVenueName(venue: Named, now: Date): Promise<void> {
  const directory = await findDirectory(venue.district)
  if (!directory) throw new AppError('INVALID_INPUT', '没有这个区县，请从列表里选')
  if (isListedAs(directory, venue)) throw taken()
  const key = keyOf(venue.name)
  const held = directory.names?.[key] ?? null
  if (held?.venueId === venue._id) return
  if (held !== null && (await isHeld(held, venue, now))) throw taken()
  if (await takeNameKey({ district: venue.district, key, held: { venueId: venue._id, at: now }, from: held })) return
  const since = (await findDirectory(venue.district))?.names?.[key]
  if (since?.venueId !== venue._id) throw taken()
}

/** Gives the name back that a venue has no longer: it was closed, or is called otherwise. */
export const freeVenueName = async ({ _id, name, district }: Named): Promise<void> => {
  await freeNameKey(district, keyOf(name), _id)
}

const keyOf = (name: string): string => sha256(venueNameKey(name)).slice(0, 16)

/** Whether another venue is listed by the name: also one that never asked for it. */
const isListedAs = ({ rows }: Directory, { _id, name }: Named): boolean =>
  Object.entries(rows).some(([id, row]) => id !== _id && !row.closed && venueNameKey(row.name) === venueNameKey(name))

/** Whether a name that was asked for is still somebody's: who died before the venue was there holds it for a moment only. */
async function isHeld({ venueId, at }: NameHeld, { name, district }: Named, now: Date): Promise<boolean> {
  const other = await findVenue(venueId)
  if (!other) return ms(now) - ms(at) < ABOUT_TO_BE_MS
  const called = other.district === district && venueNameKey(other.name) === venueNameKey(name)
  return (called && other.closed === null) || ms(now) - ms(at) < ABOUT_TO_BE_MS
}

const taken = (): AppError => new AppError('CONFLICT', '这个区县已经有同名的青年之家，换个名称，或在列表里找到它')
