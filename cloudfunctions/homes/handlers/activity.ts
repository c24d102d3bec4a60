import type { Contract } from '../../../src/contract'
import type { ActivityDetail } from '../../../src/contract/home-replies'
import { spanOfActivity } from '../../../src/domain/checkins/session'
import { isWelcome, overlap } from '../../../src/domain/homes/activity'
import { WISHES } from '../../../src/domain/homes/wishes'
import { can } from '../../../src/domain/permissions/can'
import { fileUrls } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { countPresent, findAttendance, type Attendance } from '../../shared/checkins/attendances.repo'
import { presentAttended } from '../../shared/checkins/present-attended'
import { sessionOf } from '../../shared/checkins/session'
import { heldBy, type Activity, type ActivityFacts } from '../../shared/homes/activities.repo'
import { presentActivity } from '../../shared/homes/present-activity'
import { activityTemplate } from '../../shared/homes/send-message'
import { timesOf } from '../../shared/homes/take-place'
import { findVenue, type Venue } from '../../shared/homes/venues.repo'
import { findWishes } from '../../shared/homes/wishes.repo'
import { findOrg, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { openActivity } from '../open-activity'
import { presentMine } from '../present-mine'
import type { Loaders } from '../targets'

type One = Handler<Contract['homes']['activity'], Context, Loaders>

export const activity: One = async ({ activityId }, context) => {
  const { now, personId, member } = context
  const found = await openActivity(activityId, now)
  const { activity: one, drawing } = found
  const own = presentMine(found, personId, now)
  const [venue, attendance, present, wishes, clash, branch, pictures] = await Promise.all([
    findVenue(one.venueId),
    personId === null ? null : findAttendance(attendanceId(activityId, personId)),
    now >= one.endsAt ? countPresent(activityId) : null,
    personId === null ? null : findWishes(activityId, personId),
    personId === null ? null : clashOf(one, personId, now),
    branchOf(context),
    fileUrls(Object.fromEntries(one.pictures.map(({ id, file }) => [id, file]))),
  ])
  const shown = venue ?? { _id: one.venueId, name: '', address: '', spot: null, phone: '' }
  const unused = Object.values(wishes?.grants ?? {}).filter(({ usedFor }) => usedFor === null)
  return {
    ...presentActivity(one, { venue: shown, mine: own?.place ?? null, now }),
    host: one.host,
    text: one.text,
    pictures: one.pictures.flatMap(({ id }) => pictures[id] ?? []),
    address: shown.address,
    spot: shown.spot,
    phone: shown.phone,
    welcome: one.welcome,
    welcomed: isWelcome(one.welcome, member?.standing ?? null),
    counts: one.counts ?? 'none',
    cancelUntil: one.cancelUntil.toISOString(),
    cancelled: one.cancelled && { at: one.cancelled.at.toISOString(), reason: one.cancelled.reason },
    draw: one.commitment === null ? null : { commitment: one.commitment, seed: drawing?.seed ?? null },
    present,
    checkIn: checkInOf(one, venue, attendance),
    own,
    times: timesOf(one, personId),
    clash,
    wishes: WISHES.filter((wish) => unused.some((grant) => grant.wish === wish)),
    template: activityTemplate(),
    branch,
    now: now.toISOString(),
  }
}

/** From when until when people check in, and whether the reader has. */
function checkInOf(one: Activity, venue: Venue | null, attendance: Attendance | null): ActivityDetail['checkIn'] {
  const { opensAt, closesAt } = spanOfActivity(one)
  return {
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    attended: attendance && venue && presentAttended(sessionOf(venue, one), attendance),
  }
}

/** Another sign-up at the same time, the first of them. */
async function clashOf(one: ActivityFacts, personId: string, now: Date): Promise<ActivityDetail['clash']> {
  const other = (await heldBy(personId, now)).find(
    (held) => held._id !== one._id && held.state === 'published' && overlap(held, one),
  )
  return other ? { title: other.title, startsAt: other.startsAt.toISOString() } : null
}

/** The reader's own branch, where they may sign up its people. */
async function branchOf({ member, actor }: Context): Promise<ActivityDetail['branch']> {
  if (!member) return null
  const asked = await actor()
  if (asked.grants.length === 0) return null
  const org = await findOrg(member.branchId)
  return org && can(asked, 'sign-up-branch', { path: org.path, ownerId: null }) ? orgName(org) : null
}
