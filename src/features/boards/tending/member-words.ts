import type { HistoryIssue, MemberHistory } from '../../../contract/tending'
import { clockTime, dayName } from '../../../domain/time'

/** 近 22 期，按时 18，补学 2，缺 1，请假 1 */
export function stripWords({ issues }: MemberHistory): string {
  const count = (state: HistoryIssue['state']) => issues.filter((issue) => issue.state === state).length
  const excused = count('excused')
  const words = [`近 ${issues.length} 期`, `按时 ${count('done')}`, `补学 ${count('late')}`, `缺 ${count('missed')}`]
  return [...words, ...(excused > 0 ? [`请假 ${excused}`] : [])].join('，')
}

/** How one issue stands: 按时完成 3月19日 12:26; a correction says so. */
export function historyWord({ state, doneAt, corrected, excuse }: HistoryIssue): string {
  const when = doneAt === null ? '' : ` ${dayName(doneAt)} ${clockTime(doneAt)}`
  const by = corrected ? '，团支书补录' : ''
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
