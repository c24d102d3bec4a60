import type { Grant, RoleName } from '../../src/domain/identity/permissions'
import type { Group, Standing } from '../../src/domain/identity/standing'
import { groupOf } from '../../src/domain/identity/standing'
import { Collection } from './collection'

/** A WeChat user of this app, by openid. Nothing is kept of someone who only reads. */
export interface Account {
  _id: string
  name: string | null
  membership: { memberId: string; branchId: string; standing: Standing } | null
  consentedAt: Date | null
}

/** A person on a branch's roster, joined or not. The id is the member's id everywhere. */
export interface RosterRow {
  _id: string
  branchId: string
  name: string
  standing: Standing
  /** Student or staff number; never leaves the cloud unmasked. */
  number: string
  /** 'YYYY-MM'; null for youth. */
  joinedLeague: string | null
  /** Null until the person joins on a phone. */
  accountId: string | null
}

/** A role on a node of the tree. */
export interface RoleRow {
  _id: string
  holderId: string
  orgId: string
  role: RoleName
  until: Date | null
}

/** The only place that names the collections `accounts`, `roster` and `roles`. */
const accounts = new Collection<Account>('accounts')
const roster = new Collection<RosterRow>('roster')
const roles = new Collection<RoleRow>('roles')

export const findAccount = (openid: string): Promise<Account | null> => accounts.get(openid)
export const putAccount = (account: Account): Promise<void> => accounts.put(account)

export const rolesOf = (openid: string): Promise<RoleRow[]> => roles.find({ where: { holderId: openid } })

export async function grantsOf(openid: string): Promise<Grant[]> {
  return (await rolesOf(openid)).map(({ role, orgId, until }) => ({ role, orgId, until }))
}

/** Name of the branch's secretary at `now`; null where the post is open. */
export async function secretaryName(orgId: string, now: Date): Promise<string | null> {
  const held = await roles.find({ where: { orgId, role: 'secretary' }, limit: 5 })
  const current = held.find(({ until }) => until === null || until > now)
  return current ? ((await findAccount(current.holderId))?.name ?? null) : null
}

export const findRosterRow = (memberId: string): Promise<RosterRow | null> => roster.get(memberId)

export const rosterByName = (branchId: string, name: string): Promise<RosterRow[]> =>
  roster.find({ where: { branchId, name }, limit: 10 })

/** Everyone on a branch's roster, in the order of their ids, which is the order of the list they came from. */
export const rosterOf = (branchId: string): Promise<RosterRow[]> => roster.findAll({ where: { branchId } })

/** Links a roster row to an account, unless another holds it. Repeating it is fine. Whether the row is the account's now. */
export async function claimRosterRow(memberId: string, openid: string): Promise<boolean> {
  if (await roster.update({ _id: memberId, accountId: null }, { accountId: openid })) return true
  return (await roster.get(memberId))?.accountId === openid
}

export const releaseRosterRow = (memberId: string, openid: string): Promise<boolean> =>
  roster.update({ _id: memberId, accountId: openid }, { accountId: null })

/** How many of each group stand on a branch's roster. */
export async function rosterCounts(branchId: string): Promise<Record<Group, number>> {
  const counts: Record<Group, number> = { member: 0, youth: 0 }
  const rows = await roster.findAll({ where: { branchId }, fields: ['standing'] })
  for (const row of rows) counts[groupOf(row.standing)] += 1
  return counts
}
