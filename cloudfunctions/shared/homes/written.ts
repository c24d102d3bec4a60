import { AppError } from '../../../src/contract/errors'
import type { ActivityText } from '../../../src/contract/keeping-replies'
import type { PublishedAs, Written } from '../../../src/domain/homes/activity-flaws'
import { HOUR_MS, ms } from '../../../src/domain/time'
import type { Activity } from './activities.repo'
import type { KeptText } from './kept-activities.repo'
import type { StoredPicture } from './venues.repo'

/** What was sent, as it is kept; the pictures have been found. */
export const keptText = (text: ActivityText, pictures: readonly StoredPicture[]): KeptText => {
  const startsAt = new Date(text.startsAt)
  return {
    kind: text.kind,
    title: text.title,
    startsAt,
    endsAt: new Date(text.endsAt),
    room: text.room,
    host: text.host,
    quota: text.quota,
    waits: text.waits,
    way: text.way,
    welcome: text.welcome,
    opensAt: text.opensAt === null ? null : new Date(text.opensAt),
    closesAt: text.closesAt === null ? null : new Date(text.closesAt),
    cancelHours: text.cancelHours,
    cancelUntil: cancelUntilOf(startsAt, text.cancelHours),
    ranged: text.ranged,
    counts: text.counts,
    text: text.text,
    pictures,
  }
}

export const cancelUntilOf = (startsAt: Date, cancelHours: number): Date =>
  new Date(startsAt.getTime() - cancelHours * HOUR_MS)

/**
 * The text as it is written. What was left open is open again: of what is published, an opening at its publication and a closing at its
 * start are what nothing was said about.
 */
export const textOf = (activity: Activity): ActivityText => ({
  kind: activity.kind,
  title: activity.title,
  startsAt: activity.startsAt.toISOString(),
  endsAt: activity.endsAt.toISOString(),
  room: activity.room,
  host: activity.host,
  quota: activity.quota,
  waits: activity.waits,
  way: activity.way,
  welcome: activity.welcome,
  opensAt: unless(activity.opensAt, activity.publishedAt),
  closesAt: unless(activity.closesAt, activity.publishedAt === null ? null : activity.startsAt),
  cancelHours: activity.cancelHours,
  ranged: activity.ranged,
  counts: activity.counts ?? 'none',
  text: activity.text,
  pictures: activity.pictures.map(({ id }) => id),
})

const unless = (at: Date | null, unsaid: Date | null): string | null =>
  at === null || (unsaid !== null && ms(at) === ms(unsaid)) ? null : at.toISOString()

/** Whether two texts say the same, however their times are written. */
export const sameText = (a: ActivityText, b: ActivityText): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b))

const plain = (text: ActivityText): unknown[] => [
  text.kind,
  text.title,
  ms(text.startsAt),
  ms(text.endsAt),
  text.room,
  text.host,
  text.quota,
  text.waits,
  text.way,
  text.welcome,
  text.opensAt === null ? null : ms(text.opensAt),
  text.closesAt === null ? null : ms(text.closesAt),
  text.cancelHours,
  text.ranged,
  text.counts,
  text.text,
  text.pictures,
]

/** As much of a text as can be wrong. */
export const writtenOf = (text: ActivityText): Written => ({
  title: text.title,
  startsAt: text.startsAt,
  endsAt: text.endsAt,
  quota: text.quota,
  waits: text.waits,
  way: text.way,
  opensAt: text.opensAt,
  closesAt: text.closesAt,
  cancelHours: text.cancelHours,
})

/** What binds the keeper of what is published. */
export const publishedAs = (activity: Activity): PublishedAs => ({
  written: writtenOf(textOf(activity)),
  live: activity.live,
  cancelUntil: activity.cancelUntil,
})

export const changedSince = (): AppError => new AppError('CONFLICT', '这场活动刚刚被别人改过，先看看改了什么，再改一次')
