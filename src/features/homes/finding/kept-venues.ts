import type { VenueDetail } from '../../../contract/homes'
import { isCount, isText, isTime, orNull, shape } from '../../../services/checks'
import type { Storage } from '../../../services/storage'
import { VENUE } from '../checks'

/** A venue as it was read on this phone: without what takes place there, which changes, and tells where the reader goes. */
export interface KeptVenue {
  venue: VenueDetail
  /** Epoch ms of the phone's clock. */
  at: number
}

/** The last so many that were opened. */
export const KEPT_VENUES = 10
const KEY = 'homes:read'

const isKept = shape({
  at: isCount,
  venue: shape({
    ...VENUE,
    text: isText,
    contact: isText,
    phone: isText,
    closed: orNull(shape({ at: isTime, reason: isText })),
    org: shape({ id: isText, name: isText }),
    now: isTime,
  }),
})
const areKept = (value: unknown): value is KeptVenue[] => Array.isArray(value) && value.every(isKept)

const all = (storage: Pick<Storage, 'read'>): KeptVenue[] => storage.read(KEY, areKept) ?? []

export const findVenue = (storage: Pick<Storage, 'read'>, venueId: string): KeptVenue | null =>
  all(storage).find(({ venue }) => venue.venueId === venueId) ?? null

/** Before all others; what then is too much goes. */
export function keepVenue(storage: Pick<Storage, 'read' | 'write'>, { venue, at }: KeptVenue): void {
  const others = all(storage).filter((one) => one.venue.venueId !== venue.venueId)
  const kept: KeptVenue = { at, venue: { ...venue, activities: [], coming: 0, pictures: [], may: [] } }
  storage.write(KEY, [kept, ...others].slice(0, KEPT_VENUES))
}

export function forgetVenue(storage: Pick<Storage, 'read' | 'write'>, venueId: string): void {
  const before = all(storage)
  const left = before.filter(({ venue }) => venue.venueId !== venueId)
  if (left.length < before.length) storage.write(KEY, left)
}
