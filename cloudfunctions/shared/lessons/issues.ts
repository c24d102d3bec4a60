import { AppError } from '../../../src/contract/errors'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { addresses } from '../../../src/domain/assignments/audience'
import { modesOf, rulesOf, type Mode } from '../../../src/domain/lessons/learnable'
import type { WatchRules } from '../../../src/domain/lessons/watching'
import type { Standing } from '../../../src/domain/people/standing'
import { findAssignment, isOpenTo, type Reader } from '../assignments/assignments.repo'
import type { Org } from '../orgs/orgs.repo'
import { findCards, findLesson, findTexts, type Lesson, type LessonCard } from './lessons.repo'

/** Under which assignments of lessons are counted. */
export const LESSON = 'lesson'

/** A weekly issue (期): the assignment of a lesson. */
export interface Issue<L extends LessonCard = LessonCard> {
  assignment: Assignment
  lesson: L
}

/** A lesson is assigned once, under its own id: so both can be asked for at the same time. */
export const assignmentIdOf = (lessonId: string): string => lessonId

/** Who reads lessons, and from where in the tree. */
export interface LessonReader {
  org: Org
  /** Missing for visitors. */
  standing?: Standing
  now: Date
}

/** A lesson with its assignment, whomever it is for: for what somebody has finished. */
export async function findIssue(lessonId: string): Promise<Issue<Lesson> | null> {
  const [lesson, assignment] = await Promise.all([findLesson(lessonId), findAssignment(assignmentIdOf(lessonId))])
  return lesson && assignment && { lesson, assignment }
}

/** A lesson that is open to a reader. Outside the audience and not there look the same. NOT_FOUND */
export async function getOpenIssue(lessonId: string, { org, standing, now }: LessonReader): Promise<Issue<Lesson>> {
  const issue = await findIssue(lessonId)
  const open = issue && isOpenTo(issue.assignment, org, now)
  if (open && (standing === undefined || addresses(issue.assignment, standing))) return issue
  throw new AppError('NOT_FOUND', '没有找到这一课')
}

/** How a lesson is checked that is watched or read. NOT_FOUND where it has no film or text of a length that can be learnt. */
export function learntBy(lesson: Lesson, mode: Mode): WatchRules {
  assertReady(lesson)
  if (modesOf(lesson).includes(mode)) return rulesOf(lesson, mode)
  throw new AppError('NOT_FOUND', mode === 'watch' ? '这一课只有图文' : '这一课只有视频')
}

/** NOT_FOUND where a lesson can be learnt in no way. */
export function assertReady(lesson: Lesson): void {
  if (modesOf(lesson).length === 0) throw new AppError('NOT_FOUND', NOT_READY)
}

const NOT_READY = '这一课的内容还没有准备好，暂时不能学'

/** The same reader, as lists of assignments know one. */
export const readerOfLessons = ({ org, standing, now }: LessonReader): Reader => ({ kind: LESSON, org, standing, now })

/** Assignments of lessons with what lists show of these; one whose lesson is gone or can't be learnt is left out. */
export async function withCards(assignments: readonly Assignment[]): Promise<Issue[]> {
  if (assignments.length === 0) return []
  const found = await findCards(assignments.map(({ subjectId }) => subjectId))
  const cards = new Map((await learnable(found)).map((card) => [card._id, card]))
  return assignments.flatMap((assignment) => {
    const lesson = cards.get(assignment.subjectId)
    return lesson ? [{ assignment, lesson }] : []
  })
}

/** Texts are long, so they are asked for only of lessons without a film to watch. */
async function learnable(cards: readonly LessonCard[]): Promise<LessonCard[]> {
  const isFilm = (card: LessonCard): boolean => modesOf({ ...card, text: [] }).length > 0
  const others = cards.filter((card) => !isFilm(card)).map(({ _id }) => _id)
  const texts = others.length > 0 ? await findTexts(others) : new Map<string, Lesson['text']>()
  return cards.filter((card) => isFilm(card) || modesOf({ ...card, text: texts.get(card._id) ?? [] }).length > 0)
}
