import { AppError } from '../../../src/contract/errors'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { addresses } from '../../../src/domain/assignments/audience'
import { modesOf, rulesOf, type Mode } from '../../../src/domain/lessons/learnable'
import type { WatchRules } from '../../../src/domain/lessons/watching'
import type { Standing } from '../../../src/domain/people/standing'
import { findAssignment, isOpenTo, type Reader } from '../assignments/assignments.repo'
import type { Org } from '../orgs/orgs.repo'
import { LESSON } from './kind'
import { choicesAbove, ruled, type Ruled } from './lesson-rules'
import { findCards, findLesson, findTexts, type Lesson, type LessonCard } from './lessons.repo'

/** A whole lesson with its rules. */
export type RuledLesson = Ruled<Lesson>

/** A weekly issue (期): the assignment of a lesson. */
export interface Issue<L = Ruled<LessonCard>> {
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
export async function getOpenIssue(
  lessonId: string,
  { org, standing, now }: LessonReader,
): Promise<Issue<RuledLesson>> {
  const [issue, choices] = await Promise.all([findIssue(lessonId), choicesAbove(org)])
  const open = issue && isOpenTo(issue.assignment, org, now)
  if (open && (standing === undefined || addresses(issue.assignment, standing))) {
    const { lesson, assignment } = issue
    return { lesson: ruled(lesson, assignment, { place: org, choices }), assignment }
  }
  throw new AppError('NOT_FOUND', '没有找到这一课')
}

/** How a lesson is checked that is watched or read. NOT_FOUND where it has no film or text of a length that can be learnt. */
export function learntBy(lesson: RuledLesson, mode: Mode): WatchRules {
  assertReady(lesson)
  if (modesOf(lesson).includes(mode)) return rulesOf(lesson, mode)
  throw new AppError('NOT_FOUND', mode === 'watch' ? '这一课只有图文' : '这一课只有视频')
}

/** NOT_FOUND where a lesson can be learnt in no way. */
export function assertReady(lesson: RuledLesson): void {
  if (modesOf(lesson).length === 0) throw new AppError('NOT_FOUND', NOT_READY)
}

const NOT_READY = '这一课的内容还没有准备好，暂时不能学'

/** The same reader, as lists of assignments know one. */
export const readerOfLessons = ({ org, standing, now }: LessonReader): Reader => ({ kind: LESSON, org, standing, now })

/** Assignments of lessons with what lists show of these; one whose lesson is gone or can't be learnt is left out. */
export async function withCards(assignments: readonly Assignment[], org: Org): Promise<Issue[]> {
  if (assignments.length === 0) return []
  const [found, choices] = await Promise.all([
    findCards(assignments.map(({ subjectId }) => subjectId)),
    choicesAbove(org),
  ])
  const cards = new Map(found.map((card) => [card._id, card]))
  const issues = assignments.flatMap((assignment) => {
    const card = cards.get(assignment.subjectId)
    return card ? [{ assignment, lesson: ruled(card, assignment, { place: org, choices }) }] : []
  })
  return learnable(issues)
}

/** Texts are long, so they are asked for only of lessons without a film to watch. */
async function learnable(issues: readonly Issue[]): Promise<Issue[]> {
  const isFilm = ({ lesson }: Issue): boolean => modesOf({ ...lesson, text: [] }).length > 0
  const others = issues.filter((issue) => !isFilm(issue)).map(({ lesson }) => lesson._id)
  const texts = others.length > 0 ? await findTexts(others) : new Map<string, Lesson['text']>()
  return issues.filter(
    (issue) => isFilm(issue) || modesOf({ ...issue.lesson, text: texts.get(issue.lesson._id) ?? [] }).length > 0,
  )
}
