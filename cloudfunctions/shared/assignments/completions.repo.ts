import { command } from '../../kit/cloud'
import { completionId } from '../../../src/domain/counting/ids'
import { certificateNumber } from './certificate-number'
import { Collection } from '../../kit/collection'
import type { Issue } from '../lessons/lessons.repo'
import type { Standing } from '../../../src/domain/people/standing'

/** A member's own record of a finished lesson: the receipt, and the second source beside the leaf's set. */
export interface Completion {
  /** lesson_member: finishing twice meets the same document. */
  _id: string
  /** Certificate number. */
  number: string
  lessonId: string
  memberId: string
  branchId: string
  sequence: number
  standing: Standing
  /** When it was finished, by which on time or late is decided. */
  doneAt: Date
  receivedAt: Date
  late: boolean
  /** 0..100, the higher of two tries. */
  score: number
  /** Null until the second try is used. */
  redoneAt: Date | null
  classHours: number
  /** How it was taken; `corrected` where the secretary recorded it on the member's word. */
  mode: 'watch' | 'read' | 'corrected'
}

/** The only place that names the collection `completions`. */
const completions = new Collection<Completion>('completions')

export const findCompletion = (lessonId: string, memberId: string): Promise<Completion | null> =>
  completions.get(completionId(lessonId, memberId))

/** More draws than chance could ever need: two in a row meet taken numbers once in a million million. */
const MOST_DRAWS = 5

/**
 * Records a completion once under a number of its own, and answers with the one that stands: this one, or the first. A number that
 * another completion has already is drawn again.
 */
export async function recordOnce(
  issue: Pick<Issue, 'opensAt' | 'sequence'>,
  completion: Omit<Completion, 'number'>,
): Promise<Completion> {
  const { _id } = completion
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const numbered = { ...completion, number: certificateNumber(issue, _id, draw) }
    if (await completions.insert(numbered)) return numbered
    const standing = await completions.get(_id)
    if (standing) return standing
  }
  throw new Error(`no certificate number is free after ${MOST_DRAWS} draws`)
}

/** Uses up the second try; a higher score replaces the lower. False where it was used before. */
export const recordRedo = (id: string, score: number, now: Date): Promise<boolean> =>
  completions.update({ _id: id, redoneAt: null }, { redoneAt: now, score: command.max(score) })

/** Counts a completion in another branch from now on. False where it is not in the old one (any more). */
export const moveCompletion = (id: string, from: string, to: string): Promise<boolean> =>
  completions.update({ _id: id, branchId: from }, { branchId: to })

/** A member's completions, newest issue first. */
export const completionsOf = (memberId: string, limit: number): Promise<Completion[]> =>
  completions.find({ where: { memberId }, sort: [['sequence', 'desc']], limit })

/** A member's completions of issues before a sequence, or all, newest issue first. */
export const completionsBefore = (memberId: string, before: number | null, limit: number): Promise<Completion[]> => {
  const where = { memberId, ...(before === null ? {} : { sequence: command.lt(before) }) }
  return completions.find({ where, sort: [['sequence', 'desc']], limit })
}

/** Everyone's of one issue in one branch. */
export const completionsIn = (lessonId: string, branchId: string): Promise<Completion[]> =>
  completions.findAll({ where: { lessonId, branchId } })

export const countCompletions = (memberId: string): Promise<number> => completions.count({ memberId })

export async function findByNumber(number: string): Promise<Completion | null> {
  const [found] = await completions.find({ where: { number }, limit: 1 })
  return found ?? null
}
