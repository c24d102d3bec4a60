import type { Assignment } from '../../../src/domain/assignments/assignment'
import type { Taken } from '../../../src/domain/lessons/kept'
import { LESSON } from '../lessons/kind'
import { choicesAbove, ruled } from '../lessons/lesson-rules'
import { findLesson } from '../lessons/lessons.repo'
import type { Org } from '../orgs/orgs.repo'

/** What the rooms that are the same for all kinds have to ask of one. */
export interface Kind {
  /** What a record keeps that was made on the member's word; null where the subject is gone. */
  keptOnWord: (assignment: Assignment, branch: Org) => Promise<unknown>
}

/** A kind that keeps nothing of its own. */
const PLAIN: Kind = { keptOnWord: () => Promise.resolve(null) }

const ofLessons: Kind = {
  keptOnWord: async (assignment, branch) => {
    const [lesson, choices] = await Promise.all([findLesson(assignment.subjectId), choicesAbove(branch)])
    if (!lesson) return null
    const { passMark: score, classHours } = ruled(lesson, assignment, { place: branch, choices })
    const kept: Taken = {
      score,
      answered: false,
      answersKnown: false,
      redoneAt: null,
      classHours,
      mode: 'corrected',
    }
    return kept
  },
}

const KINDS: ReadonlyMap<string, Kind> = new Map([[LESSON, ofLessons]])

export const kindOf = (kind: string): Kind => KINDS.get(kind) ?? PLAIN
