import { join } from 'node:path'
import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import { COMING_LISTED, rowOf } from '../../cloudfunctions/shared/homes/directory-row'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { StoredPicture, Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Special } from '../../src/domain/homes/hours'
import { addDays, dayKey } from '../../src/domain/time'
import { DISTRICTS, type VenueContent } from './content/homes/venue'
import { OTHER_VENUES } from './content/homes/others'
import { NAMED_VENUES } from './content/homes/venues'
import type { When } from './content/notices/when'
import type { Shelf } from './lessons'
import { RATED_FOR } from './stars'

const MEDIA = join(__dirname, 'media', 'homes')
/** The middle of the made-up city, in GCJ-02. */
const MIDDLE = { latitude: 30.2, longitude: 116.4 }

export const VENUES: readonly VenueContent[] = [...NAMED_VENUES, ...OTHER_VENUES]

/** The city's Youth Homes, none of which is closed for good. */
export function venuesOf(shelf: Shelf, orgs: readonly Org[], when: When): Venue[] {
  const orders = new Map<string, number>()
  return VENUES.map((content) => {
    const order = orders.get(content.district) ?? 0
    orders.set(content.district, order + 1)
    return venueOf(shelf, content, { orgs, when, order })
  })
}

function venueOf(
  shelf: Shelf,
  content: VenueContent,
  { orgs, when, order }: { orgs: readonly Org[]; when: When; order: number },
): Venue {
  const org = orgs.find(({ _id }) => _id === content.orgId)
  if (!org) throw new Error(`${content.orgId} is not in the tree`)
  const [tenths, people] = content.rating ?? [0, 0]
  return {
    _id: content.id,
    orgId: org._id,
    path: [...org.path, content.id],
    name: content.name,
    district: content.district,
    order,
    address: content.address,
    spot: content.at ? spotAt(content.at) : null,
    services: content.services,
    contact: content.contact ?? '',
    phone: content.phone ?? '',
    note: content.note ?? '',
    text: content.text ?? '',
    pictures: (content.pictures ?? []).map((file) => storedPicture(shelf, file)),
    rated: content.stars ? { stars: content.stars, until: addDays(dayKey(when.now), RATED_FOR) } : null,
    rating: { sum: Math.round((tenths * people) / 10), people },
    hours: { week: content.week, special: content.id === 'v-binjiang' ? closings(when) : [] },
    closed: null,
    addedAt: when.past(400, 9),
    version: 1,
    listing: 1,
    relistAt: null,
  }
}

const spotAt = ([east, north]: readonly [number, number]) => ({
  latitude: Math.round((MIDDLE.latitude + north / 1000) * 1e6) / 1e6,
  longitude: Math.round((MIDDLE.longitude + east / 1000) * 1e6) / 1e6,
})

/** A day in a week on which the air conditioning is mended. */
function closings(when: When): Special[] {
  const day = dayKey(when.ahead(7, 12))
  return [{ kind: 'closing', from: day, until: day, spans: [], name: '', reason: '二楼空调检修，第二天照常开放。' }]
}

export function storedPicture({ storage }: Shelf, file: string): StoredPicture {
  return { id: `seed-${file.replace('.', '-')}`, file: storage.put(`homes/${file}`, join(MEDIA, file)) }
}

/** The venues as they are looked through: the same that the minute's job would make of them. */
export const directoriesOf = (venues: readonly Venue[], activities: readonly Activity[], now: Date): Directory[] =>
  DISTRICTS.map((district, order) => ({
    _id: district,
    order,
    rows: Object.fromEntries(
      venues
        .filter((venue) => venue.district === district)
        .map((venue) => [venue._id, rowOf(venue, comingOf(venue, activities, now))]),
    ),
  }))

/** When the first of what is to come is over, the directory is looked at again. */
export function listedUntil(venues: readonly Venue[], activities: readonly Activity[], now: Date): void {
  for (const venue of venues) venue.relistAt = comingOf(venue, activities, now)[0]?.endsAt ?? null
}

/** As the minute's job would find it, the next to end first. */
const comingOf = ({ _id }: Venue, activities: readonly Activity[], now: Date): Activity[] =>
  activities
    .filter(({ venueId, state, endsAt }) => venueId === _id && state === 'published' && endsAt > now)
    .sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime())
    .slice(0, COMING_LISTED)
