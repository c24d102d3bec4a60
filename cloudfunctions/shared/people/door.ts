import { AppError } from '../../../src/contract/errors'
import { can, isOwnDeed, overFor, type Ended, type Target } from '../../../src/domain/permissions/can'
import { ROLE_NAMES } from '../../../src/domain/permissions/roles'
import { TABLE, type Deed } from '../../../src/domain/permissions/table'
import { dayInYear, dayNumber, justBefore } from '../../../src/domain/time'
import { noteDeed } from '../audit/audit.repo'
import { openContext, type Context } from './context'
import { everHeld } from './roles.repo'

/**
 * Lets a deed through where every target allows it, and answers with the targets. What does not exist is refused like what is not
 * allowed, in the same words: ids can't be probed, but by whose role there is over. NOT_JOINED for a visitor's own · FORBIDDEN
 */
async function admit(deed: Deed, loading: Promise<(Target | null)[]>, context: Context): Promise<Target[]> {
  const { personId, now } = context
  // Where no role helps, none is read.
  const [targets, actor] = await Promise.all([
    loading,
    isOwnDeed(deed) ? { personId, grants: [], now } : context.actor(),
  ])
  const allowed = targets.filter((target): target is Target => target !== null && can(actor, deed, target))
  if (allowed.length === targets.length && targets.length > 0) return allowed
  throw await refused(deed, targets.find((target) => target !== null && !can(actor, deed, target)) ?? null, context)
}

/**
 * What is said where a deed is not allowed on a target, or there is none; noted where there is one. Whoever was allowed until their role
 * ended is told since when they are not.
 */
export async function refused(
  deed: Deed,
  target: Target | null,
  context: Pick<Context, 'personId' | 'now'>,
): Promise<AppError> {
  const { refusal } = TABLE[deed]
  const own = isOwnDeed(deed)
  const code = own ? 'NOT_JOINED' : 'FORBIDDEN'
  if (!target) return new AppError(code, refusal)
  const { personId, now } = context
  const holds = personId !== null && !own
  const [grants] = await Promise.all([holds ? everHeld(personId) : [], noteRefusal(deed, target, context)])
  const over = overFor({ grants, now }, deed, target)
  return new AppError(code, over ? overWords(over, now) : refusal)
}

const overWords = ({ role, until }: Ended, now: Date): string =>
  `你的${ROLE_NAMES[role]}角色 ${dayInYear(justBefore(until), now)} 结束了。没交完的草稿存着，下一任接手后可见`

/** Once a day, person, deed and organisation: whoever hammers on a closed door fills no disk. */
function noteRefusal(
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
