import type { Assignment } from '../../../src/domain/assignments/assignment'
import { completionId } from '../../../src/domain/counting/ids'
import type { Standing } from '../../../src/domain/people/standing'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { settingFor } from '../orgs/settings.repo'
import { isOwnAt, type OwnRow } from '../people/own-rows'
import { drawNumber } from './draw-number'

/** Who put a record right, why and when. */
export interface Correction {
  actorId: string | null
  reason: string
  at: Date
}

/** A member's own record of an assignment: the receipt, and the second source beside the leaf's set. */
export interface Completion {
  /** assignment_member: finishing twice meets the same document. */
  _id: string
  /** Of the receipt and of the certificate. */
  number: string
  assignmentId: string
  kind: string
  order: number
  memberId: string
  branchId: string
  standing: Standing
  /** When it was finished, by which on time or late is decided. */
  doneAt: Date
  receivedAt: Date
  late: boolean
  /** When it was put right on the member's word; null where it came by itself. */
  correctedAt: Date | null
  /** Of a correction whose row in the audit log is still to be written: by whom, why, when. Missing otherwise. */
  toLog?: Correction
  /** Whatever the kind keeps of how it was done; nobody else looks into it. */
  kept: unknown
}

/** The only place that names the collection `completions`. */
const completions = new Collection<Completion>('completions')

export const findCompletion = (assignmentId: string, memberId: string): Promise<Completion | null> =>
  completions.get(completionId(assignmentId, memberId))

/** More draws than chance could ever need: two in a row meet taken numbers once in a million million. */
const MOST_DRAWS = 5

/**
 * Records a completion once under a number of its own, and answers with the one that stands: this one, or the first. A number that
 * another completion has already is drawn again. `rootId` is the city's, whose initials begin the number.
 */
export async function recordOnce(
  assignment: Pick<Assignment, '_id' | 'kind' | 'order' | 'opensAt'>,
  rootId: string,
  told: Omit<Completion, '_id' | 'number' | 'assignmentId' | 'kind' | 'order'>,
): Promise<Completion> {
  const { _id: assignmentId, kind, order } = assignment
  const _id = completionId(assignmentId, told.memberId)
  const { value: initials } = await settingFor('initials', [rootId])
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const number = drawNumber(assignment, { completionId: _id, draw, initials })
    const numbered = { ...told, _id, number, assignmentId, kind, order }
    if (await completions.insert(numbered)) return numbered
    const standing = await completions.get(_id)
    if (standing) return standing
  }
  throw new Error(`no receipt number is free after ${MOST_DRAWS} draws`)
}

/** Makes a late record one that counts as on time, once; answers with what stands. */
export async function rightLate(completion: Completion, toLog: Correction): Promise<Completion> {
  const righted = { late: false, correctedAt: toLog.at, toLog: command.set(toLog) }
  await completions.update({ _id: completion._id, late: true }, righted)
  return (await completions.get(completion._id)) ?? completion
}

/** The correction is in the log. */
export const forgetToLog = (id: string): Promise<boolean> =>
  completions.update({ _id: id, 'toLog.at': command.exists(true) }, { toLog: command.remove() })

/** Corrections made until then whose rows in the log are missing, some at once. */
export const completionsToLog = (until: Date): Promise<Completion[]> =>
  completions.find({ where: { 'toLog.at': command.lte(until) } })

/** Changes what a kind keeps, where what it keeps still fits the condition. False where it does not (any more). */
export const changeKept = (id: string, where: object, kept: object): Promise<boolean> =>
  completions.update({ _id: id, ...inKept(where) }, inKept(kept))

const inKept = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`kept.${field}`, value as unknown]))

/** Counts a completion in another branch from now on. False where it is not in the old one (any more). */
export const moveCompletion = (id: string, from: string, to: string): Promise<boolean> =>
  completions.update({ _id: id, branchId: from }, { branchId: to })

/** A member's completions of a kind, newest first: those before a place in the order, or all. */
export function completionsOf(
  memberId: string,
  kind: string,
  { before = null, limit }: { before?: number | null; limit: number },
): Promise<Completion[]> {
  const where = { memberId, kind, ...(before === null ? {} : { order: command.lt(before) }) }
  return completions.find({ where, sort: [['order', 'desc']], limit })
}

/** The newest of those before a place in the order that are of somebody's own rows, one an assignment. */
export async function ownCompletions(
  rows: readonly OwnRow[],
  kind: string,
  { before = null, limit }: { before?: number | null; limit: number },
): Promise<Completion[]> {
  const found = await Promise.all(rows.map((row) => completionsOfRow(row, kind, { before, limit })))
  return onePerAssignment(found.flat()).slice(0, limit)
}

const completionsOfRow = (
  { memberId, from, until }: OwnRow,
  kind: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<Completion[]> => {
  const within = [...(from ? [command.gte(from)] : []), ...(until ? [command.lte(until)] : [])]
  const [first, second] = within
  const receivedAt = first && second ? first.and(second) : first
  const where = { memberId, kind, ...(before === null ? {} : { order: command.lt(before) }) }
  return completions.find({ where: receivedAt ? { ...where, receivedAt } : where, sort: [['order', 'desc']], limit })
}

/** All that are of somebody's own rows, the newest assignment first. */
export async function allOwnCompletions(rows: readonly OwnRow[], kind: string): Promise<Completion[]> {
  const found = await Promise.all(
    rows.map(async (row) =>
      (await allCompletionsOf(row.memberId, kind)).filter(({ receivedAt }) => isOwnAt(row, receivedAt)),
    ),
  )
  return onePerAssignment(found.flat())
}

/** Somebody's own of one assignment, and the row that it is of; null where there is none. */
export async function ownCompletion(assignmentId: string, rows: readonly OwnRow[]): Promise<Completion | null> {
  const found = await Promise.all(
    rows.map(async (row) => {
      const completion = await findCompletion(assignmentId, row.memberId)
      return completion && isOwnAt(row, completion.receivedAt) ? completion : null
    }),
  )
  return found.find((completion) => completion !== null) ?? null
}

/** Of what was finished as two rows, what stands first. */
function onePerAssignment(found: readonly Completion[]): Completion[] {
  const one = new Map<string, Completion>()
  for (const completion of found) if (!one.has(completion.assignmentId)) one.set(completion.assignmentId, completion)
  return [...one.values()].sort((a, b) => b.order - a.order)
}

/** A member's earliest completion of a kind in the order of the assignments; null without any. */
export async function firstCompletionOf(memberId: string, kind: string): Promise<Completion | null> {
  const [first] = await completions.find({ where: { memberId, kind }, sort: [['order', 'asc']], limit: 1 })
  return first ?? null
}

/** All of a member's completions of a kind, in the order of their ids. */
export const allCompletionsOf = (memberId: string, kind: string): Promise<Completion[]> =>
  completions.findAll({ where: { memberId, kind } })

/** A member's completions of some assignments. */
export const completionsAbout = (assignmentIds: readonly string[], memberId: string): Promise<Completion[]> =>
  completions.find({
    where: { _id: command.in(assignmentIds.map((id) => completionId(id, memberId))) },
    limit: Math.max(1, assignmentIds.length),
  })

/** What is recorded of some members, each in an assignment. */
export const completionsAmong = (of: readonly Pick<Completion, 'assignmentId' | 'memberId'>[]): Promise<Completion[]> =>
  completions.find({
    where: { _id: command.in(of.map(({ assignmentId, memberId }) => completionId(assignmentId, memberId))) },
    limit: Math.max(1, of.length),
  })

/** Everyone's of one assignment in one branch. */
export const completionsIn = (assignmentId: string, branchId: string): Promise<Completion[]> =>
  completions.findAll({ where: { assignmentId, branchId } })

/** How many a member has, of a kind or of all. */
export const countCompletions = (memberId: string, kind?: string): Promise<number> =>
  completions.count(kind === undefined ? { memberId } : { memberId, kind })

export async function findByNumber(number: string): Promise<Completion | null> {
  const [found] = await completions.find({ where: { number }, limit: 1 })
  return found ?? null
}
