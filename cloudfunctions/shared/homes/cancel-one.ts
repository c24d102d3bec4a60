import { AppError } from '../../../src/contract/errors'
import { ms } from '../../../src/domain/time'
import { findActivity, type Activity } from './activities.repo'
import { cancelPublished, idsToCome } from './kept-activities.repo'
import { tellSoon } from './telling'
import { findVenue } from './venues.repo'
import { afterChange, beforeChange } from './after-change'
import { ROUNDS, tellingTo } from './tell-people'

/**
 * Cancels what is published, whatever was changed of it meanwhile, with all who are in told the reason. One that was cancelled before
 * stays with the reason that it has; what follows from it is gone on with. CONFLICT a draft, or over
 */
export async function cancelOne(read: Activity, reason: string, now: Date): Promise<Activity> {
  // First of all: what is refused writes nothing.
  assertCancellable(read, now)
  await beforeChange(read, now)
  const activity = await cancelUnlisted(read, reason, now)
  await afterChange(activity, now)
  return activity
}

/**
 * Cancels all that is to come at a venue that was closed. Each in its own update: whoever dies on the way goes on where it was. The
 * venue's row is written anew by who asks, once for all.
 */
export async function cancelToCome(
  { venueId, reason }: { venueId: string; reason: string },
  { now, hasTime }: { now: Date; hasTime: () => boolean },
): Promise<void> {
  for (const id of await idsToCome(venueId, now)) {
    if (!hasTime()) return
    const activity = await findActivity(id)
    if (activity?.state !== 'published') continue
    await cancelUnlisted(activity, reason, now)
    await tellSoon(id, now)
  }
}

/**
 * Cancels what has come to stand before a venue that was closed in the same moment, of which whoever closed it has seen nothing. What has
 * begun goes on to its end, as at the closing. Answers with how each stands.
 */
export async function cancelWhereClosed(all: readonly Activity[], venueId: string, now: Date): Promise<Activity[]> {
  const closed = (await findVenue(venueId))?.closed ?? null
  if (closed === null) return [...all]
  const stand: Activity[] = []
  for (const one of all) {
    const toCome = one.state === 'published' && ms(one.startsAt) > ms(now)
    stand.push(toCome ? await cancelOne(one, closed.reason, now) : one)
  }
  return stand
}

async function cancelUnlisted(read: Activity, reason: string, now: Date): Promise<Activity> {
  let activity: Activity = read
  for (let round = 0; round < ROUNDS; round++) {
    assertCancellable(activity, now)
    if (activity.state === 'cancelled') return activity
    const cancelled = { at: now, reason }
    await cancelPublished(activity, { cancelled, telling: tellingTo(activity, 'cancelled', now) })
    const found = await findActivity(activity._id)
    if (!found) throw new AppError('NOT_FOUND', '没有找到这场活动')
    activity = found
  }
  throw new AppError('CONFLICT', '这会儿报名的人很多，请再试一次')
}

function assertCancellable({ state, endsAt }: Activity, now: Date): void {
  if (state === 'cancelled') return
  if (state !== 'published') throw new AppError('CONFLICT', '还没有发布，可以直接丢弃草稿')
  if (ms(endsAt) <= ms(now)) throw new AppError('CONFLICT', '活动已经结束，不能取消')
}
