import type { Assignment } from '../../../src/domain/assignments/assignment'
import { monthOf } from '../../../src/domain/assignments/report'
import { CONFIRM_KIND } from '../../../src/domain/kind-names'
import type { Taken } from '../../../src/domain/lessons/kept'
import { askingBefore } from '../../../src/domain/notices/asking'
import { LESSON } from '../lessons/kind'
import { choicesAbove, ruled } from '../lessons/lesson-rules'
import { findLesson } from '../lessons/lessons.repo'
import { findNotice } from '../notices/notices.repo'
import type { AskingNotice } from '../notices/branch-asks.repo'
import type { Org } from '../orgs/orgs.repo'

/** What the rooms that are the same for all kinds have to ask of one. */
export interface Kind {
  /** What a record keeps that was made on the member's word; null where the subject is gone. */
  keptOnWord: (assignment: Assignment, branch: Org) => Promise<unknown>
  /** Who asks it, and why; null where that is not told. */
  about: (assignment: Assignment) => Promise<{ source: string; reason: string } | null>
  /** Of a kind that a branch bears only so many of in a month: what it is charged for, and in which months it has come out. */
  burden: (assignment: Assignment) => Promise<AskingNotice | null>
  /** Which assignment it took the place of, by its id; null where it took none's. */
  before: (assignment: Assignment) => string | null
}

/** A kind that keeps nothing of its own. */
const PLAIN: Kind = {
  keptOnWord: () => Promise.resolve(null),
  about: () => Promise.resolve(null),
  burden: () => Promise.resolve(null),
  before: () => null,
}

const ofLessons: Kind = {
  ...PLAIN,
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

/** A notice that was corrected is asked by its last version's reason. */
const ofConfirms: Kind = {
  ...PLAIN,
  about: async ({ subjectId }) => {
    const notice = await findNotice(subjectId)
    return notice && { source: notice.source, reason: notice.confirm?.reason ?? '' }
  },
  burden: async ({ subjectId, opensAt }) => {
    const notice = await findNotice(subjectId)
    return { noticeId: subjectId, months: notice?.asked?.months ?? [monthOf(opensAt)] }
  },
  before: ({ _id }) => askingBefore(_id),
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [LESSON, ofLessons],
  [CONFIRM_KIND, ofConfirms],
])

export const kindOf = (kind: string): Kind => KINDS.get(kind) ?? PLAIN
