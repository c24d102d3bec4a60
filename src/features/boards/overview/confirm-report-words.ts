import type { Report } from '../../../contract/committee'
import { percent } from '../../../domain/assignments/rate'
import { figures } from '../../../domain/assignments/rate-words'
import { shareWords } from '../number-words'
import type { Span } from './overview.store'

/** So many units are told in words: more is a table's. */
const CHILDREN = 12

/** What is told of the notices that were to be confirmed in a week or a month, a line each; frozen numbers only. */
export function confirmReportWords(
  { assignments, waiting, all, complete, coverage, children }: Report,
  span: Span,
): string[] {
  const when = span === 'week' ? '这一周' : '这个月'
  const asked = children.filter((row) => row.all.due > 0)
  const open = waiting > 0 ? [`${waiting} 条还没截止或刚截止，冻结后计入`] : []
  if (assignments.length === 0) return [`${when}没有已冻结的公告确认。`, ...open]
  return [
    `${when}已冻结 ${assignments.length} 条，确认率 ${shareWords(percent(all.done, all.due))}，${figures(all.done)} / ${figures(all.due)} 人次`,
    `${figures(complete)} / ${figures(coverage.branches)} 个支部次全部确认`,
    ...open,
    ...asked
      .slice(0, CHILDREN)
      .map(
        ({ org, all: own }) =>
          `${org.name} ${shareWords(percent(own.done, own.due))}，${figures(own.done)} / ${figures(own.due)}`,
      ),
    ...(asked.length > CHILDREN ? [`另有 ${asked.length - CHILDREN} 个单位，可以导出看`] : []),
    '和参学率分开，不相加。',
  ]
}
