import type { Grant, RoleName } from '../../../src/domain/permissions/can'
import type { Group, Standing } from '../../../src/domain/people/standing'
import { groupOf } from '../../../src/domain/people/standing'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** A WeChat user of this app, by openid. Nothing is kept of someone who only reads. */
export interface Account {
  _id: string
  name: string | null
  membership: { memberId: string; branchId: string; standing: Standing } | null
  consentedAt: Date | null
  /** The row of the roster that was left; joining another branch brings its records along. Missing before the first. */
  left?: { memberId: string; branchId: string } | null
  /** Consents to one reminder message each, by the id that the phone gave them; missing before the first. */
  subscriptions?: Record<string, Subscription>
}

export interface Subscription {
  at: Date
  /** The lesson that it was used for; null while it is not. */
  usedFor: string | null
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

/**
 * Makes two rows of one person one: the old row takes over all that the new branch's row says but the id, under which the person's
 * records are kept, and the new one goes. Repeating it changes nothing; false where it was done.
 */
export async function joinRosterRows({
  memberId,
  waitingId,
}: {
  memberId: string
  waitingId: string
}): Promise<boolean> {
  const waiting = await roster.get(waitingId)
  if (!waiting) return false
  const { branchId, name, standing, number, joinedLeague } = waiting
  await roster.update({ _id: memberId }, { branchId, name, standing, number, joinedLeague })
  return roster.remove(waitingId)
}

export const rosterRows = (memberIds: readonly string[]): Promise<RosterRow[]> =>
  roster.find({ where: { _id: command.in([...memberIds]) }, limit: Math.max(1, memberIds.length) })

/** Consents of some accounts, by account. */
export async function subscriptionsOf(openids: readonly string[]): Promise<Map<string, Record<string, Subscription>>> {
  const found = new Map<string, Record<string, Subscription>>()
  for (let i = 0; i < openids.length; i += PAGE) {
    const where = { _id: command.in(openids.slice(i, i + PAGE)) }
    for (const { _id, subscriptions } of await accounts.find({ where, fields: ['subscriptions'] })) {
      found.set(_id, subscriptions ?? {})
    }
  }
  return found
}

/** Keeps a consent and forgets `old` ones. A consent that is known already, used or not, stays as it is. */
export function addSubscription(openid: string, grantId: string, { at, old }: { at: Date; old: readonly string[] }) {
  const field = `subscriptions.${grantId}`
  const forgotten = Object.fromEntries(old.map((id) => [`subscriptions.${id}`, command.remove()]))
  return accounts.update(
    { _id: openid, [field]: command.exists(false) },
    { ...forgotten, [field]: command.set({ at, usedFor: null }) },
  )
}

/** Uses a consent up, once. False where it was used before. */
export const takeSubscription = (openid: string, grantId: string, lessonId: string): Promise<boolean> =>
  accounts.update(
    { _id: openid, [`subscriptions.${grantId}.at`]: command.exists(true), [`subscriptions.${grantId}.usedFor`]: null },
    { [`subscriptions.${grantId}.usedFor`]: lessonId },
  )

/** How many of each group stand on a branch's roster. */
export async function rosterCounts(branchId: string): Promise<Record<Group, number>> {
  const counts: Record<Group, number> = { member: 0, youth: 0 }
  const rows = await roster.findAll({ where: { branchId }, fields: ['standing'] })
  for (const row of rows) counts[groupOf(row.standing)] += 1
  return counts
}

/** Which of some branches have a secretary at `now`. */
export async function secretariesAt(orgIds: readonly string[], now: Date): Promise<Set<string>> {
  if (orgIds.length === 0) return new Set()
  const held = await roles.find({ where: { orgId: command.in([...orgIds]), role: 'secretary' } })
  return new Set(held.filter(({ until }) => until === null || until > now).map(({ orgId }) => orgId))
}

/** How many league members stand on a branch's roster, and how many of all have not joined. */
export async function rosterStates(branchId: string): Promise<{ members: number; notJoined: number }> {
  const rows = await roster.findAll({ where: { branchId }, fields: ['standing', 'accountId'] })
  return {
    members: rows.filter(({ standing }) => groupOf(standing) === 'member').length,
    notJoined: rows.filter(({ accountId }) => accountId === null).length,
  }
}
