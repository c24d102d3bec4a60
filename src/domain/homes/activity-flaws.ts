import { ACTIVITY_AHEAD_DAYS, ACTIVITY_HOURS_MAX } from '../limits'
import { DAY_MS, HOUR_MS, ms, type Instant } from '../time'
import type { Way } from './activity'
import { countsOf } from './seats'

/** An activity as its keeper writes it: as much as can be wrong about it. */
export interface Written {
  title: string
  startsAt: Instant
  endsAt: Instant
  quota: number
  waits: boolean
  way: Way
  /** Null from publication on. */
  opensAt: Instant | null
  /** Null until the start. */
  closesAt: Instant | null
  /** Hours before the start until when one may cancel. */
  cancelHours: number
}

/** What of it is published already: what people have signed up for binds the keeper. */
export interface PublishedAs {
  written: Written
  /** Live sign-ups. */
  live: number
  /** From then on nobody moves up any more. */
  cancelUntil: Instant
}

export type FlawedField = keyof Written
/** By field, the sentence that stands under it. */
export type Flaws = Partial<Record<FlawedField, string>>

/** What may no longer change once something is published: how places are given; of a draw also when it opens and closes; and places, when nobody moves up any more. */
export type FixedField = 'way' | 'quota' | 'closesAt' | 'opensAt'

export function fixedFields({ written, cancelUntil }: PublishedAs, now: Instant): FixedField[] {
  const fixed: FixedField[] = written.way === 'draw' ? ['way', 'closesAt', 'opensAt'] : ['way']
  return ms(now) >= ms(cancelUntil) ? [...fixed, 'quota'] : fixed
}

const FIXED_WORDS: Record<FixedField, string> = {
  way: '发布以后，不能再改先到先得还是抽签',
  quota: '已过取消截止，名额不能再改',
  closesAt: '抽签发布以后，报名截止不能再改',
  opensAt: '抽签发布以后，报名开始不能再改',
}

/**
 * What is missing or wrong, as sentences by field: before it is published, or, where it is, before it is changed. What stays as it was
 * published is not asked about again: a text can be corrected while the activity runs.
 */
export function activityFlaws(written: Written, published: PublishedAs | null, now: Instant): Flaws {
  const flaws: Flaws = { ...timeFlaws(written, published, now), ...signUpFlaws(written, published, now) }
  if (written.title.trim() === '') flaws.title = '写上活动的名称'
  if (published === null) return flaws
  return { ...flaws, ...seatFlaws(written, published), ...fixedFlaws(written, published, now) }
}

/** The first of them, in the order in which the fields stand; null where nothing is wrong. */
export function firstFlaw(flaws: Flaws): string | null {
  return FIELDS.map((field) => flaws[field]).find((flaw) => flaw !== undefined) ?? null
}

const FIELDS: readonly FlawedField[] = [
  'title',
  'startsAt',
  'endsAt',
  'quota',
  'waits',
  'way',
  'opensAt',
  'closesAt',
  'cancelHours',
]

const same = (a: Instant | null, b: Instant | null): boolean => (a === null || b === null ? a === b : ms(a) === ms(b))

function timeFlaws({ startsAt, endsAt }: Written, published: PublishedAs | null, now: Instant): Flaws {
  const flaws: Flaws = {}
  const moved = published === null || !same(published.written.startsAt, startsAt)
  if (moved && ms(startsAt) <= ms(now)) flaws.startsAt = '开始时间已经过了'
  if (ms(startsAt) > ms(now) + ACTIVITY_AHEAD_DAYS * DAY_MS) flaws.startsAt = '最多提前一年发布'
  if (ms(endsAt) <= ms(startsAt)) flaws.endsAt = '结束要在开始之后'
  else if (ms(endsAt) <= ms(now)) flaws.endsAt = '结束时间已经过了'
  else if (ms(endsAt) > ms(startsAt) + ACTIVITY_HOURS_MAX * HOUR_MS)
    flaws.endsAt = `一场活动最长 ${ACTIVITY_HOURS_MAX} 小时`
  return flaws
}

function signUpFlaws(written: Written, published: PublishedAs | null, now: Instant): Flaws {
  const { way, startsAt, opensAt, closesAt } = written
  const flaws: Flaws = {}
  if (way === 'draw' && (closesAt === null || ms(closesAt) >= ms(startsAt)))
    flaws.closesAt = '抽签要有报名截止时间，并且在开始之前'
  else if (closesAt !== null && ms(closesAt) > ms(startsAt)) flaws.closesAt = '报名截止不能晚于开始时间'
  else if (closesAt !== null && ms(closesAt) <= ms(now) && !same(published?.written.closesAt ?? null, closesAt))
    flaws.closesAt = '报名截止时间已经过了'
  if (opensAt !== null && ms(opensAt) >= ms(closesAt ?? startsAt)) flaws.opensAt = '报名开始要在报名截止之前'
  return flaws
}

function seatFlaws({ quota, waits, cancelHours }: Written, { written, live }: PublishedAs): Flaws {
  const flaws: Flaws = {}
  const { taken } = countsOf(live, written.quota)
  if (takesPlaces(quota, written.quota) && live > quota) flaws.quota = `已有 ${taken} 人报名，不能少于 ${taken}`
  else if (written.waits && !waits && live > quota) flaws.waits = `还有 ${live - quota} 人在候补，不能取消候补`
  // Whoever has signed up may count on it.
  if (cancelHours > written.cancelHours && live > 0) flaws.cancelHours = '已有人报名，取消的截止只能放宽，不能提前'
  return flaws
}

/** Whether a change takes places away: then it must not be fewer than are taken. */
export const takesPlaces = (quota: number, before: number): boolean => quota < before

function fixedFlaws(changed: Written, published: PublishedAs, now: Instant): Flaws {
  const { written } = published
  const differs: Record<FixedField, boolean> = {
    way: changed.way !== written.way,
    quota: changed.quota !== written.quota,
    closesAt: !same(changed.closesAt, written.closesAt),
    opensAt: !same(changed.opensAt, written.opensAt),
  }
  const fixed = fixedFields(published, now).filter((field) => differs[field])
  return Object.fromEntries(fixed.map((field) => [field, FIXED_WORDS[field]]))
}
