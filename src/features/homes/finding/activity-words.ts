import type { ActivityCard, VenueDetail } from '../../../contract/homes'
import {
  addDays,
  clockTime,
  dayKey,
  dayName,
  dayStart,
  wallClock,
  weekdayName,
  type Instant,
} from '../../../domain/time'

/** The day of a row: a number, and below it 今天, 明天, the weekday within a week, else the month. */
export function dayOf({ startsAt }: Pick<ActivityCard, 'startsAt'>, now: Instant): { number: string; below: string } {
  const { day, month } = wallClock(startsAt)
  const today = dayKey(now)
  const own = dayKey(startsAt)
  const near = own >= today && own < addDays(today, 7)
  const below =
    own === today ? '今天' : own === addDays(today, 1) ? '明天' : near ? weekdayName(dayStart(own)) : `${month}月`
  return { number: String(day), below }
}

/** 余 8 席, 已满，可候补 */
export function seatsOf({ stage, way, quota, taken, waits }: ActivityCard): string {
  switch (stage) {
    case 'cancelled':
      return '已取消'
    case 'over':
      return '已结束'
    case 'running':
      return '进行中'
    case 'closed':
      return '报名已截止'
    case 'not-yet':
      return '未到报名时间'
    case 'waiting':
      return '已满，可候补'
    case 'full':
      return waits ? '已满，不再候补' : '已满，不设候补'
    case 'open':
      return way === 'draw' ? `抽签，${quota} 席` : `余 ${Math.max(0, quota - taken)} 席`
  }
}

const MINE = { seat: '已报名', waiting: '候补中', drawing: '待抽签', out: '没排上' } as const

/** What stands on the button of a row: what can be done there, or how the reader stands. */
export function actOf({ mine, stage }: Pick<ActivityCard, 'mine' | 'stage'>): { word: string; done: boolean } {
  if (mine !== null) return { word: MINE[mine.state], done: true }
  if (stage === 'open') return { word: '报名', done: false }
  return { word: stage === 'waiting' ? '候补' : '看看', done: false }
}

/** 19:00, the room and what is free, with wide spaces between. */
export const factsOf = (card: ActivityCard): string =>
  [clockTime(card.startsAt), card.room, seatsOf(card)].filter(Boolean).join('　')

/** 今天 19:00 手机摄影入门课，余 8 席: what takes place next at a venue; empty where nothing does. */
export function nextOf({ next, activities, now }: Pick<VenueDetail, 'next' | 'activities' | 'now'>): string {
  if (next === null) return ''
  const { startsAt, title } = next
  const day = dayKey(startsAt) === dayKey(now) ? '今天' : dayName(startsAt)
  const card = activities.find((one) => one.startsAt === startsAt && one.title === title)
  return `${day} ${clockTime(startsAt)} ${title}${card ? `，${seatsOf(card)}` : ''}`
}
