import type { Contract } from '../../../src/contract'
import type { Suggestion } from '../../../src/contract/saying-replies'
import { AppError } from '../../../src/contract/errors'
import { SUGGESTION_ROUNDS_SHOWN } from '../../../src/domain/limits'
import { can } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { sessionActivitiesOf } from '../../shared/homes/activities.repo'
import { findVenue } from '../../shared/homes/venues.repo'
import { lastRounds, type Box } from '../../shared/sayings/boxes.repo'
import { roundsOf } from '../../shared/sayings/open-box'
import { shownIn } from '../../shared/sayings/shown'
import type { Context } from '../../shared/people/context'
import { ownIn } from '../say'
import type { Loaders } from '../targets'
import { isWelcomed } from '../welcomed'

type All = Handler<Contract['sayings']['suggestions'], Context, Loaders>

export const suggestions: All = async ({ venueId }, context) => {
  const { personId, actor, now } = context
  const venue = await findVenue(venueId)
  if (!venue) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  const boxes = await lastRounds(venueId, SUGGESTION_ROUNDS_SHOWN)
  const { round, open } = roundsOf(boxes, now)
  const answers = can(await actor(), 'answer-suggestions', { path: venue.path, ownerId: null })
  const [own, welcomed, rows] = await Promise.all([
    ownIn(open, personId),
    isWelcomed(venueId, context),
    presentShown(boxes, { venueId, answers }),
  ])
  return {
    venue: { venueId, name: venue.name, closed: venue.closed !== null },
    round,
    own,
    welcomed,
    rows,
    answers,
    now: now.toISOString(),
  }
}

/** What was passed, the newest round first; with what was made of it where that is published at this venue. */
async function presentShown(
  boxes: readonly Box[],
  { venueId, answers }: { venueId: string; answers: boolean },
): Promise<Suggestion[]> {
  const passed = shownIn(boxes)
  const ids = [...new Set(passed.flatMap(({ activityId }) => activityId ?? []))]
  const made = ids.length === 0 ? [] : await sessionActivitiesOf(ids)
  return passed.map(({ boxId, sayingId, text, answer, activityId }) => {
    const found = made.find((one) => one._id === activityId && one.venueId === venueId)
    const activity = found?.state === 'published' ? found : null
    return {
      boxId,
      sayingId,
      text,
      answer: answer && { text: answer.text, at: answer.at.toISOString() },
      activity: activity
        ? { activityId: activity._id, title: activity.title, startsAt: activity.startsAt.toISOString() }
        : null,
      draft: answers && found?.state === 'draft' ? found._id : null,
    }
  })
}
