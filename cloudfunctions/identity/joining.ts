import { randomUUID } from 'node:crypto'
import { AppError } from '../../src/contract/errors'
import { JOINS_PER_DAY } from '../../src/domain/limits'
import {
  accountOf,
  beginJoining,
  confirmJoining,
  dropJoining,
  type Account,
  type Joining,
} from '../shared/people/accounts.repo'
import { keyOf } from '../shared/people/caller-key'
import { noteJoining } from '../shared/people/joinings.repo'
import { claimRosterRow, findRosterRow, releaseRosterRow, type RosterRow } from '../shared/people/roster.repo'
import { mayJoin, takeJoining } from './gates'
import { isMoved, movedInto, movedRow } from './moved-row'
import { isOthers } from './open-row'
import type { Ticket } from './ticket'

/**
 * Joining goes by one account's document: it says which row it takes before it takes it, and of several at once one may say so. Every
 * step is conditional and can be repeated, by whoever comes next: what dies half-way is gone on with, what loses holds nothing.
 */

/** Somebody takes a joining back between two looks at it at most so often. */
const ROUNDS = 3

/** What the account has once the row of a ticket is its own. CONFLICT where it has or takes another, or somebody else has that one */
export async function takeRow(account: Account, { memberId, provenAt }: Ticket, at: Date): Promise<Account> {
  let known = account
  for (let round = 0; round < ROUNDS; round++) {
    const { membership } = known
    if (membership) {
      if (await isMembershipOf(known, memberId)) return known
      throw elsewhere()
    }
    if (!known.joining && !(await mayJoin(keyOf(known._id), at))) throw tooOften()
    const wanted: Joining = { id: randomUUID(), memberId, provenAt: new Date(provenAt), at }
    // One that is under way, or died, is gone on with, of whichever row it is: its consent was given first.
    const begun = known.joining ?? ((await beginJoining(known._id, wanted)) ? wanted : null)
    const joined = begun && (await goOn(known, begun, at))
    if (begun === wanted && !joined) throw taken()
    known = joined ?? (await again(known))
  }
  throw elsewhere()
}

/** Whether a membership is that of a row, or of the one that this has become one with. */
export const isMembershipOf = async ({ membership }: Account, memberId: string): Promise<boolean> =>
  membership !== null && (membership.memberId === memberId || (await isMoved(membership.memberId, memberId)))

/**
 * The account as a member; null where the row is somebody else's or the joining was undone, and then the account holds nothing
 * of it. TOO_MANY after 5 joinings in a day
 */
async function goOn(account: Account, joining: Joining, at: Date): Promise<Account | null> {
  if (!(await takeJoining(keyOf(account._id), joining.id, at))) {
    await dropJoining(account._id, joining.id)
    throw tooOften()
  }
  const holder = { personId: account.personId, joiningId: joining.id }
  const row = (await findRosterRow(joining.memberId)) ?? (await movedInto(account, joining.memberId))
  const free = row !== null && !(await isOthers(row, account.personId))
  if (!row || !free || !(await claimRosterRow(row._id, holder, joining.provenAt))) {
    await dropJoining(account._id, joining.id)
    return null
  }
  const memberId = (await movedRow(account, row, joining)) ?? row._id
  const { branchId, name, standing } = row
  await noteJoining({ _id: joining.id, branchId, memberId, personId: account.personId, at: joining.at, undoneAt: null })
  const since = sinceWhen(memberId === row._id ? row : await findRosterRow(memberId), account)
  const membership = { memberId, branchId, standing, ...(since && { since }) }
  await confirmJoining(account._id, joining, { name, membership })
  const now = await again(account)
  if (now.membership?.joiningId === joining.id) return now
  await letGo(account, row, joining)
  return null
}

/** From when on what is kept under a row is that of who has it now: what was before is another's who left it. */
const sinceWhen = (row: RosterRow | null, { personId }: Account): Date | null =>
  row?.lastHolder && row.lastHolder.personId !== personId ? row.lastHolder.until : null

/** What was taken for a joining that has been taken back meanwhile. */
async function letGo({ personId, left }: Account, row: RosterRow, { id }: Joining): Promise<void> {
  await releaseRosterRow(row._id, { personId, joiningId: id })
  if (left) await releaseRosterRow(left.memberId, { personId, joiningId: id })
}

async function again({ personId }: Account): Promise<Account> {
  const found = await accountOf(personId)
  if (!found) throw new Error('an account went as it joined')
  return found
}

export const elsewhere = (): AppError => new AppError('CONFLICT', '你已经在另一个团支部里，请先退出')

export const taken = (): AppError =>
  new AppError('CONFLICT', '花名册里的这一位已由别人加入，或团支书有改动，请重新核对')

const tooOften = (): AppError => new AppError('TOO_MANY', `一天最多加入 ${JOINS_PER_DAY} 次，请明天再试，或联系团支书`)
