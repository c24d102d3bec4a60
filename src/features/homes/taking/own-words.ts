import type { ActivityDetail, Change, Mine } from '../../../contract/homes'
import type { Instant } from '../../../domain/time'
import { leftWords, momentWords, spanWords } from './time-words'

/** What the page of somebody who has signed up is headed with. */
export interface OwnHead {
  /** In the bar above. */
  title: string
  number: number
  /** Goes on from the number. */
  words: string
}

export function headOf({ place, number }: Mine, { way }: Pick<ActivityDetail, 'way'>): OwnHead {
  const drawn = way === 'draw'
  if (place.state === 'waiting')
    return {
      title: '候补中',
      number: place.position,
      words: drawn ? `没抽中，候补第 ${place.position} 位` : `候补第 ${place.position} 位`,
    }
  if (place.state === 'drawing') return { title: '等抽签', number, words: '号签，等抽签' }
  if (place.state === 'out') return { title: '没有轮到', number, words: drawn ? '号签，没抽中' : '号，没有轮到' }
  return { title: '已报名', number, words: drawn ? '号签，抽中了' : '号，名额已留' }
}

/** 时间改到今天 19:30—21:00 · 地点改到三楼教室; what stood there before goes with it. */
export function changeWords(
  change: Change,
  now: { startsAt: string; endsAt: string; room: string },
  at: Instant,
): { title: string; text: string } {
  const moved = change.startsAt !== now.startsAt || change.endsAt !== now.endsAt
  const elsewhere = change.room !== now.room
  const title = [
    ...(moved ? [`时间改到 ${spanWords(now, at)}`] : []),
    ...(elsewhere ? [`地点改到 ${now.room}`] : []),
  ].join('，')
  const before = [...(moved ? [spanWords(change, at)] : []), ...(elsewhere ? [change.room] : [])].join('，')
  return { title: title === '' ? '活动有改动' : title, text: `原来是 ${before}。还来就保留，不来就取消。` }
}

/** Until when the place can be given back, beside the button; null once it is over. */
export function untilWords(cancelUntil: Instant, now: Instant): { title: string; about: string } {
  const when = momentWords(cancelUntil, now)
  if (new Date(cancelUntil).getTime() <= new Date(now).getTime())
    return { title: '已过取消时间', about: '名额还给你留着' }
  return { title: `${when} 前可取消`, about: leftWords(cancelUntil, now) }
}
