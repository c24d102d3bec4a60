import { join } from 'node:path'
import type { Directory, DirectoryRow } from '../../cloudfunctions/shared/homes/directories.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { StoredPicture, Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Special } from '../../src/domain/homes/hours'
import { HOUR_MS, dayKey } from '../../src/domain/time'
import { DISTRICTS, type VenueContent } from './content/homes/venue'
import { OTHER_VENUES } from './content/homes/others'
import { NAMED_VENUES } from './content/homes/venues'
import type { When } from './content/notices/when'
import type { Shelf } from './lessons'

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
    stars: content.stars ?? null,
    rating: { sum: Math.round((tenths * people) / 10), people },
    hours: { week: content.week, special: content.id === 'v-binjiang' ? closings(when) : [] },
    closed: null,
    addedAt: when.past(400, 9),
    version: 1,
    listed: true,
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
        .map((venue) => [
          venue._id,
          rowOf(
            venue,
            activities.filter(({ venueId }) => venueId === venue._id),
            now,
          ),
        ]),
    ),
  }))

const COMING = 20

function rowOf(venue: Venue, activities: readonly Activity[], now: Date): DirectoryRow {
  const { version, order, name, address, spot, hours, stars, rating, services, note } = venue
  const coming = activities
    .filter(({ state, endsAt }) => state === 'published' && endsAt.getTime() > now.getTime() - 24 * HOUR_MS)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, COMING)
    .map(({ title, startsAt, endsAt }) => ({ title, startsAt, endsAt }))
  return { version, order, name, address, spot, hours, stars, rating, services, note, coming }
}
