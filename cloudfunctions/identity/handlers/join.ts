import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { JOIN_TICKET_MINUTES } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { badToken, verify } from '../../kit/sign'
import { notePeopleChange } from '../../shared/orgs/orgs.repo'
import { accountOf } from '../../shared/people/accounts.repo'
import { keyOf } from '../../shared/people/caller-key'
import type { Context } from '../../shared/people/context'
import { unlock } from '../../shared/people/locks.repo'
import { finishMove } from '../../shared/people/move-member'
import { openMovesOf } from '../../shared/people/moves.repo'
import { findRosterRow } from '../../shared/people/roster.repo'
import { forgetRequests } from '../../shared/people/request-answers'
import { elsewhere, isMembershipOf, taken, takeRow } from '../joining'
import { movedInto } from '../moved-row'
import { isOthers } from '../open-row'
import { presentMe } from '../../shared/people/present-me'
import { ticketSchema, type Ticket } from '../ticket'

type Join = Handler<Contract['identity']['join'], Context>

export const join: Join = async ({ ticket }, context) => {
  const { known, member, now } = context
  const proof = verify('join', ticket, ticketSchema)
  if (proof.callerKey !== context.callerKey()) throw badToken()
  const expired = proof.expires <= now.getTime()
  if (known && member) {
    if (!(await isMembershipOf(known, proof.memberId))) throw elsewhere()
    // The first request may have died before it had done all. An old ticket does not make a roster look tended.
    if (!expired) await settle(proof, member.branchId, context)
    return presentMe(known, context)
  }
  if (expired) throw new AppError('EXPIRED', `核对已过去 ${JOIN_TICKET_MINUTES} 分钟，请重新核对身份`)

  // Nothing is kept of who comes too late; what is under way is ended in any case.
  if (!known?.joining && !(await isOpen(proof, context))) throw taken()
  const account = await takeRow(await context.account(), proof, now)
  const { membership, personId } = account
  if (!membership) throw taken()
  await settle(proof, membership.branchId, { personId, now })
  // What is not finished here the minute's job finishes.
  const run = { now, hasTime: () => true }
  for (const move of await openMovesOf(membership.memberId)) if (!(await finishMove(move, run))) break
  return presentMe(account, context)
}

/** Whether the row is nobody else's, and no secretary has undone a joining there since the check was passed. */
async function isOpen({ memberId, provenAt, callerKey }: Ticket, { known, personId }: Context): Promise<boolean> {
  const row = (await findRosterRow(memberId)) ?? (await movedInto(known, memberId))
  if (!row) return false
  if (await isOthers(row, personId)) {
    // Of two requests at once the other may have made the account since, and joined.
    const holder = row.personId !== null && known === null ? await accountOf(row.personId) : null
    return holder !== null && keyOf(holder._id) === callerKey
  }
  return row.undoneAt === undefined || row.undoneAt.getTime() < provenAt
}

/** The branch's roster has changed, nobody waits to join as the row, and nothing is asked of a secretary any more. */
async function settle(
  { memberId }: Ticket,
  branchId: string,
  { personId, now }: Pick<Context, 'personId' | 'now'>,
): Promise<void> {
  await notePeopleChange(branchId, now)
  await unlock(memberId)
  if (personId !== null) await forgetRequests(personId)
}
