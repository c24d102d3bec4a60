import { AppError } from '../../../src/contract/errors'
import { can } from '../../../src/domain/permissions/can'
import { TABLE } from '../../../src/domain/permissions/table'
import type { Context } from '../people/context'
import { noteRefusal } from '../people/door'
import { heldOn } from '../people/roles.repo'
import type { SessionTarget } from './session'

/**
 * Lets through who keeps the venue now, or kept it when something was done that is sent only now: whoever has handed a venue over loses
 * nothing that they did before. FORBIDDEN
 */
export async function assertKeeperAt(
  target: SessionTarget | null,
  at: Date,
  { personId, now }: Pick<Context, 'personId' | 'now'>,
): Promise<SessionTarget> {
  if (target && personId !== null) {
    const grants = await heldOn(personId, target.session.venue._id)
    const instant = at < now ? at : now
    if (can({ personId, grants, now: instant }, 'check-in', target)) return target
  }
  // As at the door of every function.
  if (target) await noteRefusal('check-in', target, { personId, now })
  throw new AppError('FORBIDDEN', TABLE['check-in'].refusal)
}
