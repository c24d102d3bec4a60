import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { getAsked } from '../../shared/assignments/assignments.repo'
import { findLeaves } from '../../shared/counting/leaves.repo'
import type { Context } from '../../shared/people/context'
import { countsOf } from '../../shared/counting/branch-counts'
import { joined, memberCounts } from '../present'
import type { Loaders } from '../targets'

type Unfinished = Handler<Contract['boards']['unfinished'], Context, Loaders>

export const unfinished: Unfinished = async (input, { now }, { branchId: { org: branch } }) => {
  const assignment = await getAsked(input, branch, now)
  const leaves = await findLeaves(assignment, branch)
  const { member } = await countsOf(leaves, { assignment, branch })
  const { inProgress, notStarted } = memberCounts(joined(leaves), member.roster)
  return { people: inProgress + notStarted }
}
