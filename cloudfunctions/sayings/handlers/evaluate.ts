import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { evaluatedUntil, evaluationState, saysSomething } from '../../../src/domain/sayings/evaluation'
import { dayName, justBefore } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { findAttendance } from '../../shared/checkins/attendances.repo'
import { isOpen, openEvaluation } from '../../shared/sayings/open-box'
import type { Context } from '../../shared/people/context'
import { findLecture } from '../lecture'
import { say } from '../say'
import type { Loaders } from '../targets'

type Evaluate = Handler<Contract['sayings']['evaluate'], Context, Loaders>

export const evaluate: Evaluate = async ({ activityId, answers, text, turn }, context) => {
  const { personId, now } = context
  if (!saysSomething({ answers, text })) throw new AppError('CONFLICT', '至少答一个问题，或写一句话')
  const lecture = await findLecture(activityId)
  const attendance = personId === null ? null : await findAttendance(attendanceId(activityId, personId))
  if (personId === null || attendance?.state !== 'present') throw new AppError('CONFLICT', '到场签到的人才能评估')
  const state = evaluationState(lecture.endsAt, now)
  if (state === 'early') throw new AppError('TOO_EARLY', '宣讲还没结束，讲完再评')
  if (state === 'over') throw over(lecture.endsAt)
  const box = await openEvaluation(lecture, now)
  // Folded is only what is over, whatever this process takes for the time.
  if (!isOpen(box, now)) throw over(lecture.endsAt)
  return say(box, { answers, text, turn }, { ...context, personId })
}

const over = (endsAt: Date): AppError =>
  new AppError('EXPIRED', `这场评估到 ${dayName(justBefore(evaluatedUntil(endsAt)))} 24:00 为止`)
