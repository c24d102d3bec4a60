import { can } from '../../../src/domain/permissions/can'
import type { Context } from '../people/context'
import { refused } from '../people/door'
import { everHeld } from '../people/roles.repo'
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
    const grants = await everHeld(personId)
    const instant = at < now ? at : now
    if (can({ personId, grants, now: instant }, 'check-in', target)) return target
  }
  // As at the door of every function.
  throw await refused('check-in', target, { personId, now })
}
