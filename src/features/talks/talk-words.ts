import type { OpenEnd, TalksOverview } from '../../contract/talks'
import { lackingOf } from '../../domain/talks/year'
import { momentWords, STAGE_WORDS } from './words'

/** 实心 11 场已评估，半格 2 场待评估，空格 27 场还没讲 */
export const cellWords = (year: TalksOverview): string[] => [
  `实心 ${year.evaluated} 场已评估`,
  `半格 ${year.waiting} 场待评估`,
  `空格 ${lackingOf(year)} 场还没讲`,
]

/** When it is, or how long it has waited. */
export const whenWords = ({ stage, waited, activity }: OpenEnd): string => {
  if (stage === 'asked') return waited === 0 ? '今天申请' : `等 ${waited} 个工作日`
  return activity ? momentWords(activity.startsAt) : ''
}

/** What can be done with it, as the row's link; nothing where it is only looked at. */
export const actWords = ({ stage }: OpenEnd): string => {
  if (stage === 'asked') return '排期'
  return stage === 'dated' ? '改期' : '看活动'
}

export const endSentence = (end: OpenEnd): string =>
  [end.title, end.lecturer, end.venue, STAGE_WORDS[end.stage], whenWords(end), end.overdue ? '超过 3 个工作日' : '']
    .filter(Boolean)
    .join('，')
