import type { AppealState, IssueCard, MyState } from '../../contract/lessons'
import { spaced } from '../../domain/assignments/label'
import { isOver } from '../../domain/assignments/late'
import { STATE_NAMES } from '../../domain/assignments/state-names'
import type { Instant } from '../../domain/time'

export { spaced }

/** For small places, without the year: 第 8 期. Labels of another shape are shown as they are. */
export const shortLabel = (label: string): string => spaced(label.replace(/^\d{4}\s*年\s*(?=第)/, ''))

/** For the large figure: that of 第 8 期 where the label has one, else the place in the order of issues. */
export function issueNumber({ label, order }: Pick<IssueCard, 'label' | 'order'>): string {
  const [, number] = /第\s*(\d+)\s*期/.exec(label) ?? []
  return (number ?? String(order)).padStart(2, '0')
}

export type Tone = 'plain' | 'red' | 'green' | 'amber' | 'blue'

/** How an issue stands for the member, in a word. Before its deadline nothing is missing yet. */
export function stateWord(issue: Pick<IssueCard, 'state' | 'deadline'>, now: Instant): { word: string; tone: Tone } {
  const words: Record<MyState, { word: string; tone: Tone }> = {
    done: { word: STATE_NAMES.done, tone: 'green' },
    late: { word: STATE_NAMES.late, tone: 'amber' },
    'in-progress': { word: STATE_NAMES['in-progress'], tone: 'plain' },
    'not-started': { word: '本期', tone: 'plain' },
  }
  const over = isOver(issue, now)
  const open = issue.state === 'not-started' || issue.state === 'in-progress'
  return over && open ? { word: '未完成', tone: 'plain' } : words[issue.state]
}

/** How an appeal stands, in a word. */
export const appealWord = (state: AppealState): { word: string; tone: Tone } =>
  ({
    open: { word: '申诉待答复', tone: 'blue' as const },
    accepted: { word: '已更正', tone: 'green' as const },
    refused: { word: '没有采纳', tone: 'plain' as const },
  })[state]
