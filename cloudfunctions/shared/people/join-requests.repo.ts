import type { Doubt, RequestState } from '../../../src/domain/people/join-request'
import type { Standing } from '../../../src/domain/people/standing'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { idOf, newRequest, UNANSWERED, type Asking } from './new-request'

/** What somebody asks of a branch's secretary: to be added by hand. One a person and branch. */
export interface JoinRequest {
  /** Branch and person. */
  _id: string
  personId: string
  branchId: string
  name: string
  /** The name in the form in which names are compared. */
  nameKey: string
  /** Random: an answer that is meant for one asking never answers a later one. */
  askId: string
  doubt: Doubt | null
  at: Date
  state: RequestState
  /** The row that it was passed to; null while it was not. */
  memberId: string | null
  /** What the row is that passing adds to the roster; null where it is one that stood there. */
  adds: Standing | null
  /** Why it was refused, in the secretary's words. */
  reason: string | null
  /** The person who answered; null while nobody has. */
  answeredBy: string | null
  answeredAt: Date | null
  /** Whether the row that passing adds stands on the roster and is counted: that is done once. Missing where it was answered before this was kept. */
  counted?: boolean
}

/** The only place that names the collection `joinRequests`. */
const requests = new Collection<JoinRequest>('joinRequests')

/** Another request of the same person may come in between so often. */
const ROUNDS = 3

/**
 * Keeps a request. One that is open under that name stays as it is; another name replaces it. One that was answered is asked anew only
 * by who has seen the answer (`after`), so that a copy that arrives late opens nothing again.
 */
export async function askToJoin(asking: Asking, after: string | null): Promise<void> {
  const request = newRequest(asking)
  for (let round = 0; round < ROUNDS; round++) {
    if (await requests.insert(request)) return
    const kept = await requests.get(request._id)
    if (!kept) continue
    const { _id, askId, state } = kept
    if (state === 'open' ? kept.name === request.name : askId !== after) return
    const { askId: anew, name, nameKey: key, doubt, at } = request
    if (await requests.update({ _id, askId, state }, { ...UNANSWERED, askId: anew, name, nameKey: key, doubt, at }))
      return
  }
}

/** All that a person has asked and not taken back, the newest first. */
export const requestsOf = (personId: string): Promise<JoinRequest[]> =>
  requests.find({ where: { personId }, sort: [['at', 'desc']] })

export const findRequest = (personId: string, branchId: string): Promise<JoinRequest | null> =>
  requests.get(idOf({ personId, branchId }))

/** How many wait for an answer in a branch. */
export const countOpenRequests = (branchId: string): Promise<number> => requests.count({ branchId, state: 'open' })

const OLDEST: readonly ['at' | '_id', 'asc'][] = [
  ['at', 'asc'],
  ['_id', 'asc'],
]

/** The oldest that wait for an answer in a branch, up to a thousand. */
export const openRequestsOf = (branchId: string): Promise<JoinRequest[]> =>
  requests.find({ where: { branchId, state: 'open' }, sort: OLDEST })

/** The same after a place in the list. */
export async function openRequestsAfter(
  branchId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<JoinRequest[]> {
  const open = { branchId, state: 'open' }
  if (!after) return requests.find({ where: open, sort: OLDEST, limit })
  const { at, id } = after
  const together = await requests.find({
    where: { ...open, at, _id: command.gt(id) },
    sort: [['_id', 'asc']],
    limit,
  })
  if (together.length === limit) return together
  const later = await requests.find({
    where: { ...open, at: command.gt(at) },
    sort: OLDEST,
    limit: limit - together.length,
  })
  return [...together, ...later]
}

/** The one asking that is meant; null where it was taken back or asked anew. */
export async function requestBy(branchId: string, askId: string): Promise<JoinRequest | null> {
  const [request] = await requests.find({ where: { branchId, askId }, limit: 1 })
  return request ?? null
}

/** How many requests of a branch, open or passed, bear each of some names, all in the form in which names are compared. */
export async function askingAs(branchId: string, keys: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const where = { branchId, nameKey: command.in([...keys]) }
  for (const one of await requests.find({ where, fields: ['nameKey', 'state'] }))
    if (one.state !== 'refused') counts.set(one.nameKey, (counts.get(one.nameKey) ?? 0) + 1)
  return counts
}

/** Who has been passed to a row of a branch and has not joined yet, by person. */
export async function passedTo(branchId: string, memberId: string): Promise<string[]> {
  const found = await requests.find({ where: { branchId, memberId }, fields: ['personId', 'state'] })
  return found.filter(({ state }) => state === 'passed').map(({ personId }) => personId)
}

export type Answer = Pick<JoinRequest, 'state' | 'memberId' | 'adds' | 'reason' | 'answeredBy' | 'answeredAt'>

/** Answers one asking, once: false where it was answered before, taken back or asked anew. */
export const putAnswer = ({ _id, askId }: JoinRequest, answer: Answer): Promise<boolean> =>
  requests.update({ _id, askId, state: 'open' }, answer)

/** Notes of this asking that the row which passing adds is counted. */
export const noteCounted = ({ _id, askId }: JoinRequest): Promise<boolean> =>
  requests.update({ _id, askId }, { counted: true })

export const answeredBefore = (at: Date): Promise<JoinRequest[]> =>
  requests.find({ where: { answeredAt: command.lt(at) }, limit: SWEPT_AT_ONCE })

const SWEPT_AT_ONCE = 100

/** Forgets a request, whatever has become of it. */
export const dropRequest = (id: string): Promise<boolean> => requests.remove(id)
