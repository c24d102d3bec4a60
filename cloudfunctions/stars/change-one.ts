import { AppError } from '../../src/contract/errors'
import type { Context } from '../shared/people/context'
import { changeCheck, findCheck, type CheckChange, type SelfCheck } from '../shared/stars/self-checks.repo'
import { changedSince } from './changed-since'
import { finishDecision } from './finish-decision'
import { assertNotOwn } from './own-venue'

/**
 * Writes what the committee says of what stood at a version. What was decided by somebody whose function died is finished first.
 * FORBIDDEN · CONFLICT not handed in, or changed since
 */
export async function changeOne(
  check: SelfCheck,
  { version, change }: { version: number; change: CheckChange },
  context: Context,
): Promise<SelfCheck> {
  await assertJudgeable(check, version, context)
  if (!(await changeCheck(check, change))) throw changedSince()
  return (await findCheck(check._id)) ?? check
}

/** FORBIDDEN to who keeps or kept the venue · CONFLICT */
export async function assertJudgeable(check: SelfCheck, version: number, context: Context): Promise<void> {
  await assertNotOwn(check, context)
  if (check.state === 'open' || check.state === 'returned') throw new AppError('CONFLICT', '管理员还没有提交')
  if (check.made) await finishDecision(check.made, context)
  if (check.version !== version) throw changedSince()
}
