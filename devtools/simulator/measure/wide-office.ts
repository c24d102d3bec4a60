import type { Appeal } from '../../../cloudfunctions/shared/assignments/appeals.repo'
import type { NodeDocument } from '../../../cloudfunctions/shared/counting/nodes.repo'
import type { Org } from '../../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/roster.repo'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { completionId, nodeId } from '../../../src/domain/counting/ids'
import { APPEAL_MAX } from '../../../src/domain/limits'
import type { Cloud } from '../../cloud'
import { long, ORG_NAME, ORG_WORDS, TITLE_WORDS } from './long-words'

/** More branches right below one office than WeChat takes children of one node. */
const BRANCHES = 80

/** The office above a branch gets eighty branches more, each with the numbers of this one. */
export function widen({ database }: Cloud, branch: Org, assignments: readonly Pick<Assignment, '_id'>[]): void {
  const { parentId, path } = branch
  if (parentId === null) throw new Error('the branch has no office above it')
  const added = Array.from({ length: BRANCHES }, (_, i): Org => {
    const _id = `wide${i}`
    const name = long(`第${i + 1}团支部`, ORG_NAME, ORG_WORDS)
    return { ...branch, _id, name, order: branch.order + i + 1, path: [...path.slice(0, -1), _id] }
  })
  database.insertMany('orgs', added)
  for (const assignment of assignments) {
    const _id = nodeId(assignment._id, parentId)
    // The engine hands out what was stored; its shape is the repository's.
    const node = database.get('nodes', _id) as unknown as NodeDocument | undefined
    const counts = node?.c[branch._id]
    if (!counts) continue
    const data = { $set: Object.fromEntries(added.map((org) => [`c.${org._id}`, counts])) }
    database.modify('nodes', { query: { _id }, multi: false, replace: false, upsert: false, data })
  }
}

/** Everyone on the roster has said something about an assignment, at length, and waits for an answer. */
export function complain({ database }: Cloud, rows: readonly RosterRow[], assignment: Assignment): void {
  const appeals = rows.map(({ _id: memberId, branchId }): Appeal => ({
    _id: completionId(assignment._id, memberId),
    assignmentId: assignment._id,
    memberId,
    branchId,
    text: long('', APPEAL_MAX, TITLE_WORDS),
    at: assignment.opensAt,
    state: 'open',
    answer: null,
  }))
  database.insertMany('appeals', appeals)
}
