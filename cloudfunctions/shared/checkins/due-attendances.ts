import { command } from '../../kit/cloud'
import { findAttendances, type Attendance } from './attendances.repo'

/** Those whose hours have to be credited, who waits longest first. */
export const attendancesToCredit = (now: Date, limit: number): Promise<Attendance[]> =>
  findAttendances({ where: { creditAt: command.lte(now) }, sort: [['creditAt', 'asc']], limit })

/** Claims that came no later than an instant and wait for a keeper, the oldest first. */
export const claimsBefore = (at: Date, limit: number): Promise<Attendance[]> =>
  findAttendances({
    where: { state: 'waiting', 'claim.receivedAt': command.lte(at) },
    sort: [['claim.receivedAt', 'asc']],
    limit,
  })
