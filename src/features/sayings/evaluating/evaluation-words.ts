import type { Evaluation } from '../../../contract/sayings'
import { clockTime, dayInYear, dayName, justBefore, weekdayName, type Instant } from '../../../domain/time'

/** 3月14日 周六 09:00—10:10 */
export const whenWords = ({ startsAt, endsAt, now }: Pick<Evaluation, 'startsAt' | 'endsAt' | 'now'>): string =>
  `${dayInYear(startsAt, now)} ${weekdayName(startsAt)} ${clockTime(startsAt)}—${clockTime(endsAt)}`

/** 3月21日 24:00 */
export const untilWords = (closesAt: Instant): string => `${dayName(justBefore(closesAt))} 24:00`

/** Who speaks, and what is said of them: what was written, at its first comma. */
export function hostWords(host: string): { name: string; about: string } {
  const [name = '', ...about] = host.split(/[，,]/)
  return { name: name.trim(), about: about.join('，').trim() }
}

/** What stands in the place of the questions; empty where they stand, or nothing is to be said. */
export function notAskedWords({ state, attendedAt, closesAt }: Evaluation, declined: boolean): string {
  if (state === 'early') return '宣讲还没结束，讲完到场的人可以评估。'
  if (state === 'over') return `评估到 ${untilWords(closesAt)} 为止，已经收齐。`
  if (attendedAt === null) return '签到到场的人可以评估。'
  return declined ? '这次不再问了。评不评都不影响任何记录。' : ''
}
