import { command } from '../../kit/cloud'
import { allAttendances, countAttendances, findAttendances, type Attendance } from './attendances.repo'

/** All that is kept of a session, in the order of its ids. */
export const attendancesIn = (sessionId: string): Promise<Attendance[]> => allAttendances({ where: { sessionId } })

/** When the last of those who are present came; null before anybody has. */
export async function lastPresentAt(sessionId: string): Promise<Date | null> {
  const [last] = await findAttendances({
    where: { sessionId, state: 'present' },
    sort: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: 1,
    fields: ['at'],
  })
  return last?.at ?? null
}

/** A place in the list of late claims: when one came, and which. */
export interface ClaimPlace {
  receivedAt: Date
  id: string
}

/** Claims of a venue that wait for its keeper, from a place on, the oldest first. */
export const waitingClaims = (venueId: string, beyond: ClaimPlace | null, limit: number): Promise<Attendance[]> =>
  claimsOf({ where: { venueId, state: 'waiting' }, order: 'asc', limit }, beyond)

/** Those that came since an instant and were answered, from a place on, the newest first. */
export async function answeredClaims(
  { venueId, since }: { venueId: string; since: Date },
  beyond: ClaimPlace | null,
  limit: number,
): Promise<Attendance[]> {
  const found = await Promise.all(
    ANSWERED.map((answer) => claimsOf({ where: { venueId, ...answer }, order: 'desc', limit, since }, beyond)),
  )
  return found.flat().sort(newestFirst).slice(0, limit)
}

/** What a keeper has answered: whoever is present by something else needed no answer. */
const ANSWERED = [{ state: 'present', proof: 'confirmed' }, { state: 'denied' }] as const

const receivedOf = ({ claim }: Attendance): number => claim?.receivedAt.getTime() ?? 0
const newestFirst = (a: Attendance, b: Attendance): number =>
  receivedOf(b) - receivedOf(a) || (a._id < b._id ? 1 : a._id > b._id ? -1 : 0)

export const countWaitingAt = (venueId: string): Promise<number> => countAttendances({ venueId, state: 'waiting' })

/** How many that came since an instant were answered, and how many of them were seen. */
export async function countAnswered(venueId: string, since: Date): Promise<{ answered: number; seen: number }> {
  const [seen = 0, unseen = 0] = await Promise.all(
    ANSWERED.map((answer) => countAttendances({ venueId, ...answer, 'claim.receivedAt': command.gte(since) })),
  )
  return { answered: seen + unseen, seen }
}

/** How many of a session have used the code of a step. */
export const countStep = (sessionId: string, step: number): Promise<number> => countAttendances({ sessionId, step })

interface Claims {
  where: object
  order: 'asc' | 'desc'
  limit: number
  since?: Date
}

/** Those that came together with the last one of the page before come first, then the rest: one query of the index each. */
async function claimsOf(claims: Claims, beyond: ClaimPlace | null): Promise<Attendance[]> {
  const { order, limit, since } = claims
  const from = since === undefined ? null : command.gte(since)
  if (beyond === null) return claimsWithin(claims, from === null ? {} : { 'claim.receivedAt': from })
  const { receivedAt, id } = beyond
  const after = order === 'asc' ? command.gt(id) : command.lt(id)
  const together = await claimsWithin(claims, { 'claim.receivedAt': receivedAt, _id: after })
  if (together.length === limit) return together
  const further = order === 'asc' ? command.gt(receivedAt) : command.lt(receivedAt)
  const range = { 'claim.receivedAt': from === null ? further : from.and(further) }
  return [...together, ...(await claimsWithin({ ...claims, limit: limit - together.length }, range))]
}

const claimsWithin = ({ where, order, limit }: Claims, range: object): Promise<Attendance[]> =>
  findAttendances({
    where: { ...where, ...range },
    sort: [
      ['claim.receivedAt', order],
      ['_id', order],
    ],
    limit,
  })
