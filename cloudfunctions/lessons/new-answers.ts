import type { NewAnswer } from '../../src/contract/lessons'
import { unseenAnswers } from '../shared/assignments/appeals.repo'
import { findAssignments } from '../shared/assignments/assignments.repo'
import { LESSON } from '../shared/lessons/kind'

/** What a member has not seen yet of what was said to their appeals, the newest first. */
export async function newAnswers(memberId: string): Promise<NewAnswer[]> {
  const appeals = await unseenAnswers(memberId)
  if (appeals.length === 0) return []
  const found = await findAssignments(appeals.map(({ assignmentId }) => assignmentId))
  const about = new Map(found.map((assignment) => [assignment._id, assignment]))
  const at = (instant: Date | undefined): number => instant?.getTime() ?? 0
  return [...appeals]
    .sort((a, b) => at(b.answer?.at) - at(a.answer?.at))
    .flatMap(({ assignmentId, state, answer }) => {
      const assignment = about.get(assignmentId)
      if (assignment?.kind !== LESSON || !answer || state === 'open') return []
      return [{ lessonId: assignment.subjectId, label: assignment.label, state, reason: answer.reason }]
    })
}
