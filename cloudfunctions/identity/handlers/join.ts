import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { JOIN_TICKET_MINUTES } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { badToken, verify } from '../../kit/sign'
import { noteRosterChange } from '../../shared/orgs/orgs.repo'
import { putAccount, type Account } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { finishMove } from '../../shared/people/move-member'
import { openMovesOf } from '../../shared/people/moves.repo'
import { claimRosterRow, findRosterRow } from '../../shared/people/roster.repo'
import { dropJoinRequests } from '../join-requests.repo'
import { movedInto, movedRow } from '../moved-row'
import { presentMe } from '../present'
import { ticketSchema } from '../ticket'

type Join = Handler<Contract['identity']['join'], Context>

export const join: Join = async ({ ticket }, context) => {
  const { member, now } = context
  const proof = verify('join', ticket, ticketSchema)
  if (proof.callerKey !== context.callerKey()) throw badToken()
  if (member && member.branchId !== proof.branchId) throw new AppError('CONFLICT', '你已经在另一个团支部里，请先退出')
  const expired = proof.expires <= now.getTime()
  if (member) {
    // The first request may have died before it had done all. An old ticket does not make a roster look tended.
    if (!expired) await settle(member.branchId, context)
    return presentMe(context.known, context)
  }
  if (expired) throw new AppError('EXPIRED', `核对已过去 ${JOIN_TICKET_MINUTES} 分钟，请重新核对身份`)

  const row = (await findRosterRow(proof.memberId)) ?? (await movedInto(context.known, proof.memberId))
  // Nothing is kept of who comes too late.
  if (!row || (row.personId !== null && row.personId !== context.personId)) throw taken()
  const known = await context.account()
  // The row is claimed first: if the function dies here, the same ticket joins at the next try, and nobody else can.
  if (!(await claimRosterRow(row._id, known.personId))) throw taken()
  const memberId = (await movedRow(known, row, now)) ?? row._id
  const account: Account = {
    ...known,
    name: row.name,
    consentedAt: now,
    left: null,
    membership: { memberId, branchId: row.branchId, standing: row.standing },
  }
  await putAccount(account)
  await settle(row.branchId, { personId: known.personId, now })
  // What is not finished here the minute's job finishes.
  const run = { now, hasTime: () => true }
  for (const move of await openMovesOf(memberId)) if (!(await finishMove(move, run))) break
  return presentMe(account, context)
}

/** The branch's roster has changed, and nothing is asked of a secretary any more. */
async function settle(branchId: string, { personId, now }: Pick<Context, 'personId' | 'now'>): Promise<void> {
  await noteRosterChange(branchId, now)
  if (personId !== null) await dropJoinRequests(personId)
}

const taken = (): AppError => new AppError('CONFLICT', '花名册里的这一位刚刚已由别人加入，请联系团支书')
