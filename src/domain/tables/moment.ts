import { longTime, stampTime, type Instant } from '../time'

/** Of which moment the numbers of a table are: of the deadline, as kept two hours after it, or of the asking. */
export type Moment = 'frozen' | 'live'

/** How far a table reaches in time. */
export interface AsOf {
  moment: Moment
  /** The deadline, or the instant of asking; of several deadlines the last one. */
  asOf: Instant
  /** Whether it is over several assignments, each as of its own deadline. */
  several: boolean
}

const nameOf = ({ moment, several }: AsOf): string =>
  moment === 'live' ? '实时' : several ? '各期截止时冻结' : '截止时冻结'

/** 截止时冻结（2026 年 11 月 29 日 22:00） · 实时（2026 年 11 月 24 日 10:00） · 各期截止时冻结（最后一期 …）: in head and rows alike. */
export function momentWords(told: AsOf): string {
  const last = told.moment === 'frozen' && told.several ? '最后一期 ' : ''
  return `${nameOf(told)}（${last}${longTime(told.asOf)}）`
}

/** The same in a file's name, which holds no colon: 截止时冻结 20261129-2200. */
export const momentInName = (told: AsOf): string => `${nameOf(told)} ${stampTime(told.asOf)}`
