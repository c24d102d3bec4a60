import type { Standing } from '../people/standing'
import { wordsOf, type KindWords } from '../kinds'
import { together } from './together'
import { done, due, oneDecimal, percent, type Participation } from './rate'
import type { PersonState } from './state'
import { labelOf } from './called'
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
  youthRate: Participation
  people: readonly Named[]
  now: Instant
}

/**
 * Text for the group chat, ready to paste: what is asked, until when, how far the branch is, and who is still missing.
 * Names only of those not finished, without blame; the excused are not named. Youth stand apart where they are counted apart.
 */
export function groupText(board: Told): string {
  const { assignment } = board
  const { title, deadline, seconds } = assignment
  const words = wordsOf(assignment.kind)
  const missing = board.people.filter((p) => p.state === 'not-started' || p.state === 'in-progress')
  const over = isOver(assignment, board.now)
  const length = seconds > 0 ? `，时长 ${duration(seconds)}` : ''
  const lines = [
    `【${labelOf(assignment)}】${title}${length}`,
    `${dayName(deadline)} ${weekdayName(deadline)} ${clockTime(deadline)} ${over ? '已截止' : '截止'}。${howFar(board, words)}。`,
  ]
  if (missing.length === 0) return [...lines, allDone(board, words)].join('\n')
  return [
    ...lines,
    ...missingLines(missing, words),
    `打开“青年学习”小程序，${over ? words.whereLater : words.where}。`,
  ].join('\n')
}

/** 应学 46 人，已完成 37 人（其中更正 2 人），补学 1 人，参学率 80.4%; members, or everyone where all are asked alike. */
function howFar({ rate, youthRate }: Told, words: KindWords): string {
  const all = together({ member: rate, youth: youthRate })
  const { done: finished, late, due: expected } = words.together ? all : { ...rate, done: done(rate), due: due(rate) }
  const put = rate.corrected + (words.together ? youthRate.corrected : 0)
  const corrected = put > 0 ? `（其中更正 ${put} 人）` : ''
  const later = late > 0 ? `，${words.madeUp} ${late} 人` : ''
  const share = words.together ? percent(finished, expected) : rate.percent
  const of = share === null ? '' : `，${words.rate} ${oneDecimal(share)}%`
  return `${words.due} ${expected} 人，${words.states.done ?? '已完成'} ${finished} 人${corrected}${later}${of}`
}

/** 本期都学完了。 · 46 人都确认了。 */
function allDone({ rate, youthRate }: Told, words: KindWords): string {
  if (!words.together) return `本期都${words.done}了。`
  return `${together({ member: rate, youth: youthRate }).due} 人都${words.done}了。`
}

function missingLines(missing: readonly Named[], words: KindWords): string[] {
  if (words.together) return [`还没${words.done}的 ${missing.length} 人：${namesOf(missing)}`]
  const members = missing.filter(({ standing }) => standing === 'member')
  const youth = missing.filter(({ standing }) => standing !== 'member')
  return [
    ...(members.length > 0 ? [`还没${words.done}的 ${members.length} 人：${namesOf(members)}`] : []),
    ...(youth.length > 0 ? [`青年另计，还没${words.done}的 ${youth.length} 人：${namesOf(youth)}`] : []),
  ]
}

const namesOf = (people: readonly Named[]): string =>
  people.map((p) => (p.state === 'in-progress' ? `${p.name}（已看 ${p.percent ?? 0}%）` : p.name)).join('、')
