import type { WaitingAppeal } from '../../src/contract/desk'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { answerBy } from '../../src/domain/desk/waiting'
import { WAITING_ROWS } from '../../src/domain/limits'
import { countOpenAppeals, firstOpenAppealsOf, type Appeal } from '../shared/assignments/appeals.repo'
import { findAssignments } from '../shared/assignments/assignments.repo'
import { completionsAmong, type Completion } from '../shared/assignments/completions.repo'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import { rosterRowsIn } from '../shared/people/roster.repo'
import { namedApart } from '../shared/people/told-apart'
import type { Part } from './group'

/** Appeals of a branch that wait for an answer, the first of them with what is known of each. */
export async function appealsOf(branch: Org): Promise<Part<WaitingAppeal>> {
  // However few are asked for: the first ones may be of people who have left.
  const [count, open] = await Promise.all([countOpenAppeals(branch._id), firstOpenAppealsOf(branch._id, WAITING_ROWS)])
  if (open.length === 0) return { count: 0, rows: [], since: null }
  const [names, about, done] = await Promise.all([
    namesIn(branch, open),
    findAssignments([...new Set(open.map(({ assignmentId }) => assignmentId))]),
    completionsAmong(open),
  ])
  const assignments = new Map(about.map((one) => [one._id, one]))
  const completions = new Map(done.map((one) => [one._id, one]))
  const shown = open.flatMap((appeal) => {
    const name = names.get(appeal.memberId)
    const assignment = assignments.get(appeal.assignmentId)
    // Who has left the roster is no longer this secretary's to answer.
    if (name === undefined || !assignment) return []
    return [present(appeal, { branch, name, assignment, completion: completions.get(appeal._id) })]
  })
  const [first] = shown
  return { count: count - (open.length - shown.length), rows: shown, since: first ? new Date(first.at) : null }
}

async function namesIn(branch: Org, open: readonly Appeal[]): Promise<Map<string, string>> {
  const rows = await rosterRowsIn(branch._id, [...new Set(open.map(({ memberId }) => memberId))])
  return new Map((await namedApart(branch._id, [...rows.values()])).map(({ _id, name }) => [_id, name]))
}

interface Known {
  branch: Org
  name: string
  assignment: Assignment
  completion: Completion | undefined
}

function present(appeal: Appeal, { branch, name, assignment, completion }: Known): WaitingAppeal {
  const { assignmentId, memberId, text, at } = appeal
  return {
    branch: orgName(branch),
    assignmentId,
    label: assignment.label,
    memberId,
    name,
    text,
    at: at.toISOString(),
    until: answerBy(at).toISOString(),
    deadline: assignment.deadline.toISOString(),
    doneAt: completion?.doneAt.toISOString() ?? null,
    receivedAt: completion?.receivedAt.toISOString() ?? null,
    record: completion ? (completion.late ? 'late' : 'done') : null,
    frozen: assignment.frozenAt !== null,
  }
}
