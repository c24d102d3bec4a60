import type { Contract } from '../../../src/contract'
import { can } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { countOpenAppeals } from '../../shared/assignments/appeals.repo'
import { getAsked } from '../../shared/assignments/assignments.repo'
import { findLeaves } from '../../shared/counting/leaves.repo'
import { findNode } from '../../shared/counting/nodes.repo'
import type { Context } from '../../shared/people/context'
import { countOpenRequests } from '../../shared/people/join-requests.repo'
import { countLocked } from '../../shared/people/locks.repo'
import type { Loaders } from '../targets'
import { boardVersion, nodeVersion } from '../version'

type Version = Handler<Contract['boards']['version'], Context, Loaders>

export const version: Version = async (input, context, { orgId: target }) => {
  const { org } = target
  const assignment = await getAsked(input, org, context.now)
  if (org.kind !== 'branch') return { version: nodeVersion(assignment, await findNode(assignment._id, org._id)) }
  const actor = await context.actor()
  const names = can(actor, 'see-names', target)
  const [leaves, openAppeals, lockedRows, asking] = await Promise.all([
    findLeaves(assignment, org),
    names ? countOpenAppeals(org._id) : 0,
    names ? countLocked(org._id) : 0,
    can(actor, 'see-requests', target) ? countOpenRequests(org._id) : 0,
  ])
  return {
    version: boardVersion({
      assignment,
      leaves,
      peopleAt: names ? org.peopleAt : null,
      openAppeals,
      lockedRows,
      asking,
    }),
  }
}
