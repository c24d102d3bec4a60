import { lastFour } from '../../src/domain/people/roster'
import type { RosterMatch } from '../../src/contract/identity'
import { accountOf, type Account } from '../shared/people/accounts.repo'
import type { Context } from '../shared/people/context'
import { isLockedTo, lockToAll } from '../shared/people/locks.repo'
import { releaseRosterRow, rosterByName, type Holder, type RosterRow } from '../shared/people/roster.repo'
import { triesLeft } from '../shared/tries/tries.repo'
import { answersOf, rowGate } from './gates'

/** What a name leads to on a roster. */
type Found = { outcome: 'one'; row: RosterRow } | { outcome: Exclude<RosterMatch['outcome'], 'one'>; row: null }

const none = (outcome: Exclude<RosterMatch['outcome'], 'one'>): Found => ({ outcome, row: null })

/** The one row of a name that the caller may prove to be theirs, or why there is none. */
export async function openRow(branchId: string, name: string, { personId }: Context): Promise<Found> {
  const rows = await rosterByName(branchId, name)
  const [row] = rows
  if (!row) return none('none')
  if (rows.length > 1) return none('several')
  if (await isOthers(row, personId)) return none('taken')
  if (lastFour(row.number) === null) return none('no-number')
  return { outcome: 'one', row }
}

/**
 * How many answers the caller may still give about a row. Of one that takes none its secretary is told here too: whoever gave the last
 * answer may have died before that was done.
 */
export async function answersLeft(row: RosterRow, { personId, callerKey, now }: Context): Promise<number> {
  const [locked, ofRow, ofCaller] = await Promise.all([
    isLockedTo(personId, row._id),
    triesLeft(rowGate(row._id), now),
    triesLeft(answersOf(callerKey()), now),
  ])
  if (ofRow <= 0) await lockToAll(row, null, now)
  return locked ? 0 : Math.max(0, Math.min(ofRow, ofCaller))
}

/** Whether somebody else has a row. Where an account has left it and died before freeing it, it is freed here. */
export async function isOthers(row: RosterRow, personId: string | null): Promise<boolean> {
  if (row.personId === null || row.personId === personId) return false
  const holder: Holder = { personId: row.personId, joiningId: row.joiningId ?? null }
  const account = await accountOf(holder.personId)
  // An account says which row it takes before it takes it, and no joining comes twice: what it does not say now it never says again.
  if (!account || hasRow(account, row._id, holder)) return true
  await releaseRosterRow(row._id, holder)
  return false
}

function hasRow({ membership, joining }: Account, memberId: string, { joiningId }: Holder): boolean {
  if (joiningId === null) return membership?.memberId === memberId && (membership.joiningId ?? null) === null
  return membership?.joiningId === joiningId || joining?.id === joiningId
}
