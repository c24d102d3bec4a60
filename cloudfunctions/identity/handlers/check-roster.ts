import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { JOIN_TICKET_MINUTES, ROSTER_TRIES } from '../../../src/domain/limits'
import { digitsMatch } from '../../../src/domain/people/roster'
import type { Handler } from '../../kit/serve'
import { sign } from '../../kit/sign'
import { getOrg, orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { rosterByName } from '../../shared/people/roster.repo'
import { takeTry, triesLeft } from '../../shared/tries/tries.repo'
import { getInvite } from '../invite'
import { rowGate } from '../row-gate'
import type { Ticket } from '../ticket'

type CheckRoster = Handler<Contract['identity']['checkRoster'], Context>

export const checkRoster: CheckRoster = async ({ code, name, digits }, context) => {
  const { personId, now } = context
  const invite = await getInvite(code, context)
  const callerKey = context.callerKey()
  const rows = await rosterByName(invite.orgId, name)
  const [row] = rows
  const open = row && rows.length === 1 && (row.personId === null || row.personId === personId)
  if (!open) throw new AppError('CONFLICT', '花名册里对不上唯一的一位，请申请团支书手动添加')

  const gate = rowGate(row._id, callerKey)
  // Noted before it is looked at: a hundred guesses sent at once all find the row closed.
  if ((await takeTry(gate, digits, now)) === 'full') throw tooMany()
  if (!digitsMatch(row.number, digits)) {
    const left = await triesLeft(gate, now)
    throw left === 0 ? tooMany() : new AppError('CONFLICT', `这两位对不上，还可以试 ${left} 次`)
  }

  const expires = now.getTime() + JOIN_TICKET_MINUTES * 60_000
  const ticket: Ticket = { callerKey, memberId: row._id, branchId: row.branchId, expires }
  return { ticket: sign('join', ticket), branch: orgName(await getOrg(row.branchId)), name: row.name }
}

const tooMany = (): AppError => new AppError('TOO_MANY', `${ROSTER_TRIES} 次都没对上，请申请团支书手动添加`)
