import type { Contract } from '../../../src/contract'
import type { HistoryIssue } from '../../../src/contract/tending'
import { historyState } from '../../../src/domain/assignments/history'
import type { Excuse } from '../../../src/domain/counting/leaf'
import { STRIP_ISSUES } from '../../../src/domain/limits'
import { appealsAbout, type Appeal } from '../../shared/assignments/appeals.repo'
import { completionsOf, countCompletions, type Completion } from '../../shared/assignments/completions.repo'
import type { Context } from '../../shared/people/context'
import { excusesOf } from '../../shared/counting/counting.repo'
import { openIssues, type Issue } from '../../shared/lessons/lessons.repo'
import type { Handler } from '../../kit/serve'
import { accessible, memberOf } from '../access'

type Member = Handler<Contract['boards']['member'], Context>

export const member: Member = async ({ branchId, memberId }, context) => {
  const { now } = context
  const branch = await accessible(branchId, 'see-names', context)
  const [row, issues] = await Promise.all([memberOf(branch, memberId), openIssues(branch.path, now, STRIP_ISSUES)])
  const lessonIds = issues.map(({ _id }) => _id)
  const [completions, certificates, excuses, appeals] = await Promise.all([
    completionsOf(memberId, STRIP_ISSUES),
    countCompletions(memberId),
    excusesOf(lessonIds, branch, memberId),
    appealsAbout(lessonIds, memberId),
  ])
  const done = new Map(completions.map((completion) => [completion.lessonId, completion]))
  const said = new Map(appeals.map((appeal) => [appeal.lessonId, appeal]))
  const recordOf = ({ _id }: Issue) => ({ done: done.get(_id), excuse: excuses.get(_id), appeal: said.get(_id) })
  return {
    ...{ memberId, name: row.name, standing: row.standing, joined: row.accountId !== null },
    issues: [...issues].reverse().map((issue) => presentHistory(issue, recordOf(issue), now)),
    certificates,
    now: now.toISOString(),
  }
}

interface Record {
  done: Completion | undefined
  excuse: Excuse | undefined
  appeal: Appeal | undefined
}

function presentHistory(issue: Issue, { done, excuse, appeal }: Record, now: Date): HistoryIssue {
  const { _id: lessonId, label, sequence, title } = issue
  return {
    ...{ lessonId, label, sequence, title },
    state: historyState({ ...issue, lessonId }, { done, excused: excuse !== undefined }, now),
    doneAt: done?.doneAt.toISOString() ?? null,
    corrected: done?.mode === 'corrected',
    excuse: excuse?.reason ?? null,
    appeal: appeal
      ? {
          ...{ text: appeal.text, at: appeal.at.toISOString(), state: appeal.state },
          answer: appeal.answer?.reason ?? null,
        }
      : null,
  }
}
