import type { Contract } from '../../../src/contract'
import { streakWeeks, stripState } from '../../../src/domain/lessons/streak'
import { STRIP_ISSUES } from '../../../src/domain/limits'
import { requireMember, type Context } from '../../shared/people/context'
import { openIssues } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { completionsOf } from '../../shared/assignments/completions.repo'

type Record = Handler<Contract['lessons']['record'], Context>

/** Eight years of weeks: more than anyone can have finished. */
const OWN_MAX = 400

export const record: Record = async (_, context) => {
  const { now } = context
  const { memberId, branchId } = requireMember(context)
  const branch = await getOrg(branchId)
  const [issues, completions] = await Promise.all([
    openIssues(branch.path, now, STRIP_ISSUES),
    completionsOf(memberId, OWN_MAX),
  ])
  const mine = new Map(completions.map((completion) => [completion.lessonId, completion]))
  const doneAt = new Map(completions.map((completion) => [completion.lessonId, completion.doneAt]))
  const weeks = issues.map(({ _id, opensAt, deadline }) => ({ lessonId: _id, opensAt, deadline }))
  const oldestFirst = [...issues].reverse()
  return {
    classHours: completions.reduce((hours, completion) => hours + completion.classHours, 0),
    streakWeeks: streakWeeks(weeks, doneAt, now),
    certificates: completions.length,
    strip: oldestFirst.map((issue) => ({
      label: issue.label,
      state: stripState({ ...issue, lessonId: issue._id }, mine.get(issue._id), now),
    })),
    since: oldestFirst[0]?.opensAt.toISOString() ?? null,
  }
}
