import { ms, type Instant } from '../time'
import { drawn, type Sha256 } from './draw'
import type { Way } from './activity'

/** Somebody's sign-up: it stands where it came in line, for ever. */
export interface Ticket {
  id: string
  personId: string
  /** The row of the roster that the person has; null for who has not joined a branch. */
  memberId: string | null
  /** As the keeper reads it. */
  name: string
  at: Date
  /** Who signed up: the person, or the secretary of the branch. */
  by: 'self' | 'branch'
}

/**
 * Who takes part in an activity: one document, and each change of it one conditional update. A ticket is added at the end and never
 * moves; one that is given back is noted beside the line. Who has a place follows from that alone, so that moving up is no act of its
 * own: it happens in the update with which somebody leaves.
 */
export interface Seating {
  quota: number
  way: Way
  waits: boolean
  /** When the line of a draw was closed for good, so that its seed may be told; null or missing before, and where places are not drawn. */
  drawnAt?: Date | null
  /** Until when a ticket can be given back; from then on nobody moves up any more. */
  cancelUntil: Date
  line: readonly Ticket[]
  /** Tickets that were given back, and when. */
  gone: Readonly<Record<string, Date>>
}

/** Of a draw that is over, what its order is made of; null before. */
export interface Drawing {
  seed: string
  sha256: Sha256
}

/** Where a ticket stands. */
export type Place =
  | { state: 'seat' }
  /** From 1 on. */
  | { state: 'waiting'; position: number }
  /** Signed up for a draw that is still to come. */
  | { state: 'drawing' }
  /** Waited until nobody moved up any more. */
  | { state: 'out' }

export const isLive = ({ gone }: Pick<Seating, 'gone'>, { id }: Pick<Ticket, 'id'>): boolean => !(id in gone)

/**
 * Whether a draw's order can be known. The clock alone does not decide it: a sign-up that is under way at the closing is in line before
 * the line is closed for good, or is refused. So nobody is in a draw whose seed could be read before they were.
 */
export const isDrawn = ({ way, drawnAt }: Pick<Seating, 'way' | 'drawnAt'>): boolean =>
  way === 'draw' && drawnAt !== undefined && drawnAt !== null

/**
 * Tickets in the order in which places are given, also those that were given back; null while a draw is still to come. A draw is about
 * every ticket that ever was in its line: how two of them stand to one another depends on no third, so leaving some out would change nothing.
 */
export function orderOf(seating: Pick<Seating, 'way' | 'drawnAt' | 'line'>, drawing: Drawing | null): Ticket[] | null {
  const { way, line } = seating
  if (way === 'first') return [...line]
  if (!isDrawn(seating) || drawing === null) return null
  const tickets = new Map(line.map((ticket) => [ticket.id, ticket]))
  return drawn(drawing.seed, [...tickets.keys()], drawing.sha256).flatMap((id) => tickets.get(id) ?? [])
}

/** Live tickets in the order in which places are given; null while a draw is still to come. */
export const queueOf = (seating: Seating, drawing: Drawing | null): Ticket[] | null =>
  orderOf(seating, drawing)?.filter((ticket) => isLive(seating, ticket)) ?? null

/** Where each live ticket stands, by its id. */
export function placesOf(seating: Seating, drawing: Drawing | null, now: Instant): Map<string, Place> {
  const queue = queueOf(seating, drawing)
  if (queue === null) {
    const live = seating.line.filter((ticket) => isLive(seating, ticket))
    return new Map(live.map(({ id }) => [id, { state: 'drawing' }]))
  }
  return new Map(queue.map(({ id }, index) => [id, placeAt(index, seating, now)]))
}

function placeAt(index: number, { quota, waits, cancelUntil }: Seating, now: Instant): Place {
  if (index < quota) return { state: 'seat' }
  return waits && ms(now) < ms(cancelUntil) ? { state: 'waiting', position: index - quota + 1 } : { state: 'out' }
}

/** The number that somebody signed up as, from 1 on: it helps the keeper to find them, stays for ever, and is no rank. */
export const numberOf = ({ line }: Pick<Seating, 'line'>, ticketId: string): number =>
  line.findIndex(({ id }) => id === ticketId) + 1

/** Of so many live tickets, how many have a place and how many wait. */
export const countsOf = (live: number, quota: number): { taken: number; waiting: number } => ({
  taken: Math.min(live, quota),
  waiting: Math.max(0, live - quota),
})

/** The same as people are told: in a draw that is still to come all take part, and nobody waits where nobody moves up any more. */
export function numbersOf(
  {
    live,
    quota,
    waits,
    way,
    drawnAt,
    cancelUntil,
  }: Pick<Seating, 'quota' | 'waits' | 'way' | 'drawnAt' | 'cancelUntil'> & { live: number },
  now: Instant,
): { taken: number; waiting: number } {
  if (way === 'draw' && !isDrawn({ way, drawnAt })) return { taken: live, waiting: 0 }
  const { taken, waiting } = countsOf(live, quota)
  return { taken, waiting: waits && ms(now) < ms(cancelUntil) ? waiting : 0 }
}

/**
 * Whether somebody who has a place waited for it: who signed up when all were taken, or of a draw who got none in it. A ticket that was
 * given back before the line closed took no place in the draw.
 */
export function hasWaited(
  seating: Seating,
  drawing: Drawing | null,
  { id, waited }: Pick<Ticket, 'id'> & { waited: boolean },
): boolean {
  return seating.way === 'first' ? waited : drawnAs(seating, drawing).get(id) === 'waiting'
}

/** What each ticket that was in the draw got in it, by its id: whoever asks of many asks once, as all of them are put in order for it. */
export function drawnAs(seating: Seating, drawing: Drawing | null): ReadonlyMap<string, 'seat' | 'waiting'> {
  const { drawnAt, gone, quota } = seating
  const inDraw = orderOf(seating, drawing)?.filter((one) => {
    const left = gone[one.id]
    return left === undefined || !drawnAt || ms(left) >= ms(drawnAt)
  })
  return new Map(inDraw?.map(({ id }, index) => [id, index < quota ? 'seat' : 'waiting']))
}

/** Who waited before a change and has a place after it. */
export const movedUp = (before: ReadonlyMap<string, Place>, after: ReadonlyMap<string, Place>): string[] =>
  [...after].filter(([id, { state }]) => state === 'seat' && before.get(id)?.state === 'waiting').map(([id]) => id)

/** Whether a ticket can still be given back: one with a place until its last moment, before the start; any other until the start. */
export const mayGiveBack = ({ state }: Place, { cancelUntil }: Pick<Seating, 'cancelUntil'>, now: Instant): boolean =>
  state !== 'seat' || ms(now) < ms(cancelUntil)
