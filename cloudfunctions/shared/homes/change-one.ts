import { AppError } from '../../../src/contract/errors'
import type { ActivityText } from '../../../src/contract/keeping-replies'
import { activityFlaws, firstFlaw, takesPlaces } from '../../../src/domain/homes/activity-flaws'
import { ms } from '../../../src/domain/time'
import { findActivity, type Activity } from './activities.repo'
import { changePublished, type ChangeOf, type KeptText } from './kept-activities.repo'
import { findVenue } from './venues.repo'
import { beforeChange } from './after-change'
import { leavePictures, picturesOf } from './pictures'
import { ROUNDS, tellingTo } from './tell-people'
import { changedSince, keptText, publishedAs, sameText, textOf, writtenOf } from './written'

interface Asked {
  version: number
  text: ActivityText
}

/**
 * Changes what is published. Whoever signs up meanwhile is told of the change, too: it is written anew until nobody has between reading
 * and writing. INVALID_INPUT as a sentence · CONFLICT changed since, cancelled or over
 */
export async function changeOne(read: Activity, { version, text }: Asked, now: Date): Promise<Activity> {
  // What is refused takes no picture.
  assertToChange(read, { version, text }, now)
  if (read.version === version) await assertHeld(read, text)
  const pictures = await picturesOf(text.pictures, read.venueId, { known: read.pictures, now })
  let activity = read
  for (let round = 0; round < ROUNDS; round++) {
    const kept = published(keptText(text, pictures), activity)
    if (activity.version === version + 1 && sameText(textOf(activity), textOf({ ...activity, ...kept })))
      return activity
    assertChangeable(activity, { version, text }, now)
    await beforeChange(activity, now)
    await leavePictures(activity.pictures, pictures, now)
    await changePublished(activity, changeOf(activity, kept, now))
    const found = await findActivity(activity._id)
    if (!found) throw changedSince()
    activity = found
  }
  throw new AppError('CONFLICT', '这会儿报名的人很多，请再试一次')
}

/** What is refused from the first: what stands already may be a repeat of this. CONFLICT · INVALID_INPUT as a sentence */
export function assertToChange(read: Activity, asked: Asked, now: Date): void {
  if (read.version !== asked.version + 1) assertChangeable(read, asked, now)
}

function assertChangeable(activity: Activity, { version, text }: Asked, now: Date): void {
  if (activity.state === 'cancelled') throw new AppError('CONFLICT', '活动已经取消，不能再改')
  if (activity.state !== 'published') throw new AppError('CONFLICT', '还没有发布，请在草稿里改')
  if (ms(activity.endsAt) <= ms(now)) throw new AppError('CONFLICT', '活动已经结束，不能再改')
  if (activity.version !== version) throw changedSince()
  const flaw = firstFlaw(activityFlaws(writtenOf(text), publishedAs(activity), now))
  if (flaw !== null) throw new AppError('INVALID_INPUT', flaw)
}

/** Of a closed venue nothing is to come: what was running as it was closed ends when it does, and is not put off. */
async function assertHeld({ venueId, startsAt }: Activity, text: ActivityText): Promise<void> {
  if (ms(text.startsAt) !== ms(startsAt) && (await findVenue(venueId))?.closed)
    throw new AppError('CONFLICT', '这个青年之家已经停用，不能改时间')
}

/** What was left open, as it is in what is published. */
const published = (kept: KeptText, { publishedAt }: Activity): KeptText => ({
  ...kept,
  opensAt: kept.opensAt ?? publishedAt,
  closesAt: kept.closesAt ?? kept.startsAt,
})

function changeOf(activity: Activity, text: KeptText, now: Date): ChangeOf {
  const moved =
    ms(text.startsAt) !== ms(activity.startsAt) ||
    ms(text.endsAt) !== ms(activity.endsAt) ||
    text.room !== activity.room
  const { startsAt, endsAt, room } = activity
  const takes =
    takesPlaces(text.quota, activity.quota) ||
    (activity.waits && !text.waits) ||
    text.cancelHours > activity.cancelHours
  return {
    text,
    // Whoever signs up as the time changes is told of it: also where nobody had when it was read.
    counts: moved || takes,
    changed: moved ? { at: now, startsAt, endsAt, room } : null,
    telling: moved ? tellingTo(activity, 'changed', now) : null,
    upAt: text.quota > activity.quota && activity.live > activity.quota ? now : null,
  }
}
