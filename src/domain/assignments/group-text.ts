import type { Standing } from '../people/standing'
import { due, oneDecimal, type Participation } from './rate'
import type { PersonState } from './state'
import { spaced } from './label'
import { clockTime, dayName, duration, ms, weekdayName, type Instant } from '../time'

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
  issue: { label: string; title: string; deadline: Instant; durationSeconds: number }
  rate: Participation
  /** Null for a reader who may not see names. */
  people: readonly Named[] | null
  now: Instant
}

/**
 * Text for the group chat, ready to paste: what is asked, until when, how far the branch is, and who is still missing.
 * Names only of those not finished, without blame; the excused are not named, and youth apart as they are counted apart.
 */
export function groupText(board: Told): string {
  const { issue, rate } = board
  const missing = (board.people ?? []).filter((p) => p.state === 'not-started' || p.state === 'in-progress')
  const members = missing.filter(({ standing }) => standing === 'member')
  const youth = missing.filter(({ standing }) => standing !== 'member')
  const over = ms(board.now) >= ms(issue.deadline)
  const length = issue.durationSeconds > 0 ? `，时长 ${duration(issue.durationSeconds)}` : ''
  const late = rate.late > 0 ? `，补学 ${rate.late} 人` : ''
  const percent = rate.percent === null ? '' : `，参学率 ${oneDecimal(rate.percent)}%`
  const lines = [
    `【${spaced(issue.label)}】${issue.title}${length}`,
    `${dayName(issue.deadline)} ${weekdayName(issue.deadline)} ${clockTime(issue.deadline)} ${over ? '已截止' : '截止'}。应学 ${due(rate)} 人，已完成 ${rate.onTime} 人${late}${percent}。`,
  ]
  if (missing.length === 0) return [...lines, '本期都学完了。'].join('\n')
  return [
    ...lines,
    ...(members.length > 0 ? [`还没学完的 ${members.length} 人：${namesOf(members)}`] : []),
    ...(youth.length > 0 ? [`青年另计，还没学完的 ${youth.length} 人：${namesOf(youth)}`] : []),
    over ? '打开“青年学习”小程序，在往期团课里补学。' : '打开“青年学习”小程序，学习页第一个就是。',
  ].join('\n')
}

const namesOf = (people: readonly Named[]): string =>
  people.map((p) => (p.state === 'in-progress' ? `${p.name}（已看 ${p.percent ?? 0}%）` : p.name)).join('、')
