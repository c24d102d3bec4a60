import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { CLAIM_DAYS } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import type { Attendance } from '../../shared/checkins/attendances.repo'
import type { Context } from '../../shared/people/context'
import { keeperAct } from '../keeper-acts'
import type { Loaders } from '../targets'

type Answer = Handler<Contract['checkins']['answer'], Context, Loaders>

export const answer: Answer = async ({ attendanceId, seen }, context, on) => {
  const wanted = seen === null ? 'waiting' : seen ? 'present' : 'denied'
  const act = seen === null ? 'take-back' : seen ? 'seen' : 'unseen'
  const assertDone = (attendance: Attendance) => assertAnswered(attendance, wanted)
  await keeperAct({ act, session: on.sessionId.session, attendanceId, assertDone }, context)
  return { state: wanted }
}

/** Whoever is present by something else meanwhile was seen. */
function assertAnswered({ state, claim }: Attendance, wanted: Attendance['state']): void {
  if (claim === null) throw new AppError('NOT_FOUND', '没有找到这条晚到的签到')
  if (state === wanted) return
  if (state === 'lapsed') throw new AppError('CONFLICT', `过了 ${CLAIM_DAYS} 天没有确认，这条已经关闭`)
  if (wanted === 'waiting') throw new AppError('CONFLICT', '已经过了可以撤销的时间')
  throw new AppError('CONFLICT', state === 'present' ? '这个人已经到场' : '这条已经答过“没见到”')
}
