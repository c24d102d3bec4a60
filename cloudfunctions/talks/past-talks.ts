import type { PastTalk } from '../../src/contract/talk-replies'
import { TALKS_PAGE } from '../../src/domain/limits'
import { isHeld } from '../../src/domain/talks/stage'
import { dayKey, ms } from '../../src/domain/time'
import { venueNames } from '../shared/homes/venues.repo'
import { standingsOf } from '../shared/talks/lectures'
import { datedWith } from '../shared/talks/talks.repo'

/** What a lecturer has held, the last first, each with its activity. */
export async function pastTalks(lecturerId: string, now: Date): Promise<(PastTalk & { activityId: string })[]> {
  const standings = await standingsOf(await datedWith(lecturerId, TALKS_PAGE), now)
  const held = standings.flatMap(({ talk, activity, stage }) => (isHeld(stage) && activity ? [{ talk, activity }] : []))
  const venues = await venueNames(held.map(({ talk }) => talk.venueId))
  return held
    .sort((a, b) => ms(b.activity.startsAt) - ms(a.activity.startsAt))
    .map(({ talk, activity }) => ({
      activityId: activity._id,
      title: talk.title,
      day: dayKey(activity.startsAt),
      venue: venues.get(talk.venueId)?.name ?? '',
    }))
}
