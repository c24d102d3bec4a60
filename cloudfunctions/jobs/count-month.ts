import { dayOfMonth, wholeDays, type Month } from '../../src/domain/figures/month'
import { sumsOf, venueCell } from '../../src/domain/figures/table'
import { addPerson, type Tally } from '../../src/domain/figures/tally'
import { dayNumber } from '../../src/domain/time'
import { needTime, TimeIsUp, type Run } from '../kit/run'
import { presentIn, type CountedAttendance } from '../shared/checkins/counted-attendances.repo'
import { findFigureRun, insertFigureRun, type FigureRun } from '../shared/figures/figure-runs.repo'
import { packTallies, unpackTallies } from '../shared/figures/pack'
import { accountsBy } from '../shared/people/accounts.repo'
import { moved } from './figure-steps'
import type { Places } from './places'
import { writeFigures } from './write-figures'

/** Pages of check-ins between two writes of what they come to: whoever dies counts at most so many again. */
const PAGES_A_STEP = 3

/**
 * Counts a month, and writes what it came to. Check-ins come person by person, all of one together, so that different people are told by
 * sums alone and no list of them is kept. Sums and the person up to whom they reach are one document, written on condition that it is
 * still as it was read: however often this dies or is run twice, each check-in is in them once. True once its numbers are told.
 */
export async function countMonth(month: Month, places: Places, run: Run): Promise<boolean> {
  const found = await findFigureRun(month)
  const begun = found && goesOn(found, places, run.now) ? found : await begin(found, { month, places, run })
  const counted = begun.written === null ? await count(begun, places, run) : begun
  return writeFigures(counted, places, run)
}

/** What was begun on another day, or by another map, begins anew. */
const goesOn = ({ finishedAt, startedAt, places }: FigureRun, { hash }: Places, now: Date): boolean =>
  finishedAt === null && places === hash && dayNumber(startedAt) === dayNumber(now)

interface Beginning {
  month: Month
  places: Places
  run: Run
}

async function begin(found: FigureRun | null, { month, places, run }: Beginning): Promise<FigureRun> {
  const { now } = run
  const anew: Omit<FigureRun, '_id' | 'step' | 'published'> = {
    // Never a number that rows stand under: those of one that died are written over.
    run: (found?.published?.run ?? 0) + 1,
    startedAt: now,
    through: wholeDays(month, now),
    places: places.hash,
    after: '',
    tallies: [],
    written: null,
    finishedAt: null,
  }
  needTime(run)
  if (found) return moved(found, anew)
  const first: FigureRun = { _id: month, step: 1, published: null, ...anew }
  if (!(await insertFigureRun(first))) throw new TimeIsUp()
  return first
}

async function count(begun: FigureRun, places: Places, run: Run): Promise<FigureRun> {
  let state = begun
  let pages = 0
  let { after } = begun
  const tallies = unpackTallies(begun.tallies)
  needTime(run)
  for await (const page of presentIn(begun._id, begun.after)) {
    await addPage(page, { tallies, places, through: begun.through })
    after = page[page.length - 1]?.personId ?? after
    pages += 1
    needTime(run)
    if (pages % PAGES_A_STEP === 0) state = await moved(state, { tallies: packTallies(tallies), after })
  }
  needTime(run)
  return moved(state, { tallies: packTallies(tallies), after: '', written: 0 })
}

interface Counting {
  tallies: Map<string, Tally>
  places: Places
  through: number
}

async function addPage(page: readonly CountedAttendance[], { tallies, places, through }: Counting): Promise<void> {
  const people = new Map<string, { venueId: string; day: number }[]>()
  for (const { personId, venueId, day } of page) {
    const visit = { venueId, day: dayOfMonth(day) }
    if (visit.day > through) continue
    const visits = people.get(personId)
    if (visits) visits.push(visit)
    else people.set(personId, [visit])
  }
  const accounts = await accountsBy([...people.keys()])
  const cellsOf = (venueId: string): string[] => {
    const place = places.byId.get(venueId)
    return place ? [venueCell(venueId), ...sumsOf(place)] : []
  }
  for (const [personId, visits] of people) {
    const isMember = accounts.get(personId)?.membership?.standing === 'member'
    addPerson(tallies, { visits, isMember }, cellsOf)
  }
}
