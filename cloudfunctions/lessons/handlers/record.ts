import type { Contract } from '../../../src/contract'
import { stripState } from '../../../src/domain/assignments/history'
import { takenOf } from '../../../src/domain/lessons/kept'
import { streakWeeks } from '../../../src/domain/lessons/streak'
import { STRIP_ASSIGNMENTS } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { openTo } from '../../shared/assignments/assignments.repo'
import { allCompletionsOf } from '../../shared/assignments/completions.repo'
import { LESSON, readerOfLessons } from '../../shared/lessons/issues'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { memberReader } from '../reader'

type Record = Handler<Contract['lessons']['record'], Context, OwnLoaders>

export const record: Record = async (_, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const [assignments, completions] = await Promise.all([
    openTo(readerOfLessons(reader), STRIP_ASSIGNMENTS),
    allCompletionsOf(member.memberId, LESSON),
  ])
  const mine = new Map(completions.map((completion) => [completion.assignmentId, completion]))
  const doneAt = new Map(completions.map((completion) => [completion.assignmentId, completion.doneAt]))
  const weeks = assignments.map(({ _id, opensAt, deadline }) => ({ id: _id, opensAt, deadline }))
  const oldestFirst = [...assignments].reverse()
  return {
    classHours: completions.reduce((hours, completion) => hours + takenOf(completion).classHours, 0),
    streakWeeks: streakWeeks(weeks, doneAt, now),
    certificates: completions.length,
    strip: oldestFirst.map((assignment) => ({
      label: assignment.label,
      state: stripState(assignment, mine.get(assignment._id), now),
    })),
    since: oldestFirst[0]?.opensAt.toISOString() ?? null,
  }
}
