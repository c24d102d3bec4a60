import type { VenueCard } from '../../contract/homes'
import { oneDecimal } from '../../domain/assignments/rate'
import { openWords, type OpenWords } from '../../domain/homes/hours-words'
import { distanceWords } from '../../domain/homes/position'
import { countToday } from '../../domain/homes/wanted'
import { ms, type Instant } from '../../domain/time'

/** 今天 2 场活动, or the venue's own line; empty where there is neither. */
export function newsOf({ starts, note }: Pick<VenueCard, 'starts' | 'note'>, now: Instant): string {
  const today = countToday(starts, now)
  return today > 0 ? `今天 ${today} 场活动` : note
}

export const awayWords = (metres: number | null): string => {
  if (metres === null) return ''
  const { about, number, unit } = distanceWords(metres)
  return `${about} ${number} ${unit}`
}

export const ratedWords = (value: number): string => `访客评价 ${oneDecimal(value)} 分`

/** A row as one sentence. */
export function heardOf(card: VenueCard, now: Instant, metres: number | null): string {
  const { word, rest }: OpenWords = openWords(card.hours, now)
  const rated = card.rating === null ? '' : ratedWords(card.rating.value)
  return [card.name, `${word} ${rest}`.trim(), newsOf(card, now), awayWords(metres), rated].filter(Boolean).join('，')
}

/** The server's clock, as far as this phone can tell since a reply came. */
export const clockSince = (reply: { now: string; at: number }, phone: number): number =>
  ms(reply.now) + Math.max(0, phone - reply.at)
