import { ms } from '../../src/domain/time'
import { talkStage, type Lecture, type TalkStage } from '../../src/domain/talks/stage'
import { sessionActivitiesOf, type SessionActivity } from '../shared/homes/activities.repo'
import { countPresent } from '../shared/checkins/attendances.repo'
import type { Talk } from '../shared/talks/talks.repo'
import { evaluatedAmong } from './evaluations'

/** A talk with its activity as it stands now. */
export interface Standing {
  talk: Talk
  activity: SessionActivity | null
  present: number
  evaluated: boolean
  stage: TalkStage
}

/** How some talks stand. What was held is counted from who was there: what is settled has been, and is not counted again. */
export async function standingsOf(talks: readonly Talk[], now: Date): Promise<Standing[]> {
  const ids = talks.flatMap(({ state, activityId }) => (state === 'dated' && activityId !== null ? [activityId] : []))
  const activities = new Map((ids.length === 0 ? [] : await sessionActivitiesOf(ids)).map((one) => [one._id, one]))
  const counted = talks.flatMap(({ settled, activityId }) => {
    const activity = activityId === null ? undefined : activities.get(activityId)
    return settled === null && activity && isOver(activity, now) ? [activity._id] : []
  })
  const [evaluated, presents] = await Promise.all([evaluatedAmong(counted), Promise.all(counted.map(countPresent))])
  const present = new Map(counted.map((id, nth) => [id, presents[nth] ?? 0]))
  return talks.map((talk) => {
    const activity = (talk.state === 'dated' && talk.activityId !== null && activities.get(talk.activityId)) || null
    const told = talk.settled ?? {
      present: present.get(activity?._id ?? '') ?? 0,
      evaluated: activity !== null && evaluated.has(activity._id),
    }
    const lecture = activity && lectureOf(activity, told)
    return {
      talk,
      activity,
      present: told.present,
      evaluated: told.evaluated,
      stage: talkStage(talk.state, lecture, now),
    }
  })
}

const isOver = ({ state, endsAt }: SessionActivity, now: Date): boolean =>
  state === 'published' && ms(endsAt) <= ms(now)

const lectureOf = (
  { endsAt, cancelled }: SessionActivity,
  { present, evaluated }: Pick<Lecture, 'present' | 'evaluated'>,
): Lecture => ({ endsAt, cancelled: cancelled !== null, present, evaluated })

export async function standingOf(talk: Talk, now: Date): Promise<Standing> {
  const [standing] = await standingsOf([talk], now)
  if (!standing) throw new Error('a talk without a standing')
  return standing
}

/** Why it has no date any more, or never had one. */
export const reasonOf = ({ talk, activity }: Standing): string =>
  talk.state === 'dated' ? (activity?.cancelled?.reason ?? '') : talk.reason
