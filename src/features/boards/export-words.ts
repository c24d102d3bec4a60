import type { ExportFormat } from '../../contract/exports'
import { monthName } from '../../domain/assignments/report'
import { EXPORT_KEPT_HOURS, EXPORT_LINK_SECONDS } from '../../domain/limits'
import type { Moment } from '../../domain/tables/moment'
import type { ExportSpan } from './export.store'

/** The kinds of files, each with what it is for. */
export const FORMATS: readonly { format: ExportFormat; title: string; caption: string }[] = [
  { format: 'xlsx', title: 'Excel 表格', caption: '用 Excel 或 WPS 打开，完成时间可以排序、筛选' },
  { format: 'csv', title: 'CSV（用 Excel 打开）', caption: '像数字的文字照原样显示：0302、3E02、18 位编号' },
  { format: 'csv-raw', title: 'CSV（导入别的系统）', caption: '一行表头，内容一字不改；不要用 Excel 打开' },
]

export const MOMENTS: readonly { key: Moment; label: string }[] = [
  { key: 'frozen', label: '截止时冻结' },
  { key: 'live', label: '实时' },
]

interface Scope {
  span: ExportSpan
  month: string
  hasMoments: boolean
  moment: Moment
}

/** 2026 年第 6 期，截止时冻结 */
export function scopeWords({ span, month, hasMoments, moment }: Scope, assignment: string): string {
  const words = [span === 'month' ? monthName(month) : assignment]
  if (hasMoments) words.push(...MOMENTS.flatMap(({ key, label }) => (key === moment ? [label] : [])))
  return words.join('，')
}

/** What a table of a moment holds, above and in its rows. */
export const MOMENT_ABOUT: Record<Moment, string> = {
  frozen: '截止那一刻的名单和数字，之后的变动不在其中。',
  live: '现在的名单和数字，含截止后的补学和更正。',
}

/** How long a table can be had. */
export const KEPT = `导出会留下记录。地址 ${EXPORT_LINK_SECONDS / 3600} 小时后失效，文件 ${EXPORT_KEPT_HOURS} 小时后删除。`

/** Of a file that lies on the phone. */
export const HELD = '发到聊天或文件传输助手'
