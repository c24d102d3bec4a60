import type { Contract } from '../../../src/contract'
import { PAGE } from '../../kit/paging'
import { ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { sessionActivitiesOf } from '../../shared/homes/activities.repo'
import { venueNames } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { lecturerOf } from '../../shared/talks/lecturers.repo'
import { nameOfOrg } from '../committees'
import { pastTalks } from '../past-talks'
import type { Loaders } from '../targets'

type Mine = Handler<Contract['talks']['mine'], Context, Loaders>

export const mine: Mine = async (_, { personId, now }) => {
  const found = personId === null ? null : await lecturerOf(personId)
  if (!found) return null
  const ids = found.bookings.map(({ activityId }) => activityId).slice(0, PAGE)
  const [org, past, activities] = await Promise.all([
    nameOfOrg(found.orgId),
    pastTalks(found._id, now),
    ids.length === 0 ? [] : sessionActivitiesOf(ids),
  ])
  const coming = activities
    .filter(({ state, endsAt }) => state === 'published' && ms(endsAt) > ms(now))
    .sort((a, b) => ms(a.startsAt) - ms(b.startsAt))
  const venues = await venueNames(coming.map(({ venueId }) => venueId))
  return {
    lecturerId: found._id,
    version: found.version,
    name: found.name,
    unit: found.unit,
    org,
    state: found.state,
    topics: found.topics.map((topic) => ({ ...topic })),
    times: { ...found.times, slots: found.times.slots.map((slot) => ({ ...slot })) },
    coming: coming.map(({ _id, title, venueId, startsAt, endsAt }) => ({
      title,
      venue: { venueId, name: venues.get(venueId)?.name ?? '' },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      activityId: _id,
    })),
    past,
    now: now.toISOString(),
  }
}
