import { AppError } from '../../../src/contract/errors'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { addresses } from '../../../src/domain/assignments/audience'
import type { Standing } from '../../../src/domain/people/standing'
import { findAssignment, isOpenTo, type Reader } from '../assignments/assignments.repo'
import type { Org } from '../orgs/orgs.repo'
import { findCards, findLesson, type Lesson, type LessonCard } from './lessons.repo'

/** Under which assignments of lessons are counted. */
export const LESSON = 'lesson'

/** A weekly issue (期): the assignment of a lesson. */
export interface Issue<L extends LessonCard = LessonCard> {
  assignment: Assignment
  lesson: L
}

/** A lesson is assigned once, under its own id: so both can be asked for at the same time. */
const assignmentIdOf = (lessonId: string): string => lessonId

/** Who reads lessons, and from where in the tree. */
export interface LessonReader {
  org: Org
  /** Missing for visitors. */
  standing?: Standing
  now: Date
}

/** A lesson that is open to a reader. Outside the audience and not there look the same. NOT_FOUND */
export async function getOpenIssue(lessonId: string, { org, standing, now }: LessonReader): Promise<Issue<Lesson>> {
  const [lesson, assignment] = await Promise.all([findLesson(lessonId), findAssignment(assignmentIdOf(lessonId))])
  const open = assignment && isOpenTo(assignment, org, now)
  if (lesson && open && (standing === undefined || addresses(assignment, standing))) return { lesson, assignment }
  throw new AppError('NOT_FOUND', '没有找到这一课')
}

/** The same reader, as lists of assignments know one. */
export const readerOfLessons = ({ org, standing, now }: LessonReader): Reader => ({ kind: LESSON, org, standing, now })

/** Assignments of lessons with what lists show of these; one whose lesson is gone is left out. */
export async function withCards(assignments: readonly Assignment[]): Promise<Issue[]> {
  if (assignments.length === 0) return []
  const cards = new Map(
    (await findCards(assignments.map(({ subjectId }) => subjectId))).map((card) => [card._id, card]),
  )
  return assignments.flatMap((assignment) => {
    const lesson = cards.get(assignment.subjectId)
    return lesson ? [{ assignment, lesson }] : []
  })
}
