import type { WatchTicket } from '../../../contract/lessons'
import { WATCH_TOKEN_DAYS } from '../../../domain/limits'
import { covered, type Span } from '../../../domain/lessons/spans'
import { DAY_MS, ms } from '../../../domain/time'

/** The text version is the equal alternative: it asks for the time of reading instead of played seconds. */
export type Mode = 'watch' | 'read'

/** A signed token as it is kept on the phone, with what the phone has to know about it. */
export interface Ticket {
  token: string
  /** Played seconds that the token already holds. */
  credited: Span[]
  /** Seconds that counted before this token's start. */
  before: number
  /** Epoch ms of the server's clock. */
  startedAt: number
  /** Epoch ms of the server's clock; its life counts from then. */
  signedAt: number
  earliestFinish: number
  /** Epoch ms of the server's clock at which it first saw that the watching was enough; null before. */
  enoughAt: number | null
  /** The server's clock minus the phone's. */
  offset: number
  checkpointSeconds: number
}

/** What a reply says, in the phone's terms. `earlier` is the token that it renews; null at a start. */
export function ticketFrom(reply: WatchTicket, at: number, earlier: Ticket | null): Ticket {
  const credited = reply.progress.watched
  return {
    token: reply.token,
    credited,
    before: earlier?.before ?? covered(credited),
    startedAt: earlier?.startedAt ?? ms(reply.now),
    signedAt: ms(reply.now),
    earliestFinish: ms(reply.earliestFinish),
    enoughAt: reply.enoughAt === null ? null : ms(reply.enoughAt),
    offset: ms(reply.now) - at,
    checkpointSeconds: reply.checkpointSeconds,
  }
}

export const serverTime = (ticket: Ticket, at: number): number => at + ticket.offset

/** Whether the server will still take it. */
export const isAlive = (ticket: Ticket, at: number): boolean =>
  serverTime(ticket, at) < ticket.signedAt + WATCH_TOKEN_DAYS * DAY_MS
