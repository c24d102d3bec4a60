import * as v from 'valibot'
import type { JoinTicket } from '../../src/contract/identity'
import { JOIN_TICKET_MINUTES } from '../../src/domain/limits'
import { maskedNumber } from '../../src/domain/people/roster'
import { sign } from '../kit/sign'
import { getOrg, orgName } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import type { RosterRow } from '../shared/people/roster.repo'

/** Proof of a passed roster check, or of a secretary's pass, kept by the phone until consent is given. */
export const ticketSchema = v.strictObject({
  /** Whose it is. */
  callerKey: v.string(),
  memberId: v.string(),
  branchId: v.string(),
  /** Epoch ms: when the check was passed. What a secretary undoes later makes it void. */
  provenAt: v.number(),
  /** Epoch ms. */
  expires: v.number(),
})
export type Ticket = v.InferOutput<typeof ticketSchema>

/** A ticket for a row of a roster, which the caller has proven to be theirs, or was passed to. */
export async function giveTicket(row: RosterRow, { callerKey, now }: Context, provenAt: Date): Promise<JoinTicket> {
  const ticket: Ticket = {
    callerKey: callerKey(),
    memberId: row._id,
    branchId: row.branchId,
    provenAt: provenAt.getTime(),
    expires: now.getTime() + JOIN_TICKET_MINUTES * 60_000,
  }
  return {
    ticket: sign('join', ticket),
    branch: orgName(await getOrg(row.branchId)),
    name: row.name,
    maskedNumber: maskedNumber(row.number),
  }
}
