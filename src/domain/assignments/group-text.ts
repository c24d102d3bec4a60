import type { Standing } from '../people/standing'
import { wordsOf } from '../kinds'
import { done, due, oneDecimal, type Participation } from './rate'
import type { PersonState } from './state'
import { spaced } from './label'
import { isOver } from './late'
import { clockTime, dayName, duration, weekdayName, type Instant } from '../time'

/** What a board says of one person. */
interface Named {
  name: string
  standing: Standing
  state: PersonState
  /** 0..100 while in progress; null otherwise. */
  percent: number | null
}

/** What a branch's board says, as far as the text tells it. */
interface Told {
  assignment: { kind: string; label: string; title: string; deadline: Instant; seconds: number }
  rate: Participation
  people: readonly Named[]
  now: Instant
}

/**
 * Text for the group chat, ready to paste: what is asked, until when, how far the branch is, and who is still missing.
 * Names only of those not finished, without blame; the excused are not named, and youth apart as they are counted apart.
 */
export function groupText(board: Told): string {
  const { assignment, rate } = board
  const { label, title, deadline, seconds } = assignment
  const words = wordsOf(assignment.kind)
  const missing = board.people.filter((p) => p.state === 'not-started' || p.state === 'in-progress')
  const members = missing.filter(({ standing }) => standing === 'member')
  const youth = missing.filter(({ standing }) => standing !== 'member')
  const over = isOver(assignment, board.now)
  const length = seconds > 0 ? `，时长 ${duration(seconds)}` : ''
  const corrected = rate.corrected > 0 ? `（其中更正 ${rate.corrected} 人）` : ''
  const late = rate.late > 0 ? `，${words.madeUp} ${rate.late} 人` : ''
  const percent = rate.percent === null ? '' : `，参学率 ${oneDecimal(rate.percent)}%`
  const lines = [
    `【${spaced(label)}】${title}${length}`,
    `${dayName(deadline)} ${weekdayName(deadline)} ${clockTime(deadline)} ${over ? '已截止' : '截止'}。应学 ${due(rate)} 人，已完成 ${done(rate)} 人${corrected}${late}${percent}。`,
  ]
  if (missing.length === 0) return [...lines, `本期都${words.done}了。`].join('\n')
  return [
    ...lines,
    ...(members.length > 0 ? [`还没${words.done}的 ${members.length} 人：${namesOf(members)}`] : []),
    ...(youth.length > 0 ? [`青年另计，还没${words.done}的 ${youth.length} 人：${namesOf(youth)}`] : []),
    `打开“青年学习”小程序，${over ? words.whereLater : words.where}。`,
  ].join('\n')
}

const namesOf = (people: readonly Named[]): string =>
  people.map((p) => (p.state === 'in-progress' ? `${p.name}（已看 ${p.percent ?? 0}%）` : p.name)).join('、')
