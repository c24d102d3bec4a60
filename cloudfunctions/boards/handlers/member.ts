import type { Contract } from '../../../src/contract'
import type { HistoryRow } from '../../../src/contract/tending'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { historyState, memberSince } from '../../../src/domain/assignments/history'
import type { Excuse } from '../../../src/domain/counting/leaf'
import { STRIP_ASSIGNMENTS } from '../../../src/domain/limits'
import { maskedNumber } from '../../../src/domain/people/roster'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { appealsAbout, type Appeal } from '../../shared/assignments/appeals.repo'
import { openBefore } from '../../shared/assignments/assignments.repo'
import { orderIn, pageByOrder } from '../../shared/assignments/by-order'
import {
  completionsAbout,
  countCompletions,
  firstCompletionOf,
  type Completion,
} from '../../shared/assignments/completions.repo'
import { excusesOf } from '../../shared/counting/leaves.repo'
import { settingFor } from '../../shared/orgs/settings.repo'
import { consentOf } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { namedApart } from '../../shared/people/told-apart'
import { newestOf } from '../newest-of'
import type { Loaders } from '../targets'

type Member = Handler<Contract['boards']['member'], Context, Loaders>

export const member: Member = async ({ kind, memberId, cursor }, context, on) => {
  const { now } = context
  const before = orderIn(cursor)
  const { row, branch } = on.memberId
  const reader = { kind, org: branch, standing: row.standing, now }
  const found = await openBefore(reader, { series: null, before }, STRIP_ASSIGNMENTS + 1)
  const { rows: assignments, next } = pageByOrder(found, STRIP_ASSIGNMENTS)
  const ids = assignments.map(({ _id }) => _id)
  // Further back it is still the newest of all that the person's head tells of.
  const [newest] = before === null ? assignments : await openBefore(reader, { series: null, before: null }, 1)
  const [joinedAt, first, completions, certificates, excuses, appeals, [told = row], current, quiet] =
    await Promise.all([
      row.personId === null ? null : consentOf(row.personId),
      firstCompletionOf(memberId, kind),
      completionsAbout(ids, memberId),
      countCompletions(memberId, kind),
      excusesOf(assignments, branch, memberId),
      appealsAbout(ids, memberId),
      namedApart(branch._id, [row]),
      newestOf(newest, on.memberId),
      settingFor('quiet', branch.path),
    ])
  const done = new Map(completions.map((completion) => [completion.assignmentId, completion]))
  const said = new Map(appeals.map((appeal) => [appeal.assignmentId, appeal]))
  const since = memberSince(joinedAt, first?.doneAt ?? null)
  const recordOf = ({ _id }: Assignment) => ({
    done: done.get(_id),
    excuse: excuses.get(_id),
    appeal: said.get(_id),
    since,
  })
  return {
    may: deedsOn(await context.actor(), on.memberId),
    memberId,
    branchId: branch._id,
    name: told.name,
    standing: row.standing,
    joinedLeague: row.joinedLeague,
    maskedNumber: maskedNumber(row.number),
    newest: current,
    quiet: quiet.value,
    joined: row.personId !== null,
    rows: assignments.map((assignment) => presentHistory(assignment, recordOf(assignment), now)),
    next,
    certificates,
    now: now.toISOString(),
  }
}

interface Record {
  done: Completion | undefined
  excuse: Excuse | undefined
  appeal: Appeal | undefined
  since: Date | null
}

function presentHistory(assignment: Assignment, { done, excuse, appeal, since }: Record, now: Date): HistoryRow {
  const { _id: assignmentId, label, order, title } = assignment
  return {
    assignmentId,
    label,
    order,
    title,
    state: historyState(assignment, { done, excused: excuse !== undefined, since }, now),
    doneAt: done?.doneAt.toISOString() ?? null,
    corrected: done !== undefined && done.correctedAt !== null,
    excuse: excuse?.reason ?? null,
    appeal: appeal
      ? {
          text: appeal.text,
          at: appeal.at.toISOString(),
          state: appeal.state,
          answer: appeal.answer?.reason ?? null,
        }
      : null,
  }
}
