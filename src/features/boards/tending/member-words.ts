import type { HistoryRow } from '../../../contract/tending'
import { clockTime, dayName } from '../../../domain/time'

/** 近 22 期，按时 18，补学 2，缺 1，请假 1 */
export function stripWords(history: readonly HistoryRow[]): string {
  const count = (state: HistoryRow['state']) => history.filter((one) => one.state === state).length
  const excused = count('excused')
  const words = [`近 ${history.length} 期`, `按时 ${count('done')}`, `补学 ${count('late')}`, `缺 ${count('missed')}`]
  return [...words, ...(excused > 0 ? [`请假 ${excused}`] : [])].join('，')
}

/** How one assignment stands: 按时完成 3月19日 12:26; a correction says so. */
export function historyWord({ state, doneAt, corrected, excuse }: HistoryRow): string {
  const when = doneAt === null ? '' : ` ${dayName(doneAt)} ${clockTime(doneAt)}`
  const by = corrected ? '，更正' : ''
  switch (state) {
    case 'done':
      return `按时完成${when}${by}`
    case 'late':
      return `补学完成${when}${by}`
    case 'excused':
      return `请假：${excuse ?? ''}`
    case 'current':
      return '还没学完'
    case 'missed':
      return '未完成'
  }
}
