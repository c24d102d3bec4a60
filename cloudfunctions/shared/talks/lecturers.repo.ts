import type { FreeTimes } from '../../../src/domain/talks/free-times'
import type { LecturerState } from '../../../src/domain/talks/lecturers'
import type { Theme } from '../../../src/domain/talks/themes'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

export interface KeptTopic {
  id: string
  title: string
  minutes: number
  note: string
}

/** A talk that a lecturer has on. While its activity is there, that says when. */
export interface Booking {
  activityId: string
  startsAt: Date
  endsAt: Date
  at: Date
}

/** A lecturer (讲师) of a committee. */
export interface Lecturer {
  _id: string
  orgId: string
  /** Of the committee. */
  path: readonly string[]
  name: string
  unit: string
  themes: readonly Theme[]
  topics: readonly KeptTopic[]
  times: FreeTimes
  /** Who uses the lecturer's own page; null while nobody does. */
  personId: string | null
  state: LecturerState
  /** One more with each change of what is written or decided. */
  version: number
  proposed: { by: string | null; at: Date }
  decided: { by: string | null; at: Date; reason: string } | null
  /** What is to come; and how often that was changed, so that of two at once one comes after the other. */
  bookings: readonly Booking[]
  booked: number
}

/** The only place that names the collection `lecturers`. */
const lecturers = new Collection<Lecturer>('lecturers')

export const findLecturer = (id: string): Promise<Lecturer | null> => lecturers.get(id)

export const findLecturers = (ids: readonly string[]): Promise<Lecturer[]> =>
  lecturers.find({ where: { _id: command.in([...new Set(ids)]) } })

/** The entry of who uses its own page; null for who is no lecturer. One that has ended is nobody's. */
export async function lecturerOf(personId: string): Promise<Lecturer | null> {
  const found = await lecturers.find({ where: { personId } })
  return found.find(({ state }) => state !== 'ended') ?? null
}

/** Those of a committee who are listed. */
export const listedOf = (orgId: string): Promise<Lecturer[]> => lecturers.findAll({ where: { orgId, state: 'listed' } })

/** All that a committee ever had. */
export const lecturersOf = (orgId: string): Promise<Lecturer[]> => lecturers.findAll({ where: { orgId } })

export const countLecturers = (orgId: string, state: LecturerState): Promise<number> =>
  lecturers.count({ orgId, state })

/** False where there is one of this id. */
export const insertLecturer = (lecturer: Lecturer): Promise<boolean> => lecturers.insert(lecturer)

/** Takes one away of whom nobody has decided or changed anything; false where somebody has. */
export const dropProposed = async (_id: string): Promise<boolean> =>
  (await lecturers.removeAll({ _id, state: 'proposed', version: 1 })) > 0

type Change = Partial<Pick<Lecturer, 'name' | 'unit' | 'themes' | 'topics' | 'times' | 'state' | 'decided'>>

/** Changes what stands at this version; false where it is another by now. */
export const changeLecturer = (
  { _id, version }: Pick<Lecturer, '_id' | 'version'>,
  { times, decided, ...rest }: Change,
): Promise<boolean> =>
  lecturers.update(
    { _id, version },
    {
      ...rest,
      ...(times === undefined ? {} : { times: command.set(times) }),
      ...(decided === undefined ? {} : { decided: command.set(decided) }),
      version: version + 1,
    },
  )

/** Notes what a lecturer has on, where nobody has noted anything since it was read. */
export const noteBookings = (
  { _id, booked }: Pick<Lecturer, '_id' | 'booked'>,
  bookings: readonly Booking[],
): Promise<boolean> => lecturers.update({ _id, booked }, { bookings, booked: booked + 1 })

/** Gives the lecturer's own page to somebody. */
export const linkLecturer = (_id: string, personId: string): Promise<boolean> => lecturers.update({ _id }, { personId })
