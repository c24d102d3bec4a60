import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { changeAttendance, findAttendance } from '../../shared/checkins/attendances.repo'
import { findSessionFacts } from '../../shared/checkins/session'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Leave = Handler<Contract['checkins']['leave'], Context, Loaders>

/** Whoever loses a round to another finds what that one wrote in the next. */
const ROUNDS = 5

export const leave: Leave = async ({ sessionId, at }, { personId, now }) => {
  const session = await findSessionFacts(sessionId)
  if (!session || personId === null) throw notIn()
  if ((session.activity?.counts ?? 'none') === 'none') throw new AppError('CONFLICT', '这一场不计时长，不用签退')
  for (let round = 0; round < ROUNDS; round++) {
    const attendance = await findAttendance(attendanceId(sessionId, personId))
    // A claim that waits may be confirmed later: then it is known until when they were there.
    if (!attendance || (attendance.state !== 'present' && attendance.state !== 'waiting')) throw notIn()
    if (attendance.leftAt) return { leftAt: attendance.leftAt.toISOString() }
    const leftAt = new Date(Math.max(attendance.at.getTime(), Math.min(new Date(at).getTime(), now.getTime())))
    if (await changeAttendance(attendance, { leftAt })) return { leftAt: leftAt.toISOString() }
  }
  throw new Error('a check-in was changed all the time')
}

const notIn = (): AppError => new AppError('NOT_FOUND', '你还没有在这一场签到')
