import { AppError } from '../../src/contract/errors'
import { activityFlaws, firstFlaw } from '../../src/domain/homes/activity-flaws'
import { idOfWeek, inWeek } from '../../src/domain/homes/weeks'
import { ms } from '../../src/domain/time'
import { findActivity, insertActivity, type Activity } from '../shared/homes/activities.repo'
import { openDraw } from '../shared/homes/draw'
import { publishDraft } from '../shared/homes/kept-activities.repo'
import { findVenue } from '../shared/homes/venues.repo'
import { afterChange, beforeChange } from '../shared/homes/after-change'
import { newDraft } from '../shared/homes/new-draft'
import { cancelUntilOf, changedSince, keptText, textOf, writtenOf } from '../shared/homes/written'

export const publishedOtherwise = (): AppError => new AppError('CONFLICT', '这场活动已经发布过了，请重新打开看看')

interface Asked {
  version: number
  weeks: number
}

/** Publishes a draft as it was read. INVALID_INPUT what is missing or wrong · CONFLICT changed since, or the venue is closed */
export async function publishFirst(draft: Activity, { version, weeks }: Asked, now: Date): Promise<Activity> {
  if ((await findVenue(draft.venueId))?.closed !== null)
    throw new AppError('CONFLICT', '这个青年之家已经停用，不能发布活动')
  if (draft.version !== version) throw changedSince()
  const flaw = firstFlaw(activityFlaws(writtenOf(textOf(draft)), null, now))
  if (flaw !== null) throw new AppError('INVALID_INPUT', flaw)
  await beforeChange(draft, now)
  await publishDraft(draft, {
    opensAt: draft.opensAt ?? now,
    closesAt: draft.closesAt ?? draft.startsAt,
    cancelUntil: cancelUntilOf(draft.startsAt, draft.cancelHours),
    seriesId: weeks > 1 ? draft._id : null,
    publishedAt: now,
    commitment: draft.way === 'draw' ? await openDraw(draft._id) : null,
    weeks,
  })
  // Whoever was first: a repeat of this, somebody who changed it, or this.
  const found = await findActivity(draft._id)
  if (found?.state === 'draft') throw changedSince()
  if (!found) throw publishedOtherwise()
  await afterChange(found, now)
  return found
}

/**
 * Publishes those of the further weeks that are not yet there: each has people, seats and a seed of its own. One that has begun by now, as
 * this is asked again days later, nobody could sign up for.
 */
export async function publishWeeks(first: Activity, weeks: number, now: Date): Promise<Activity[]> {
  const further: Activity[] = []
  for (let week = 2; week <= weeks; week++) {
    const there = await findActivity(idOfWeek(first._id, week))
    if (there) further.push(there)
    else if (first.state === 'published' && ms(inWeek(first.startsAt, week)) > ms(now))
      further.push(await publishWeek(first, week))
  }
  if (further.length > 0) await afterChange(first, now)
  return further
}

async function publishWeek(first: Activity, week: number): Promise<Activity> {
  const _id = idOfWeek(first._id, week)
  const text = textOf(first)
  const startsAt = inWeek(first.startsAt, week)
  const publishedAt = first.publishedAt ?? first.startsAt
  const made: Activity = {
    ...newDraft(_id, { _id: first.venueId, path: first.path }, keptText(text, first.pictures)),
    state: 'published',
    startsAt,
    endsAt: inWeek(first.endsAt, week),
    // Nothing was said: all of them open with their publication.
    opensAt: text.opensAt === null ? publishedAt : inWeek(text.opensAt, week),
    closesAt: text.closesAt === null ? startsAt : inWeek(text.closesAt, week),
    cancelUntil: cancelUntilOf(startsAt, first.cancelHours),
    seriesId: first._id,
    publishedAt,
    commitment: first.way === 'draw' ? await openDraw(_id) : null,
  }
  // Of two at once the other has made it.
  await insertActivity(made)
  return (await findActivity(_id)) ?? made
}
