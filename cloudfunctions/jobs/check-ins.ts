import { after } from '../../src/domain/checkins/attendance'
import { CARD_KEPT_DAYS, CLAIM_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { changeAttendance } from '../shared/checkins/attendances.repo'
import { cardsBefore, removeCard } from '../shared/checkins/cards.repo'
import { attendancesToCredit, claimsBefore } from '../shared/checkins/due-attendances'
import { finishHandOver } from '../shared/checkins/finish-hand-over'
import { handOversUnderWay } from '../shared/checkins/hand-overs.repo'
import { dirtyRatings, type Rating } from '../shared/checkins/ratings.repo'
import { sessionsToThin } from '../shared/checkins/sessions.repo'
import { boxesDue } from '../shared/sayings/boxes.repo'
import { closeBox } from '../shared/sayings/close-box'
import { creditOne, sessionsOnce } from './credit'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'
import { rateVenue } from './rate-venue'
import { thinSession } from './thin-session'

/** Of each kind in one minute at most: more wait for the next. */
const MOST = 200
const SESSIONS_MOST = 20
const BOXES_MOST = 20

/** Acts on each while there is time, and counts those that were done. */
async function each<T>(run: JobRun, found: readonly T[], act: (one: T) => Promise<boolean>): Promise<number> {
  let done = 0
  for (const one of fromElsewhere(found, run.now)) {
    if (!run.hasTime()) break
    if (await run.failures.apart(() => act(one))) done += 1
  }
  return done
}

/** Hours of whom nothing can be undone any more. */
async function creditHours(run: JobRun): Promise<number> {
  const sessionOf = sessionsOnce()
  return each(run, await attendancesToCredit(run.now, MOST), (one) => creditOne(one, { run, sessionOf }))
}

/** Claims that no keeper has answered come to nothing, which counts against nobody. */
async function lapseClaims(run: JobRun): Promise<number> {
  const before = new Date(run.now.getTime() - CLAIM_DAYS * DAY_MS)
  return each(run, await claimsBefore(before, MOST), async (one) => {
    const state = after({ ...one, waited: true }, 'lapse', run.now)
    return state !== null && changeAttendance(one, { state, madeAt: run.now })
  })
}

const thinSessions = async (run: JobRun): Promise<number> =>
  each(run, await sessionsToThin(run.now, SESSIONS_MOST), (one) => thinSession(one, run))

async function forgetCards(run: JobRun): Promise<number> {
  const before = new Date(run.now.getTime() - CARD_KEPT_DAYS * DAY_MS)
  return each(run, await cardsBefore(before, MOST), ({ _id }) => removeCard(_id))
}

/** Of each venue once, however many have said something new of it. */
async function rateVenues(run: JobRun): Promise<number> {
  const byVenue = new Map<string, Rating[]>()
  for (const one of await dirtyRatings(MOST)) byVenue.set(one.venueId, [...(byVenue.get(one.venueId) ?? []), one])
  return each(run, [...byVenue], ([venueId, ratings]) => rateVenue(venueId, ratings, run))
}

/** Venues whose new keeper was named and whose former one died on the way. */
const finishHandOvers = async (run: JobRun): Promise<number> =>
  each(run, await handOversUnderWay(MOST), (one) => finishHandOver(one, run.now))

/** What those who were there have said unsigned is emptied when its days are over: then nobody can find out whose anything was. */
const emptyBoxes = async (run: JobRun): Promise<number> =>
  each(run, await boxesDue(run.now, BOXES_MOST), (box) => closeBox(box, run.now))

type Part = readonly [name: string, work: (run: JobRun) => Promise<number>]

const PARTS: readonly Part[] = [
  ['credited', creditHours],
  ['lapsed', lapseClaims],
  ['thinned', thinSessions],
  ['forgotten', forgetCards],
  ['rated', rateVenues],
  ['handed', finishHandOvers],
  ['emptied', emptyBoxes],
]

/**
 * What of check-ins, and of what was said about them, has to be done by the clock. The parts are of no use to one another: another one is the first with every minute, so
 * that none stands behind the others for ever, and where one can't even begin the others go on.
 */
export async function tendCheckIns(run: JobRun): Promise<Record<string, number>> {
  const did = Object.fromEntries(PARTS.map(([name]) => [name, 0]))
  for (const [name, work] of fromElsewhere(PARTS, run.now)) {
    if (!run.hasTime()) break
    did[name] = (await run.failures.apart(() => work(run))) ?? 0
    run.failures.beginAnew()
  }
  return did
}
