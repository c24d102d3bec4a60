import type {
  IssueCard,
  LessonDetail,
  MyAppeal,
  MyProgress,
  MyState,
  QuizResult,
  Receipt,
} from '../../src/contract/lessons'
import type { Seen } from '../../src/domain/counting/leaf'
import { takenOf, leftOff } from '../../src/domain/lessons/kept'
import { passes, type Score } from '../../src/domain/lessons/scoring'
import { fileUrls } from '../kit/files'
import type { Appeal } from '../shared/assignments/appeals.repo'
import type { Completion } from '../shared/assignments/completions.repo'
import type { Issue, RuledLesson } from '../shared/lessons/issues'
import type { Lesson } from '../shared/lessons/lessons.repo'
import { ancestorNames, type Org } from '../shared/orgs/orgs.repo'

/** What leaves the cloud, chosen field by field. */

export function stateOf(completion: Completion | null | undefined, seen: Seen | null | undefined): MyState {
  if (completion) return completion.late ? 'late' : 'done'
  return seen ? 'in-progress' : 'not-started'
}

export const presentCard = (
  { assignment, lesson }: Issue,
  coverUrl: string | null,
  mine: { completion?: Completion | null; state: MyState },
): IssueCard => ({
  lessonId: lesson._id,
  label: assignment.label,
  order: assignment.order,
  season: assignment.series,
  title: assignment.title,
  coverUrl: coverUrl ?? '',
  opensAt: assignment.opensAt.toISOString(),
  deadline: assignment.deadline.toISOString(),
  durationSeconds: lesson.durationSeconds,
  state: mine.state,
  doneAt: mine.completion?.doneAt.toISOString() ?? null,
})

/**
 * Cards of several issues with a member's completions, their covers asked for in one request: small, as lists show them, but for the one
 * that is shown large.
 */
export async function presentCards(
  issues: readonly Issue[],
  completions: readonly Completion[],
  large?: Issue,
): Promise<IssueCard[]> {
  const mine = new Map(completions.map((completion) => [completion.assignmentId, completion]))
  const coverOf = (issue: Issue): string =>
    issue === large ? issue.lesson.coverFile : (issue.lesson.smallCoverFile ?? issue.lesson.coverFile)
  const covers = await fileUrls(Object.fromEntries(issues.map((issue) => [issue.lesson._id, coverOf(issue)])))
  return issues.map((issue) => {
    const completion = mine.get(issue.assignment._id)
    return presentCard(issue, covers[issue.lesson._id] ?? null, { completion, state: stateOf(completion, null) })
  })
}

export const presentAppeal = ({ text, at, state, answer, unseen }: Appeal): MyAppeal => ({
  text,
  state,
  at: at.toISOString(),
  answer: answer?.reason ?? null,
  unseen: unseen === true,
})

/** A finished lesson counts as fully watched, whatever was kept of the watching. */
export function presentProgress(
  { durationSeconds }: { durationSeconds: number },
  completion: Completion | null,
  seen: Seen | null | undefined,
): MyProgress {
  const state = stateOf(completion, seen)
  if (completion) return { state, watched: [[0, durationSeconds]], position: 0, percent: 100 }
  const { spans, position } = leftOff(seen)
  return { state, watched: [...spans], position, percent: seen?.percent ?? 0 }
}

/** Questions as they may leave: without right answers and explanations. */
export const presentQuestions = (lesson: RuledLesson): LessonDetail['questions'] =>
  lesson.questions.map(({ id, kind, stem, options }) => ({
    id,
    kind,
    stem,
    options: options.map((option) => ({ id: option.id, text: option.text })),
  }))

/** Which are right, the right answers and explanations leave only for somebody who has passed: before, the score and how many are wrong. */
export function presentResult(
  lesson: RuledLesson,
  { score, correct }: Score,
  { known }: { known: boolean },
): QuizResult {
  const { questions } = lesson
  return {
    score,
    passed: passes(score, lesson),
    wrong: questions.filter(({ id }) => correct[id] !== true).length,
    questions: known
      ? questions.map(({ id, right, explanation, atSeconds }) => ({
          id,
          correct: correct[id] === true,
          right: [...right],
          explanation,
          atSeconds,
        }))
      : [],
  }
}

export async function presentReceipt(
  completion: Completion & { name: string },
  { assignment, lesson }: Issue<Pick<Lesson, '_id' | 'coverFile'>>,
  branch: Org,
): Promise<Receipt> {
  const [ancestors, files] = await Promise.all([ancestorNames(branch), fileUrls({ cover: lesson.coverFile })])
  const { score, mode, classHours, answered, answersKnown } = takenOf(completion)
  return {
    number: completion.number,
    lessonId: lesson._id,
    label: assignment.label,
    order: assignment.order,
    title: assignment.title,
    coverUrl: files.cover ?? '',
    doneAt: completion.doneAt.toISOString(),
    receivedAt: completion.receivedAt.toISOString(),
    late: completion.late,
    score,
    corrected: mode === 'corrected' && !answered,
    answersKnown,
    classHours,
    name: completion.name,
    branch: branch.name,
    path: ancestors.map(({ name }) => name),
  }
}
