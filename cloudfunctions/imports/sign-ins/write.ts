import { monthOf } from '../../../src/domain/figures/month'
import { SIGN_INS_AT_ONCE } from '../../../src/domain/limits'
import { nameKey } from '../../../src/domain/people/names'
import { numberKey } from '../../../src/domain/people/roster'
import type { SignIn } from '../../../src/domain/checkins/sign-in-sheet'
import { dayKey, dayStart, MINUTE_MS } from '../../../src/domain/time'
import { inLots, slices } from '../../kit/batches'
import { mac } from '../../kit/sign'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { attendancesAmong, insertAttendance, type Attendance } from '../../shared/checkins/attendances.repo'
import { insertActivity, type Activity } from '../../shared/homes/activities.repo'
import { newDraft } from '../../shared/homes/new-draft'
import type { Venue } from '../../shared/homes/venues.repo'
import type { SignInSheet } from './read-file'

/** Written at once: each is another document. */
const TOGETHER = 20
/** Ids that are asked about at once. */
const ASKED = 100

const keyed = (purpose: string, text: string): string => mac(purpose, text).toString('hex').slice(0, 32)

/** The same list makes the same activity, whoever sends it. */
export const activityIdOf = (
  { _id }: Pick<Venue, '_id'>,
  { title, from }: Pick<SignInSheet, 'title' | 'from'>,
): string => `paper-${keyed('paper-activity', `${_id}\n${from.toISOString()}\n${title}`)}`

/**
 * Who stands for somebody on paper: a keyed hash of name and number, the same on every list; without a number of the name at this venue. Nothing
 * of either is kept, and without the server's key nobody can tell whose it is.
 */
const personOf = ({ _id }: Pick<Venue, '_id'>, { name, number }: SignIn): string =>
  `paper-${keyed('paper-person', number === null ? `at\n${_id}\n${nameKey(name)}` : `of\n${nameKey(name)}\n${numberKey(number)}`)}`

/** Writes the activity and the next of those who were there. What is there already stays as it is. */
export async function writeSignIns(
  venue: Venue,
  sheet: SignInSheet,
  { now, sure }: { now: Date; sure: boolean },
): Promise<{ taken: number; left: number }> {
  const activityId = activityIdOf(venue, sheet)
  const all = new Map(
    sheet.rows.map((one) => {
      const attendance = attendanceOf(one, { activityId, venue, sheet, now })
      return [attendance._id, attendance] as const
    }),
  )
  const there = await idsThere([...all.keys()])
  const missing = [...all.values()].filter(({ _id }) => !there.has(_id))
  if (!sure) return { taken: there.size, left: missing.length }
  await insertActivity(activityOf(activityId, venue, { sheet, now }))
  const next = missing.slice(0, SIGN_INS_AT_ONCE)
  await inLots(next, { together: TOGETHER }, insertAttendance)
  return { taken: there.size + next.length, left: missing.length - next.length }
}

async function idsThere(ids: readonly string[]): Promise<Set<string>> {
  const found: Attendance[] = []
  for (const some of slices(ids, ASKED)) found.push(...(await attendancesAmong(some)))
  return new Set(found.map(({ _id }) => _id))
}

interface Written {
  activityId: string
  venue: Venue
  sheet: SignInSheet
  now: Date
}

function attendanceOf(one: SignIn, { activityId, venue, sheet, now }: Written): Attendance {
  const day = dayKey(sheet.from)
  const personId = personOf(venue, one)
  const at = (minutes: number | null): Date | null =>
    minutes === null ? null : new Date(dayStart(day).getTime() + minutes * MINUTE_MS)
  return {
    _id: attendanceId(activityId, personId),
    sessionId: activityId,
    venueId: venue._id,
    activityId,
    day,
    month: monthOf(day),
    personId,
    state: 'present',
    proof: 'imported',
    at: at(one.in) ?? sheet.from,
    madeAt: now,
    claim: null,
    step: null,
    range: 'none',
    device: personId,
    by: null,
    leftAt: at(one.out),
    creditAt: null,
    version: 1,
  }
}

/** As one that was published here and is long over: nobody has signed up for it. */
const activityOf = (_id: string, venue: Venue, { sheet, now }: Pick<Written, 'sheet' | 'now'>): Activity => ({
  ...newDraft(_id, venue, {
    kind: 'training',
    title: sheet.title,
    startsAt: sheet.from,
    endsAt: sheet.until,
    room: sheet.place,
    host: '',
    quota: sheet.rows.length,
    waits: false,
    way: 'first',
    welcome: 'youth',
    opensAt: sheet.from,
    closesAt: sheet.from,
    cancelHours: 0,
    cancelUntil: sheet.from,
    ranged: false,
    counts: 'none',
    text: '',
    pictures: [],
  }),
  state: 'published',
  publishedAt: now,
  imported: true,
  opensTold: now,
  startTold: now,
  thinned: true,
  missing: null,
})
