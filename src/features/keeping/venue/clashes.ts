import type { ActivityCard } from '../../../contract/homes'
import { specialOn, type Hours } from '../../../domain/homes/hours'
import { dayKey, type Day } from '../../../domain/time'

/** What takes place on a day on which the venue is to be closed. */
export interface Clash {
  day: Day
  activityIds: string[]
  signedUp: number
}

type Planned = Pick<ActivityCard, 'activityId' | 'startsAt' | 'taken' | 'waiting' | 'stage'>

/** By day, what a holiday or a closing is in the way of. A weekday that is closed anyway says nothing of an activity. */
export function clashesOf(hours: Pick<Hours, 'special'>, planned: readonly Planned[]): Clash[] {
  const clashes = new Map<Day, Clash>()
  for (const { activityId, startsAt, taken, waiting, stage } of planned) {
    const day = dayKey(startsAt)
    const special = specialOn(hours, day)
    if (stage === 'cancelled' || special === null || special.spans.length > 0) continue
    const clash = clashes.get(day) ?? { day, activityIds: [], signedUp: 0 }
    clashes.set(day, {
      day,
      activityIds: [...clash.activityIds, activityId],
      signedUp: clash.signedUp + taken + waiting,
    })
  }
  return [...clashes.values()]
}

/** 当天有 1 场活动，14 人报名 */
export const clashWords = ({ activityIds, signedUp }: Clash, oneDay: boolean): string =>
  `${oneDay ? '当天' : '这几天'}有 ${activityIds.length} 场活动，${signedUp} 人报名`

/** Of several days in one. */
export const joined = (clashes: readonly Clash[]): Clash | null => {
  const [first] = clashes
  if (!first) return null
  return {
    day: first.day,
    activityIds: clashes.flatMap(({ activityIds }) => activityIds),
    signedUp: clashes.reduce((sum, { signedUp }) => sum + signedUp, 0),
  }
}
