import type { Month } from '../../../src/domain/figures/month'
import { attendancePages, findAttendances, type Attendance } from './attendances.repo'

export type CountedAttendance = Pick<Attendance, 'personId' | 'venueId' | 'day'>

/** Who was present in a month, page by page, all of a person in one of them; from behind a person on. */
export const presentIn = (month: Month, after: string): AsyncGenerator<CountedAttendance[]> =>
  attendancePages('personId', {
    where: { month, state: 'present' },
    ...(after === '' ? {} : { after }),
    fields: ['personId', 'venueId', 'day'],
  })

/** Whether anybody was present in a month. */
export async function isAnybodyIn(month: Month): Promise<boolean> {
  const where = { month, state: 'present' }
  return (await findAttendances({ where, sort: [['personId', 'asc']], limit: 1, fields: ['month'] })).length > 0
}
