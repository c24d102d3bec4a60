import { ms, type Instant } from '../time'
import type { News } from './messages'
import { drawnAs, isLive, placesOf, type Drawing, type Place, type Seating, type Ticket } from './seats'

/** As much of an activity as it depends on who has to be told what. */
export interface Telling {
  id: string
  what: 'up' | 'changed' | 'cancelled'
  at: Date
  to: readonly string[]
}
export interface Tellable extends Seating {
  line: readonly (Ticket & { waited: boolean })[]
  endsAt: Date
  cancelled: object | null
  tellings: readonly Telling[]
  /** When somebody said that they keep the place. */
  kept: Readonly<Record<string, Date>>
  told: Readonly<Record<string, Readonly<Record<string, 'sent' | 'none'>>>>
}

/** Somebody who has to be told something. */
export interface Errand {
  ticket: Ticket
  /** Under which it is noted that they were. */
  telling: string
  news: News
}

/** Moving up, and being signed up by the branch, have one note each for all. */
export const UP = 'up'
export const ENTERED = 'entered'

/**
 * Who has to be told what, and was not yet. Of several changes the last one, of what was cancelled only that; nothing of what is over.
 * Who has answered a change, or left, knows of it.
 */
export function toTell(activity: Tellable, drawing: Drawing | null, now: Instant): Errand[] {
  if (ms(now) >= ms(activity.endsAt)) return []
  const live = activity.line.filter((ticket) => isLive(activity, ticket))
  const due = activity.cancelled ? [] : ofPlaces({ activity, live, places: placesOf(activity, drawing, now), drawing })
  const last = activity.tellings[activity.tellings.length - 1]
  if (last && last.what !== UP && (last.what === 'cancelled') === (activity.cancelled !== null)) {
    const to = new Set(last.to)
    for (const ticket of live) {
      const answered = activity.kept[ticket.id]
      if (!to.has(ticket.id) || (answered && ms(answered) >= ms(last.at))) continue
      due.push({ ticket, telling: last.id, news: last.what })
    }
  }
  return due.filter(({ ticket, telling }) => activity.told[telling]?.[ticket.id] === undefined)
}

interface Placed {
  activity: Tellable
  live: readonly (Ticket & { waited: boolean })[]
  places: ReadonlyMap<string, Place>
  drawing: Drawing | null
}

function ofPlaces({ activity, live, places, drawing }: Placed): Errand[] {
  const won = activity.way === 'draw' ? drawnAs(activity, drawing) : null
  return live.flatMap((ticket): Errand[] => {
    const seat = places.get(ticket.id)?.state === 'seat'
    const entered = ticket.by === 'branch' && activity.told[ENTERED]?.[ticket.id] === undefined
    if (entered) return [{ ticket, telling: ENTERED, news: seat ? 'entered' : 'waits' }]
    if (!seat) return []
    if (won) return [{ ticket, telling: UP, news: won.get(ticket.id) === 'waiting' ? 'up' : 'drawn' }]
    return ticket.waited ? [{ ticket, telling: UP, news: 'up' }] : []
  })
}

/** People who were to be told that they moved up, of a change or of the cancellation, and whom no message reached: they see it in the app. */
export function unreachedIn({
  gone,
  tellings,
  told,
  kept,
}: Pick<Tellable, 'gone' | 'tellings' | 'told' | 'kept'>): number {
  const missed = new Set<string>()
  const since = new Map(tellings.map(({ id, at }) => [id, at]))
  for (const [telling, outcomes] of Object.entries(told)) {
    if (telling === ENTERED) continue
    const at = since.get(telling)
    for (const [ticketId, outcome] of Object.entries(outcomes)) {
      const answered = kept[ticketId]
      const knows = at !== undefined && answered !== undefined && ms(answered) >= ms(at)
      if (outcome === 'none' && !knows && !(ticketId in gone)) missed.add(ticketId)
    }
  }
  return missed.size
}
