import { textOf } from '../../cloudfunctions/shared/homes/written'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { Import } from '../../cloudfunctions/shared/tables/imports.repo'
import { DAY_MS } from '../../src/domain/time'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { all } from '../simulation/load/recount'
import { PAPER, TABLE } from './tables'

/** Youth Homes, what takes place there and who runs them. */
export interface Homes {
  venues: readonly Venue[]
  activities: readonly Activity[]
  imports: readonly Import[]
  /** Of keepers, each on a venue. */
  keepers: readonly RoleRow[]
  /** The venue that somebody keeps, by how they sign in. */
  keptBy: ReadonlyMap<string, string>
  /** What somebody has signed up for, likewise. */
  heldBy: ReadonlyMap<string, readonly Activity[]>
  /** Of appointments. */
  codes: readonly string[]
}

export function homesOf(database: Engine): Homes {
  const keepers = all<RoleRow>(database, 'roles', { role: 'keeper' })
  const accounts = all<Account>(database, 'accounts')
  const signIn = new Map(accounts.map(({ _id, personId }) => [personId, _id]))
  const activities = all<Activity>(database, 'activities')
  const heldBy = accounts.map(({ _id, personId }) => {
    return [_id, activities.filter(({ holders }) => holders.includes(personId))] as const
  })
  return {
    venues: all<Venue>(database, 'venues'),
    activities,
    heldBy: new Map(heldBy.filter(([, held]) => held.length > 0)),
    imports: all<Import>(database, 'imports'),
    keepers,
    keptBy: new Map(keepers.map(({ holderId, orgId }) => [signIn.get(holderId) ?? '', orgId])),
    codes: all<{ _id: string; code: string }>(database, 'appointments').map(({ code }) => code),
  }
}

/** One dot. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * About one of the Youth Homes and what takes place there or elsewhere: drafts, full ones, those that are over, as it comes. Who keeps one
 * mostly asks about that.
 */
export function homeFacts(homes: Homes, asker: string, random: Random): Record<string, readonly unknown[]> {
  const { venues, activities, imports, keepers } = homes
  const own = venues.find(({ _id }) => _id === homes.keptBy.get(asker))
  const kept = venues.filter(({ _id }) => keepers.some(({ orgId }) => orgId === _id))
  const venue = own ?? random.pick(random.chance(0.3) ? kept : venues)
  // A committee may be about to add one.
  const fresh = !own && random.chance(0.2)
  const there = activities.filter(({ venueId }) => venueId === venue._id)
  // Drafts, or what can still be changed.
  const state = random.pick(['draft', 'published'] as const)
  const run = own ? there.filter((one) => one.state === state && one.endsAt.getTime() > Date.now()) : []
  const near = [run, homes.heldBy.get(asker) ?? [], there, activities].filter((some) => some.length > 0)
  const activity = random.pick((random.chance(0.6) ? near[0] : random.pick(near)) ?? activities)
  const { latitude = 0, longitude = 0 } = venue.spot ?? {}
  // Who keeps no venue may write, or bring tables in.
  const sendsPhoto = own !== undefined || random.chance(0.5)
  const ids = imports.map(({ _id }) => _id)
  const later = aDayLater(activity)
  return {
    venueId: [fresh ? 'v-hostile' : venue._id, ...venues.map(({ _id }) => _id)],
    activityId: [activity._id, ...activities.map(({ _id }) => _id), 'a-hostile'],
    keeperId: keepers.map(({ _id }) => _id),
    district: [venue.district],
    districts: [[venue.district], []],
    latitude: [latitude, latitude + 1],
    longitude: [longitude, longitude + 1],
    version: [activity.version, venue.version, 0],
    pictures: [[], venue.pictures.map(({ id }) => id), activity.pictures.map(({ id }) => id)],
    hours: [venue.hours],
    about: [fresh ? { ...aboutOf(venue), name: '新渡口青年之家' } : aboutOf(venue)],
    text: [later],
    startsAt: [later.startsAt],
    endsAt: [later.endsAt],
    opensAt: [later.opensAt],
    closesAt: [later.closesAt],
    weeks: [1, 2],
    importId: [ids[activity.title.length % ids.length] ?? '', ...ids],
    part: (sendsPhoto ? [PHOTO, TABLE, PAPER] : [TABLE, PHOTO, PAPER]).map((bytes) => bytes.toString('base64')),
    bytes: (sendsPhoto ? [PHOTO, TABLE] : [TABLE, PHOTO]).map(({ length }) => length),
    nth: [0],
    row: [2],
    cells: [{ address: '新桥路 1 号' }],
  }
}

const aboutOf = ({ name, district, address, spot, services, contact, phone, note, text }: Venue) => ({
  name,
  district,
  address,
  spot,
  services,
  contact,
  phone,
  note,
  text,
})

/** As its keeper would write it, a day later. */
const aDayLater = (activity: Activity) => ({
  ...textOf(activity),
  startsAt: new Date(activity.startsAt.getTime() + DAY_MS).toISOString(),
  endsAt: new Date(activity.endsAt.getTime() + DAY_MS).toISOString(),
  opensAt: null,
  closesAt: activity.way === 'draw' ? activity.startsAt.toISOString() : null,
  pictures: [],
})
