import type { HistoryRow } from '../../../contract/tending'
import { STATE_NAMES } from '../../../domain/assignments/state-names'
import { clockTime, dayName } from '../../../domain/time'

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
