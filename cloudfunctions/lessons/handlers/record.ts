import type { Contract } from '../../../src/contract'
import { historyState, memberSince } from '../../../src/domain/assignments/history'
import { takenOf } from '../../../src/domain/lessons/kept'
import { streakWeeks } from '../../../src/domain/lessons/streak'
import { STRIP_ASSIGNMENTS } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { openTo } from '../../shared/assignments/assignments.repo'
import { allCompletionsOf, allOwnCompletions } from '../../shared/assignments/completions.repo'
import { excusesOf } from '../../shared/counting/leaves.repo'
import { readerOfLessons } from '../../shared/lessons/issues'
import { LESSON } from '../../shared/lessons/kind'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { newAnswers } from '../new-answers'
import { ownRows } from '../../shared/people/own-rows'
import { memberReader } from '../reader'

type Record = Handler<Contract['lessons']['record'], Context, OwnLoaders>

export const record: Record = async (_, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, now)
  const [assignments, completions, own, answers] = await Promise.all([
    openTo(readerOfLessons(reader), STRIP_ASSIGNMENTS),
    allCompletionsOf(member.memberId, LESSON),
    allOwnCompletions(ownRows(context.known), LESSON),
    newAnswers(member.memberId),
  ])
  const excuses = await excusesOf(assignments, reader.branch, member.memberId)
  const mine = new Map(completions.map((completion) => [completion.assignmentId, completion]))
  const weeks = assignments.map(({ _id, opensAt, deadline }) => ({ id: _id, opensAt, deadline }))
  const oldestFirst = [...assignments].reverse()
  const since = memberSince(context.known?.consentedAt ?? null, firstOf(completions.map(({ doneAt }) => doneAt)))
  return {
    classHours: own.reduce((hours, completion) => hours + takenOf(completion).classHours, 0),
    streakWeeks: streakWeeks(weeks, mine, now),
    certificates: own.length,
    strip: oldestFirst.map((assignment) =>
      historyState(assignment, { done: mine.get(assignment._id), excused: excuses.has(assignment._id), since }, now),
    ),
    since: oldestFirst[0]?.opensAt.toISOString() ?? null,
    answers,
  }
}

const firstOf = (instants: readonly Date[]): number | null =>
  instants.length === 0 ? null : Math.min(...instants.map((instant) => instant.getTime()))
