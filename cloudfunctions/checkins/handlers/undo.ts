import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { isByKeeper } from '../../../src/domain/checkins/attendance'
import { UNDO_MINUTES } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import type { Attendance } from '../../shared/checkins/attendances.repo'
import type { Context } from '../../shared/people/context'
import { keeperAct } from '../keeper-acts'
import type { Loaders } from '../targets'

type Undo = Handler<Contract['checkins']['undo'], Context, Loaders>

export const undo: Undo = async ({ attendanceId }, context, on) => {
  await keeperAct({ act: 'undo', session: on.sessionId.session, attendanceId, assertDone }, context)
  return { undone: true }
}

/** Nobody is here by the keeper's word: that is what was asked for. */
function assertDone({ state, proof }: Attendance): void {
  if (state !== 'present') return
  if (!isByKeeper(proof)) throw new AppError('CONFLICT', '这是对方自己签的到，不能撤销')
  throw new AppError('CONFLICT', `登记超过 ${UNDO_MINUTES} 分钟，不能撤销了`)
}
