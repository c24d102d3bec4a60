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
