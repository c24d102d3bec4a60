import type { OpenEnd, TalksOverview } from '../../contract/talks'
import { evaluatedUntil } from '../../domain/sayings/evaluation'
import { lackingOf } from '../../domain/talks/year'
import { dayName, justBefore } from '../../domain/time'
import { momentWords, STAGE_WORDS } from './words'

/** 实心 11 场已评估，半格 2 场待评估，空格 27 场还没讲 */
export const cellWords = (year: TalksOverview): string[] => [
  `实心 ${year.evaluated} 场已评估`,
  `半格 ${year.waiting} 场待评估`,
  `空格 ${lackingOf(year)} 场还没讲`,
]

/** When it is, until when it is evaluated, or how many working days it has waited. */
export const whenWords = ({ stage, waited, activity }: OpenEnd): string => {
  if (stage === 'asked') return waited === 0 ? '今天申请' : `等 ${waited} 天`
  if (activity === null) return ''
  return stage === 'held' ? `${lastDayOf(activity.endsAt)} 止` : momentWords(activity.startsAt)
}

/** The last day on which it is evaluated. */
const lastDayOf = (endsAt: string): string => dayName(justBefore(evaluatedUntil(endsAt)))

/** 高新创客: at a place among others of its kind that needs no saying. */
export const placeWords = (venue: string): string => venue.replace(/青年之家$/, '') || venue

/** What the row's link does: for who tends talks the next step, else, and where there is none, what there is to be seen of it. */
export const actWords = ({ stage }: Pick<OpenEnd, 'stage'>, tends: boolean): string => {
  if (tends && stage === 'asked') return '排期'
  if (tends && stage === 'dated') return '改期'
  if (tends && stage === 'unseen') return '了结'
  return stage === 'held' ? '看评估' : '看活动'
}

export const endSentence = (end: OpenEnd): string =>
  [end.title, end.lecturer, end.venue, STAGE_WORDS[end.stage], whenWords(end), end.overdue ? '超过 3 个工作日' : '']
    .filter(Boolean)
    .join('，')
