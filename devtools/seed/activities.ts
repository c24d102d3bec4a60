import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Activity, KeptTicket } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Draw } from '../../cloudfunctions/shared/homes/draws.repo'
import { newDraft } from '../../cloudfunctions/shared/homes/new-draft'
import { sha256 } from '../../cloudfunctions/shared/homes/sha256'
import { drawTicketId, ticketIdOf } from '../../cloudfunctions/shared/homes/ticket-id'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import { keyOf } from '../../cloudfunctions/shared/people/caller-key'
import { commitmentOf } from '../../src/domain/homes/draw'
import { SEATING_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import type { ActivityContent } from './content/homes/activity'
import { activitiesOf } from './content/homes/activities'
import type { When } from './content/notices/when'
import { storedPicture } from './homes'
import type { Shelf } from './lessons'
import { personName } from './names'
import { personOf } from './people'
import { Random } from './random'

export interface PlantedActivities {
  activities: Activity[]
  draws: Draw[]
  /** Young people who have joined no branch and have signed up somewhere. */
  accounts: Account[]
}

interface Youth {
  openid: string
  personId: string
  memberId: string | null
  name: string
}

const YOUTHS = 90

/** Young people of the city who come to Youth Homes without being in a branch. */
function youths(): Youth[] {
  const random = new Random(26)
  return Array.from({ length: YOUTHS }, (_, n) => {
    const openid = `seed-youth-${n + 1}`
    return { openid, personId: personOf(openid), memberId: null, name: personName(random) }
  })
}

/** What takes place at the city's Youth Homes, with who has signed up. Members are those of the pictures' branch. */
export function activitiesOfCity(
  shelf: Shelf,
  { when, venues, members }: { when: When; venues: readonly Venue[]; members: readonly Account[] },
): PlantedActivities {
  const crowd = youths()
  const planted = activitiesOf(
    when,
    venues.map(({ _id }) => _id),
  ).map((content, nth) => {
    const venue = venues.find(({ _id }) => _id === content.venueId)
    if (!venue) throw new Error(`${content.venueId} is no venue`)
    return activityOf(shelf, content, { venue, nth, crowd, members, now: when.now })
  })
  return {
    activities: planted.map(({ activity }) => activity),
    draws: planted.flatMap(({ draw }) => (draw ? [draw] : [])),
    accounts: crowd.map(({ openid, personId }) => ({
      _id: openid,
      personId,
      name: null,
      membership: null,
      consentedAt: null,
    })),
  }
}

interface Ground {
  venue: Venue
  nth: number
  crowd: readonly Youth[]
  members: readonly Account[]
  now: Date
}

function activityOf(shelf: Shelf, content: ActivityContent, ground: Ground) {
  const { venue, nth, crowd, members, now } = ground
  const { id, startsAt, lasts, quota, way = 'first', cancelHours = 2, movedByHours } = content
  const before = (hours: number): Date => new Date(startsAt.getTime() - hours * HOUR_MS)
  const endsAt = new Date(startsAt.getTime() + lasts * 60_000)
  const opensAt = before((content.openDaysBefore ?? 14) * 24)
  const closesAt = before(content.closesHoursBefore ?? 0)
  const publishedAt = new Date(Math.min(opensAt.getTime(), now.getTime()) - DAY_MS)
  const named = [...(content.named ?? []), ...(content.byBranch ?? [])].map((name) => memberCalled(members, name))
  const others = Array.from({ length: content.signedUp }, (_, n) => crowd[(nth * 17 + n) % crowd.length])
  const people = [...others.flatMap((one) => one ?? []), ...named]
  const signedUpFrom = Math.max(opensAt.getTime(), publishedAt.getTime())
  const span = Math.max(0, Math.min(now.getTime(), startsAt.getTime() - DAY_MS) - signedUpFrom)
  const thinned = endsAt.getTime() < now.getTime() - SEATING_KEPT_DAYS * DAY_MS
  const line = people.map(({ openid, personId, memberId, name }, n): KeptTicket => ({
    id: way === 'draw' ? drawTicketId(id, keyOf(openid)) : ticketIdOf(id, keyOf(openid), 0),
    personId,
    memberId,
    name,
    at: new Date(signedUpFrom + Math.floor((span * n) / people.length)),
    by: content.byBranch?.includes(name) ? 'branch' : 'self',
    waited: way === 'first' && n >= quota,
  }))
  const seed = way === 'draw' ? seedOf(id) : null
  const draft = content.draft === true
  const changed =
    movedByHours === undefined
      ? null
      : {
          at: new Date(now.getTime() - 2 * HOUR_MS),
          startsAt: new Date(startsAt.getTime() + movedByHours * HOUR_MS),
          endsAt: new Date(endsAt.getTime() + movedByHours * HOUR_MS),
          room: content.room,
        }
  const activity: Activity = {
    ...newDraft(id, venue, {
      kind: content.kind,
      title: content.title,
      startsAt,
      endsAt,
      room: content.room,
      host: content.host ?? '',
      quota,
      waits: content.waits === true,
      way,
      welcome: content.welcome ?? 'youth',
      opensAt: draft ? null : opensAt,
      closesAt: draft ? null : closesAt,
      cancelHours,
      cancelUntil: before(cancelHours),
      ranged: false,
      counts: content.counts ?? 'none',
      text: content.text ?? '',
      pictures: (content.pictures ?? []).map((file) => storedPicture(shelf, file)),
    }),
    state: draft ? 'draft' : content.cancelled === undefined ? 'published' : 'cancelled',
    seriesId: content.seriesId ?? null,
    publishedAt: draft ? null : publishedAt,
    cancelled:
      content.cancelled === undefined ? null : { at: new Date(now.getTime() - DAY_MS), reason: content.cancelled },
    drawnAt: seed !== null && closesAt <= now ? closesAt : null,
    commitment: seed === null ? null : commitmentOf(seed, sha256),
    changed,
    live: line.length,
    holders: thinned ? [] : line.map(({ personId }) => personId),
    line: thinned ? [] : line,
    seated: thinned
      ? {}
      : Object.fromEntries(
          line.flatMap(({ id: ticket, at, waited }) => (waited || way === 'draw' ? [] : [[ticket, at]])),
        ),
    times: thinned ? {} : Object.fromEntries(line.map(({ personId }) => [personId, 1])),
    thinned,
  }
  return { activity, draw: seed === null ? null : { _id: id, seed } }
}

/** In the seed alone a draw's seed is no secret: it is the same in every made-up city. */
const seedOf = (id: string): string => sha256(`the draw of ${id} in a made-up city`)

function memberCalled(members: readonly Account[], name: string): Youth {
  const found = members.find((account) => account.name === name)
  if (!found?.membership) throw new Error(`${name} has not joined`)
  return { openid: found._id, personId: found.personId, memberId: found.membership.memberId, name }
}
