import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { ROSTER_TRIES } from '../../../src/domain/limits'
import { nameKey } from '../../../src/domain/people/names'
import { lastFour } from '../../../src/domain/people/roster'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { isLockedTo, lockToAll, unlock } from '../../shared/people/locks.repo'
import type { RosterRow } from '../../shared/people/roster.repo'
import { forgetTries, takeTry, triesLeft } from '../../shared/tries/tries.repo'
import { answersOf, rowGate, takeName } from '../gates'
import { getInvite } from '../invite'
import { answersLeft, openRow } from '../open-row'
import { giveTicket } from '../ticket'

type CheckRoster = Handler<Contract['identity']['checkRoster'], Context>

export const checkRoster: CheckRoster = async ({ code, name, lastFour: answer }, context) => {
  const { personId, now } = context
  const callerKey = context.callerKey()
  const { orgId } = await getInvite(code, context)
  await takeName(orgId, name, context)
  const { row } = await openRow(orgId, name, context)
  if (row && (await isLockedTo(personId, row._id))) throw tooMany()

  // Noted before it is looked at: a hundred guesses sent at once all find the gates closed. Where there is no row it is noted all the same.
  if ((await takeTry(answersOf(callerKey), [orgId, nameKey(name), answer].join('\n'), now)) === 'full') throw tooMany()
  if (!row) throw wrong(await triesLeft(answersOf(callerKey), now))
  if ((await takeTry(rowGate(row._id), answer, now)) === 'full') throw await locked(row, context)
  if (lastFour(row.number) !== answer) {
    if ((await triesLeft(rowGate(row._id), now)) <= 0) throw await locked(row, context)
    throw wrong(await answersLeft(row, context))
  }
  // Whoever knows the number leaves the row as open as it was.
  await forgetTries(rowGate(row._id).id)
  await unlock(row._id)

  return giveTicket(row, context, now)
}

/** The row takes no more answers: its secretary is told, and whoever gave the last one. */
async function locked(row: RosterRow, { callerKey, now }: Context): Promise<AppError> {
  await lockToAll(row, callerKey(), now)
  return tooMany()
}

const tooMany = (): AppError =>
  new AppError('TOO_MANY', `${ROSTER_TRIES} 次都没对上，请联系团支书当面核对后解锁，或明天再试`)

/** The same words whichever part it is that does not fit. */
const wrong = (left: number): AppError =>
  left <= 0 ? tooMany() : new AppError('CONFLICT', `姓名和后四位没有对上，还可以试 ${left} 次`)
