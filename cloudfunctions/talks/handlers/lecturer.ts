import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { TALKS_PAGE } from '../../../src/domain/limits'
import { freeWords } from '../../../src/domain/talks/free-times'
import { isHeld } from '../../../src/domain/talks/stage'
import { dayKey, ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { venueNames } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { findLecturer } from '../../shared/talks/lecturers.repo'
import { datedWith } from '../../shared/talks/talks.repo'
import { branchesAsking, nameOfOrg } from '../committees'
import { standingsOf } from '../lectures'
import type { Loaders } from '../targets'

type OneLecturer = Handler<Contract['talks']['lecturer'], Context, Loaders>

/** Proposed ones and those that have ended are their committee's alone. */
export const lecturer: OneLecturer = async ({ lecturerId }, context) => {
  const { now } = context
  const found = await findLecturer(lecturerId)
  if (found?.state !== 'listed' && found?.state !== 'resting') throw new AppError('NOT_FOUND', '没有找到这位讲师')
  const listed = found.state === 'listed'
  const [org, branches, past] = await Promise.all([
    nameOfOrg(found.orgId),
    listed ? branchesAsking(context, found.orgId) : [],
    pastOf(lecturerId, now),
  ])
  return {
    lecturerId,
    name: found.name,
    unit: found.unit,
    org,
    themes: [...found.themes],
    topics: found.topics.map((topic) => ({ ...topic })),
    free: listed ? freeWords(found.times, now) : null,
    note: listed ? found.times.note : '',
    past,
    branches,
    now: now.toISOString(),
  }
}

async function pastOf(lecturerId: string, now: Date) {
  const standings = (await standingsOf(await datedWith(lecturerId, TALKS_PAGE), now)).filter(({ stage }) =>
    isHeld(stage),
  )
  const venues = await venueNames(standings.map(({ talk }) => talk.venueId))
  return standings
    .flatMap(({ talk, activity }) => (activity ? [{ talk, at: activity.startsAt }] : []))
    .sort((a, b) => ms(b.at) - ms(a.at))
    .map(({ talk, at }) => ({ title: talk.title, day: dayKey(at), venue: venues.get(talk.venueId)?.name ?? '' }))
}
