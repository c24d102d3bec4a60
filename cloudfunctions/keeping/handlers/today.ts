import type { Contract } from '../../../src/contract'
import type { KeptActivity } from '../../../src/contract/keeping-replies'
import { visitId } from '../../../src/domain/checkins/session'
import { askedAbout } from '../../../src/domain/homes/holidays'
import { ACTIVITY_HOURS_MAX } from '../../../src/domain/limits'
import { can, deedsOn } from '../../../src/domain/permissions/can'
import { addDays, dayKey, dayStart, HOUR_MS, ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { countLate, presentOn } from '../../shared/checkins/day-of-venue'
import { findHandOver } from '../../shared/checkins/hand-overs.repo'
import { holidaysAhead } from '../../shared/homes/holidays'
import { countDrafts, keptOf, type KeptFacts } from '../../shared/homes/kept-activities.repo'
import { closedByNow } from '../../shared/homes/settled'
import type { Venue } from '../../shared/homes/venues.repo'
import { countUnanswered } from '../../shared/sayings/shown'
import type { Context } from '../../shared/people/context'
import { starsToKeeper } from '../../shared/stars/told-to-keeper'
import { stateAt } from '../present-hand-over'
import { presentAt, presentKept } from '../present-kept'
import type { Loaders } from '../targets'

type Today = Handler<Contract['keeping']['today'], Context, Loaders>

/** Activities looked through of each state: more than one venue can hold in a day, and more than it plans. */
const LOOKED_THROUGH = 300

export const today: Today = async (_, context, on) => {
  const { now } = context
  const { venue } = on.venueId
  const day = dayKey(now)
  const [ofToday, ahead, drafts, actor, here, late, handOver, stars] = await Promise.all([
    onDayOf(venue, now),
    stillToCome(venue, now),
    countDrafts(venue._id),
    context.actor(),
    presentOn(venue._id, day),
    countLate(venue._id),
    findHandOver(venue._id),
    starsToKeeper(venue, now),
  ])
  const suggestions = can(actor, 'answer-suggestions', on.venueId) ? await countUnanswered(venue._id) : 0
  const rows = await Promise.all(
    ofToday.map(async (one) => {
      // Those of the day are known; what began on another and goes on is asked for.
      const present = dayKey(one.startsAt) === day ? (here.get(one._id)?.length ?? 0) : await presentAt(one, now)
      return presentKept(one, { venue, present, now })
    }),
  )
  const waiting = ahead.map((one) => presentKept(one, { venue, present: 0, now }))
  const there = [...here.values()].flat()
  const free = visitId(venue._id, day)
  return {
    venue: { venueId: venue._id, name: venue.name, hours: venue.hours },
    visits: { checkIns: there.length, people: new Set(there).size },
    free: { sessionId: free, checkIns: here.get(free)?.length ?? 0 },
    next: rows.find(({ stage }) => stage !== 'over' && stage !== 'cancelled') ?? null,
    today: rows,
    waiting: {
      late,
      unreached: sum(waiting, ({ unreached }) => unreached),
      absent: sum(waiting, ({ absent }) => absent),
      drafts,
      suggestions,
      stars,
      holiday: askedAbout(venue.hours, holidaysAhead(now), day),
    },
    offer: handOver && handOver.from.personId === context.personId ? stateAt(handOver, now) : null,
    may: deedsOn(actor, on.venueId),
    now: now.toISOString(),
  }
}

const sum = (rows: readonly KeptActivity[], of: (row: KeptActivity) => number): number =>
  rows.reduce((all, row) => all + of(row), 0)

/** What takes place at some moment of the day of `now`, in order, also what was cancelled. */
async function onDayOf({ _id }: Venue, now: Date): Promise<KeptFacts[]> {
  const from = dayStart(dayKey(now))
  const until = dayStart(addDays(dayKey(now), 1))
  // None is longer than that: what ends later has not begun by then.
  const last = new Date(until.getTime() + ACTIVITY_HOURS_MAX * HOUR_MS)
  const found = await both(_id, { after: from, until: last, now })
  return found
    .filter(({ startsAt }) => ms(startsAt) < ms(until))
    .sort((a, b) => ms(a.startsAt) - ms(b.startsAt) || (a._id < b._id ? -1 : 1))
}

const stillToCome = ({ _id }: Venue, now: Date): Promise<KeptFacts[]> => both(_id, { after: now, until: null, now })

async function both(
  venueId: string,
  { now, ...range }: { after: Date; until: Date | null; now: Date },
): Promise<KeptFacts[]> {
  const states = (['published', 'cancelled'] as const).map((state) =>
    keptOf({ venueId, state, ...range, order: 'asc', beyond: null, limit: LOOKED_THROUGH }),
  )
  const found = (await Promise.all(states)).flat()
  return Promise.all(found.map((one) => closedByNow(one, now)))
}
