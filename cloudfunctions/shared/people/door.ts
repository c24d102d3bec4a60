import { AppError } from '../../../src/contract/errors'
import { can, isOwnDeed, type Target } from '../../../src/domain/permissions/can'
import { TABLE, type Deed } from '../../../src/domain/permissions/table'
import { dayNumber } from '../../../src/domain/time'
import { noteDeed } from '../audit/audit.repo'
import { openContext, type Context } from './context'

/**
 * Lets a deed through where every target allows it, and answers with the targets. What does not exist is refused like what is not
 * allowed, in the same words: ids can't be probed. NOT_JOINED for a visitor's own · FORBIDDEN
 */
async function admit(deed: Deed, loading: Promise<(Target | null)[]>, context: Context): Promise<Target[]> {
  const { personId, now } = context
  const own = isOwnDeed(deed)
  // Where no role helps, none is read.
  const [targets, actor] = await Promise.all([loading, own ? { personId, grants: [], now } : context.actor()])
  const allowed = targets.filter((target): target is Target => target !== null && can(actor, deed, target))
  if (allowed.length === targets.length && targets.length > 0) return allowed
  const refused = targets.find((target) => target !== null && !can(actor, deed, target))
  if (refused) await noteRefusal(deed, refused, context)
  throw new AppError(own ? 'NOT_JOINED' : 'FORBIDDEN', TABLE[deed].refusal)
}

/** Once a day, person, deed and organisation: whoever hammers on a closed door fills no disk. */
export function noteRefusal(
  deed: Deed,
  { path }: Target,
  { personId, now }: Pick<Context, 'personId' | 'now'>,
): Promise<void> {
  const orgId = path[path.length - 1] ?? ''
  const _id = `refused_${deed}_${orgId}_${personId ?? 'visitor'}_${dayNumber(now)}`
  return noteDeed({ _id, actorId: personId, deed: `refused:${deed}`, orgId, subject: null, detail: '', at: now })
}

/** How every function is entered: who calls, and whether they may. */
export const door = { openContext, admit }
