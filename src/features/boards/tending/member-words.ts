import type { HistoryRow, MemberHistory } from '../../../contract/tending'
import { hoursWords } from '../../../domain/assignments/quiet'
import { remindersClosed } from '../../../domain/assignments/reminder'
import { STATE_NAMES } from '../../../domain/assignments/state-names'
import { STANDING_NAMES } from '../../../domain/people/standing'
import { clockTime, dayName } from '../../../domain/time'
import { reminderWord } from '../reminder-words'

/** 团员 2021 年 12 月入团: the month only of who is in the League. */
export function whoWords({ standing, joinedLeague, joined }: MemberHistory): string {
  const [year, month] = joinedLeague?.split('-') ?? []
  const since = year !== undefined && month !== undefined ? `${year} 年 ${Number(month)} 月入团` : ''
  return [STANDING_NAMES[standing], since, joined ? '' : '未加入小程序'].filter(Boolean).join('\u3000')
}

/** 本期已看 12%; empty where nothing is under way. */
export const watchedWords = ({ newest }: MemberHistory): string =>
  newest === null || newest.percent === null ? '' : `本期已看 ${newest.percent}%`

/** What of the number is told here: never its end, which proves who joins. */
export const numberWords = ({ maskedNumber }: MemberHistory): string => maskedNumber ?? '不到八位，不显示'

/** What stands in place of the button to remind of the newest one, or below it; empty where there is nothing to say. */
export function reminderWords({ newest, now, quiet }: MemberHistory): string {
  if (newest?.reminder !== 'can') return newest ? reminderWord(newest) : ''
  const closed = remindersClosed(newest, now, quiet)
  // What is over is told by how it stands.
  return closed === 'quiet' ? `${hoursWords(quiet)} 不发提醒` : ''
}

/** How one assignment stands: 按时完成 3月19日 12:26; a correction says so. */
export function historyWord({ state, doneAt, corrected, excuse }: HistoryRow): string {
  const when = doneAt === null ? '' : ` ${dayName(doneAt)} ${clockTime(doneAt)}`
  const by = corrected ? '，更正' : ''
  switch (state) {
    case 'done':
      return `${STATE_NAMES.done}${when}${by}`
    case 'late':
      return `${STATE_NAMES.late}${when}${by}`
    case 'excused':
      return `${STATE_NAMES.excused}：${excuse ?? ''}`
    case 'current':
      return '还没学完'
    case 'missed':
      return '未完成'
    case 'before':
      return '截止时还没加入'
  }
}
