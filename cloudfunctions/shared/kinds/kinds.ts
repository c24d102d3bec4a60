import type { Taken } from '../../../src/domain/lessons/kept'
import { LESSON } from '../lessons/issues'
import { findLesson } from '../lessons/lessons.repo'

/** What the rooms that are the same for all kinds have to ask of one. */
export interface Kind {
  /** What a record keeps that was made on the member's word; null where the subject is gone. */
  keptOnWord: (subjectId: string) => Promise<unknown>
}

/** A kind that keeps nothing of its own. */
const PLAIN: Kind = { keptOnWord: () => Promise.resolve(null) }

const ofLessons: Kind = {
  keptOnWord: async (lessonId) => {
    const lesson = await findLesson(lessonId)
    if (!lesson) return null
    const { passMark: score, classHours } = lesson
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
