import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { pinnedBefore } from '../../devtools/seed/lessons'
import type { Engine } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { completionId } from '../../src/domain/counting/ids'
import { doneOf } from '../../src/domain/counting/reconcile'
import { groupOf } from '../../src/domain/people/standing'
import { change } from './busy-city'
import { ROOT } from './city'

/** A kind that the app has never heard of: whoever comes is counted, members and applicants, in schools. */
export const KIND = 'drill'

export function aDrill(drill: Partial<Assignment> = {}): Assignment {
  const opensAt = drill.opensAt ?? new Date('2026-11-22T16:00:00Z')
  return {
    _id: 'D1',
    kind: KIND,
    subjectId: 'subject-1',
    order: 1,
    label: '第1次演练',
    title: '应急演练',
    series: '',
    seconds: 0,
    scope: ROOT,
    standings: ['member', 'applicant'],
    sectors: ['school'],
    opensAt,
    deadline: new Date('2026-11-29T14:00:00Z'),
    expects: 'comers',
    pinnedAt: pinnedBefore(opensAt),
    prepared: false,
    cursor: null,
    frozenAt: null,
    ...drill,
  }
}

interface Person {
  assignmentId: string
  /** Whose leaf it is in. */
  leaf: string
  memberId: string
  at: Date
}

/** Someone begins, as the kind's own action would note it. */
export function begin(database: Engine, { leaf, memberId, at }: Person): void {
  const { group } = personOf(database, memberId)
  change<LeafDocument>(
    database,
    'leaves',
    leaf,
    ({ seen }) => (seen[memberId] = { at, group, percent: 40, rank: 1, kept: null }),
  )
}

/** Someone finishes: the record, and the set, as the kind's own action would write them. */
export function finish(database: Engine, { assignmentId, leaf, memberId, at }: Person): void {
  const [assignment] = all<Assignment>(database, 'assignments', { _id: assignmentId })
  if (!assignment) throw new Error('no such assignment')
  const { branchId, standing } = personOf(database, memberId)
  const _id = completionId(assignmentId, memberId)
  const { kind, order } = assignment
  const completion: Completion = {
    _id,
    number: `number-${_id}`,
    assignmentId,
    kind,
    order,
    memberId,
    branchId,
    standing,
    doneAt: at,
    receivedAt: at,
    late: false,
    correctedAt: null,
    kept: { anything: 'of its own' },
  }
  database.insertMany('completions', [completion])
  change<LeafDocument>(database, 'leaves', leaf, (found) => {
    found.done[memberId] = doneOf(completion)
    found.ver += 1
    found.dirty = true
  })
}

function personOf(database: Engine, memberId: string) {
  const [row] = all<RosterRow>(database, 'roster', { _id: memberId })
  if (!row) throw new Error('nobody')
  return { branchId: row.branchId, standing: row.standing, group: groupOf(row.standing) }
}
