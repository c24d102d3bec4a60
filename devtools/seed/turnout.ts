import type { Seen } from '../../src/domain/counting/leaf'
import { seenOf } from '../../src/domain/lessons/kept'
import { covered, type Span } from '../../src/domain/lessons/spans'
import { groupOf } from '../../src/domain/people/standing'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Slot } from './calendar'
import { NAMED_FILM_SECONDS, NAMED_PAST, NAMED_PAST_LATE, NAMED_PEOPLE } from './people'
import type { Random } from './random'

/** How one person stands with one issue. */
export interface Attendance {
  doneAt: Date | null
  late: boolean
  seen: Seen | null
  /** When the secretary put it right; missing where nobody had to. */
  correctedAt?: Date
}

const HOUR_MS = 3_600_000
const NOTHING: Attendance = { doneAt: null, late: false, seen: null }

/** Share of members who finish on time, by unit; issues and branches vary around it. */
const UNIT_RATES: Record<string, number> = {
  nanpu: 0.92,
  gaoxin: 0.9,
  binjiang: 0.88,
  shizhi: 0.86,
  liuxi: 0.81,
  anping: 0.76,
  shiqiao: 0.7,
  jiguan: 0.6,
}
const LATE_SHARE = 0.4
/** Share of branches where nobody takes part in an issue, so that coverage is not always complete. */
const ASLEEP = 0.04

export interface Turn {
  slot: Slot
  now: Date
  length: number
  random: Random
}

/** People of an ordinary branch: most finish early in the week, some of the rest within the following days. */
export function attend(rows: readonly RosterRow[], unit: string, { slot, now, length, random }: Turn): Attendance[] {
  const asleep = random.chance(ASLEEP)
  const rate = asleep ? 0 : (UNIT_RATES[unit] ?? 0.8) + (random.next() - 0.5) * 0.16
  const [opens, due] = [slot.opensAt.getTime(), slot.deadline.getTime()]
  return rows.map((row) => {
    if (asleep || row.personId === null) return NOTHING
    const onTime = random.chance(rate)
    if (!onTime && !random.chance(LATE_SHARE)) return NOTHING
    const at = onTime ? opens + (due - opens) * random.next() ** 1.7 : due + random.next() * 5 * 24 * HOUR_MS
    if (at <= now.getTime()) return { doneAt: new Date(at), late: !onTime, seen: null }
    return now < slot.deadline && random.chance(0.3) ? begun(row, { slot, now, length, random }) : NOTHING
  })
}

function begun(row: RosterRow, turn: Turn): Attendance {
  return half(row, turn, { percent: turn.random.between(5, 89), hoursAgo: turn.random.next() * 20 })
}

interface Half {
  percent: number
  hoursAgo: number
  /** What was watched, where it is not all from the start. */
  spans?: Span[]
}

/** Someone on the way. */
function half(row: RosterRow, { slot, now, length }: Turn, { percent, hoursAgo, spans }: Half): Attendance {
  // Never before the issue opened, however early in the week the city is seeded.
  const at = new Date(Math.max(slot.opensAt.getTime(), now.getTime() - hoursAgo * HOUR_MS))
  const scale = length / NAMED_FILM_SECONDS
  const watched: Span[] = spans?.map(([from, to]) => [Math.round(from * scale), Math.round(to * scale)]) ?? [
    [0, Math.floor((length * percent) / 100)],
  ]
  const position = watched[watched.length - 1]?.[1] ?? 0
  // At the film's own speed, in one sitting.
  const seconds = at.getTime() / 1000
  const sittings: Span[] = [[seconds - covered(watched), seconds]]
  const seen = seenOf(
    { spans: watched, position, sittings, enoughAt: null },
    { at, group: groupOf(row.standing), percent },
  )
  return { doneAt: null, late: false, seen }
}

/** The branch of the pictures, this week: exactly as NAMED_PEOPLE says. */
export function attendNamedNow(rows: readonly RosterRow[], turn: Turn): Attendance[] {
  const elapsed = Math.min(turn.now.getTime(), turn.slot.deadline.getTime() - 1) - turn.slot.opensAt.getTime()
  return rows.map((row, i) => {
    const state = NAMED_PEOPLE[i]?.now
    if (state === 'not-started') return NOTHING
    if (state) return half(row, turn, state)
    return {
      doneAt: new Date(turn.slot.opensAt.getTime() + elapsed * (0.05 + 0.9 * (i / rows.length))),
      late: false,
      seen: null,
    }
  })
}

/**
 * The branch of the pictures in a past issue: so many on time and late as the pictures show; the last issue had 35 at the same
 * hour of its week, and one of its 42 was put right afterwards. 周雨桐 has made up issue 5 and was on time otherwise; 沈嘉树 always was.
 */
export function attendNamedPast(rows: readonly RosterRow[], index: number, { slot, now }: Turn): Attendance[] {
  const onTime = NAMED_PAST[index] ?? 0
  const late = NAMED_PAST_LATE[index] ?? 0
  const elapsed = Math.min((now.getTime() - slot.opensAt.getTime()) % (7 * 24 * HOUR_MS), duration(slot))
  const order = orderOf(rows, index)
  const place = new Map(order.map((row, i) => [row._id, i]))
  return rows.map((row) => {
    const i = place.get(row._id) ?? rows.length
    const opens = slot.opensAt.getTime()
    if (i >= onTime + late || row.personId === null) return NOTHING
    if (i === onTime - 1 && index === NAMED_PAST.length - 1) return putRight(slot)
    if (i >= onTime) {
      const at = Math.min(slot.deadline.getTime() + (i + 1) * HOUR_MS, now.getTime())
      return { doneAt: new Date(at), late: true, seen: null }
    }
    const sameHour = onTime - 7
    const at =
      i < sameHour
        ? elapsed * ((i + 1) / (sameHour + 1))
        : elapsed + (duration(slot) - elapsed) * ((i - sameHour + 1) / 9)
    return { doneAt: new Date(opens + at), late: false, seen: null }
  })
}

/** Told within the hour after the deadline that it had not been recorded, and answered the same evening. */
const putRight = ({ deadline }: Slot): Attendance => ({
  doneAt: new Date(deadline.getTime() + 40 * 60_000),
  late: false,
  seen: null,
  correctedAt: new Date(deadline.getTime() + 70 * 60_000),
})

const duration = (slot: Slot): number => slot.deadline.getTime() - slot.opensAt.getTime()

/** Who comes first in an issue: the joined, in an order that changes from issue to issue. */
/** In which order they finish: 周雨桐 first, or, of the issue that she has made up, first of those who were late. */
function orderOf(rows: readonly RosterRow[], index: number): RosterRow[] {
  const order = [...rows].sort((a, b) => rank(a, index) - rank(b, index))
  const isHers = ({ name }: RosterRow): boolean => name === '周雨桐'
  const others = order.filter((row) => !isHers(row))
  const before = index === MADE_UP ? (NAMED_PAST[index] ?? 0) : 0
  return [...others.slice(0, before), ...order.filter(isHers), ...others.slice(before)]
}

const MADE_UP = 5

function rank(row: RosterRow, index: number): number {
  if (row.personId === null) return 1000
  if (row.name === '沈嘉树') return -1
  return (Number(row._id.slice(-2)) * 17 + index * 11) % 46
}
