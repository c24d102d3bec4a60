import type { BoardPerson, BranchBoard } from '../../../contract/boards'
import { STATE_NAMES } from '../../../domain/assignments/state-names'
import { STANDING_NAMES } from '../../../domain/people/standing'
import { lately, type Instant } from '../../../domain/time'
import type { IconName } from '../../../ui/icon-names'
import { shareWords } from '../number-words'
import type { BoardTab } from './board.store'

export interface StateWords {
  icon: IconName
  word: string
  tone: 'red' | 'green' | 'amber' | 'plain'
  /** When it was, where it was; empty while nothing has happened. */
  when: string
}

/** How a person stands, in a glyph and a word. */
export function stateWords({ state, percent, lastAt, joined }: BoardPerson, now: Instant): StateWords {
  const when = lastAt === null ? '' : lately(lastAt, now)
  switch (state) {
    case 'done':
      return { icon: 'check-circle', word: STATE_NAMES.done, tone: 'green', when }
    case 'corrected':
      return { icon: 'check-circle', word: STATE_NAMES.corrected, tone: 'green', when }
    case 'late':
      return { icon: 'check-circle', word: STATE_NAMES.late, tone: 'amber', when }
    case 'in-progress':
      return { icon: 'half', word: `已看 ${percent ?? 0}%`, tone: 'red', when }
    case 'excused':
      return { icon: 'calendar', word: STATE_NAMES.excused, tone: 'plain', when: '' }
    case 'not-started':
      return { icon: 'ring', word: joined ? STATE_NAMES['not-started'] : '未加入小程序', tone: 'plain', when: '' }
  }
}

/** Where it is not a member: 青年, 入团积极分子. */
export const standingNote = ({ standing }: BoardPerson): string =>
  standing === 'member' ? '' : STANDING_NAMES[standing]

/** Where a tab is empty. */
export const noneWords = (tab: BoardTab): string => (tab === 'open' ? '本期都学完了。' : '还没有人在这里。')

/** The board in a sentence, for those who don't see the grid. */
export function gridWords({ counts }: BranchBoard): string {
  const { corrected, late, inProgress, notStarted, excused } = counts
  const finished = counts.done + corrected
  const total = finished + late + inProgress + notStarted + excused
  const some = [late > 0 ? `${late} 人补学` : '', excused > 0 ? `${excused} 人请假` : ''].filter(Boolean)
  return [`${total} 人`, `${finished} 人已完成`, `${inProgress} 人学习中`, `${notStarted} 人未开始`, ...some].join('，')
}

/** The rates of the last assignments in a sentence, for those who don't see the columns: 7 80.4%，本期 无数据. */
export const trendWords = (assignments: readonly { label: string; percent: number | null }[]): string =>
  assignments.map(({ label, percent }) => `${label} ${percent === null ? '无数据' : shareWords(percent)}`).join('，')
