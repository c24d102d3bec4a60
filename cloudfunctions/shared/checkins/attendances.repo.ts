import type { Proof, State } from '../../../src/domain/checkins/attendance'
import type { Range } from '../../../src/domain/checkins/range'
import type { LateClaim } from '../../../src/contract/checkin-replies'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { noteChange } from './changed-months.repo'

/** Somebody's being at a session: one document a session and person, however often they check in. */
export interface Attendance {
  /** Session and person. */
  _id: string
  sessionId: string
  venueId: string
  activityId: string | null
  /** Shanghai's day of the session, by which visits are counted. */
  day: string
  /** Its month, in which visits are counted. */
  month: string
  personId: string
  state: State
  proof: Proof
  /** When they were there: the code's time, or what the keeper noted. */
  at: Date
  /** When the server learnt of what stands there now: until when it can be undone depends on it. */
  madeAt: Date
  /** The code's time of a claim that came late, and when it came; null where none did. It stays beside what the keeper says. */
  claim: { codeAt: Date; receivedAt: Date; why: LateClaim['why'] } | null
  /** The step of the code that was used; null where there was none. How many have used the same is told by it. */
  step: number | null
  range: Range
  /** A hash of phone and session, of which each is there once; the person where no phone said anything. */
  device: string
  /** Of a registration by hand. */
  by: { personId: string; name: string; reason: string } | null
  leftAt: Date | null
  /** When hours have to be credited; null where there is nothing to. */
  creditAt: Date | null
  /** One more with each change. */
  version: number
}

/** All but what a change is told by. */
export type Noted = Omit<Attendance, '_id' | 'version'>

/** The only place that names the collection `attendances`. */
const attendances = new Collection<Attendance>('attendances')

export const findAttendance = (id: string): Promise<Attendance | null> => attendances.get(id)

/** False where the person has one in the session, or another person of it has this phone. */
export async function insertAttendance(attendance: Attendance): Promise<boolean> {
  await noteChange(attendance.month, attendance.madeAt)
  return attendances.insert(attendance)
}

/** Changes what stands at this version; false where it is another by now, or another person of the session has this phone. */
export async function changeAttendance(
  { _id, version, month }: Pick<Attendance, '_id' | 'version' | 'month'>,
  data: Partial<Noted>,
): Promise<boolean> {
  if (data.state !== undefined && data.madeAt !== undefined) await noteChange(month, data.madeAt)
  return attendances.updateUnlessTaken(
    { _id, version },
    {
      ...data,
      ...('claim' in data ? { claim: command.set(data.claim) } : {}),
      ...('by' in data ? { by: command.set(data.by) } : {}),
      version: version + 1,
    },
  )
}

type Query = Parameters<typeof attendances.find>[0]

/** For the files beside this one, each of which asks for one thing. */
export const findAttendances = (query: Query): Promise<Attendance[]> => attendances.find(query)
export const countAttendances = (where: object): Promise<number> => attendances.count(where)
export const allAttendances = (query: Parameters<typeof attendances.findAll>[0]): Promise<Attendance[]> =>
  attendances.findAll(query)

/** Those that fit, from a day on and before another. */
export const attendancesByDay = (
  where: object,
  { from, until }: { from: string; until: string },
): Promise<Pick<Attendance, 'personId' | 'activityId'>[]> =>
  attendances.findAllBy('day', { where, from, until, fields: ['day', 'personId', 'activityId'] })
export const attendancePages = (
  ...[field, ordered]: Parameters<typeof attendances.pagesBy>
): AsyncGenerator<Attendance[]> => attendances.pagesBy(field, ordered)

/** Of some ids. */
export const attendancesAmong = (ids: readonly string[]): Promise<Attendance[]> =>
  findAttendances({ where: { _id: command.in([...ids]) } })

/** Somebody's own before a place in their list, the newest first. */
export async function attendedBy(
  personId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<Attendance[]> {
  const page = (where: object, most: number): Promise<Attendance[]> =>
    findAttendances({
      where: { personId, ...where },
      sort: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: most,
    })
  if (before === null) return page({}, limit)
  const together = await page({ at: before.at, _id: command.lt(before.id) }, limit)
  if (together.length === limit) return together
  return [...together, ...(await page({ at: command.lt(before.at) }, limit - together.length))]
}

/** How often somebody was present from one instant to another, both among it. */
export const countTimes = (personId: string, from: Date, until: Date): Promise<number> =>
  countAttendances({ personId, state: 'present', at: command.gte(from).and(command.lte(until)) })

/** Where somebody was present from an instant on and before another: the venue of each time. */
export const venuesOf = (personId: string, from: Date, until?: Date): Promise<Pick<Attendance, 'venueId'>[]> =>
  attendances.findAllBy('at', { where: { personId, state: 'present' }, from, until, fields: ['venueId', 'at'] })

/** How many are present: one count of an index, no document that everybody writes. */
export const countPresent = (sessionId: string): Promise<number> => countAttendances({ sessionId, state: 'present' })

/** How many claims wait for the keeper. */
export const countWaiting = (sessionId: string): Promise<number> => countAttendances({ sessionId, state: 'waiting' })

/** Whose phone checked in to a session before; null where none has. */
export async function holderOf(sessionId: string, device: string): Promise<string | null> {
  const [found] = await findAttendances({ where: { sessionId, device }, limit: 1, fields: ['personId'] })
  return found?.personId ?? null
}
