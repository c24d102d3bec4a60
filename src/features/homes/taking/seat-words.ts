import type { ActivityCard } from '../../../contract/homes'
import type { Stage } from '../../../domain/homes/activity'
import { clockTime, type Instant } from '../../../domain/time'
import { momentWords } from './time-words'

type Counted = Pick<ActivityCard, 'quota' | 'taken' | 'waiting' | 'waits' | 'way' | 'closesAt'>

export const freeOf = ({ quota, taken }: Pick<ActivityCard, 'quota' | 'taken'>): number => Math.max(0, quota - taken)

/** Whether places are still to be drawn among all who sign up. */
export const isUndrawn = ({ way, closesAt }: Pick<ActivityCard, 'way' | 'closesAt'>, now: Instant): boolean =>
  way === 'draw' && new Date(closesAt).getTime() > new Date(now).getTime()

/** 24 席，余 8 席 · 6 席已满，候补 2 人 · 24 席，30 人参加抽签 */
export function seatWords(card: Counted, now: Instant): string {
  const { quota, taken, waiting } = card
  if (isUndrawn(card, now)) return `${quota} 席，${taken + waiting} 人参加抽签`
  const free = freeOf(card)
  if (free > 0) return `${quota} 席，余 ${free} 席`
  return waiting > 0 ? `${quota} 席已满，候补 ${waiting} 人` : `${quota} 席已满`
}

/** The same as a sentence for who does not see the cells. */
export function heardSeats(card: Counted, now: Instant, mine: number | null = null): string {
  const { quota, taken } = card
  const free = freeOf(card)
  const words = isUndrawn(card, now) || free === 0 ? seatWords(card, now) : `${quota} 席，已报 ${taken}，余 ${free}`
  return mine === null ? words : `${words}，我是第 ${mine} 位`
}

/** What happens once all places are taken. */
export function besideSeats(card: Counted, now: Instant): string {
  const { waits } = card
  if (isUndrawn(card, now)) return `${momentWords(card.closesAt, now)} 抽签`
  if (!waits) return '满员后不设候补'
  return freeOf(card) > 0 ? '满员后可候补' : '有人取消会自动递补'
}

interface Mark {
  word: string
  tone: 'plain' | 'green' | 'amber' | 'blue'
}

const MARKS: Record<Stage, Mark> = {
  cancelled: { word: '已取消', tone: 'amber' },
  over: { word: '已结束', tone: 'plain' },
  running: { word: '进行中', tone: 'blue' },
  closed: { word: '报名已截止', tone: 'plain' },
  'not-yet': { word: '未到报名时间', tone: 'plain' },
  open: { word: '报名中', tone: 'green' },
  waiting: { word: '已满，可候补', tone: 'amber' },
  full: { word: '已满', tone: 'plain' },
}

/** Where an activity stands in a word or two. */
export const markOf = (stage: Stage): Mark => MARKS[stage]

/** What may be done at the foot of the page of who has not signed up. */
export interface Offer {
  title: string
  about: string
  /** In the button. */
  label: string
  /** The button takes no taps: its words say why. */
  off: boolean
}

const OFF: Partial<Record<Stage, Omit<Offer, 'off'>>> = {
  closed: { title: '报名已截止', about: '下次早一点', label: '报名已截止' },
}

/** Nobody waits for this one; or there is nobody any more who could give a place back. */
const fullOf = ({ waits }: Counted): Offer =>
  waits
    ? { title: '已满', about: '已过取消截止，没有人再递补', label: '已满，不再候补', off: true }
    : { title: '已满', about: '这一场不设候补', label: '已满，不设候补', off: true }

/** Null where there is nothing to be done: cancelled, running or over. */
export function offerOf(card: Counted & { opensAt: string }, stage: Stage, now: Instant): Offer | null {
  const off = OFF[stage]
  if (off) return { title: off.title, about: off.about, label: off.label, off: true }
  if (stage === 'full') return fullOf(card)
  if (stage === 'not-yet') {
    const when = momentWords(card.opensAt, now)
    return { title: `${when} 开放报名`, about: '到时间这里就能报', label: `${clockTime(card.opensAt)} 开放`, off: true }
  }
  if (stage === 'waiting')
    return {
      title: `候补第 ${card.waiting + 1} 位`,
      about: `前面 ${card.waiting} 人`,
      label: '加入候补',
      off: false,
    }
  if (stage !== 'open') return null
  if (card.way === 'draw')
    return {
      title: `${momentWords(card.closesAt, now)} 抽签`,
      about: '先报后报机会一样',
      label: '报名参加抽签',
      off: false,
    }
  return { title: `余 ${freeOf(card)} 席`, about: '不用填手机号', label: '报名', off: false }
}
