import type { BranchBoard } from '../../contract/branches'
import { clockTime, duration, weekdayName } from '../time'

/**
 * Text for the group chat, ready to paste: what is asked, until when, how far the branch is, and who is still missing.
 * Names only of those not finished, without blame; the excused are not named.
 */
export function groupText(board: BranchBoard): string {
  const { issue, rate } = board
  const missing = (board.people ?? []).filter((p) => p.state === 'not-started' || p.state === 'in-progress')
  const due = rate.roster - rate.excused
  const length = issue.durationSeconds > 0 ? `，时长 ${duration(issue.durationSeconds)}` : ''
  const lines = [
    `【${issue.label}】${issue.title}${length}`,
    `${weekdayName(issue.deadline)} ${clockTime(issue.deadline)} 截止。应学 ${due} 人，已完成 ${rate.onTime} 人${rate.percent === null ? '' : `，参学率 ${rate.percent.toFixed(1)}%`}。`,
  ]
  if (missing.length === 0) return [...lines, '本期都学完了。'].join('\n')
  const names = missing.map((p) => (p.state === 'in-progress' ? `${p.name}（已看 ${p.percent ?? 0}%）` : p.name))
  return [
    ...lines,
    `还没学完的 ${missing.length} 人：${names.join('、')}`,
    '打开“青年学习”小程序，学习页第一个就是。',
  ].join('\n')
}
