import type { Loader } from '../../../src/contract/define'
import { AppError } from '../../../src/contract/errors'
import type { Standing } from '../../../src/domain/people/standing'
import { deedsOn, type Actor, type Target } from '../../../src/domain/permissions/can'
import type { Deed } from '../../../src/domain/permissions/table'
import { caller } from '../../kit/cloud'
import { findAccount, openAccount, type Account } from './accounts.repo'
import { keyOf } from './caller-key'
import type { OwnRow } from './own-rows'
import { grantsOf } from './roles.repo'

/** Someone who joined a branch; what was recorded under the row before `from` is somebody else's who left it. */
export interface Member extends OwnRow {
  branchId: string
  name: string
  standing: Standing
}

/** What every handler gets. The clock is here so that tests own the time. */
export interface Context {
  /** Null for somebody of whom nothing is kept. */
  personId: string | null
  /** Null for visitors. */
  member: Member | null
  /** What is kept of the caller; null for somebody of whom nothing is. */
  known: Account | null
  /** The caller's account, made at the first act that has to be kept. */
  account: () => Promise<Account>
  /** The caller with the roles they hold, read once and only where they are asked for. */
  actor: () => Promise<Actor>
  /** Stands for whoever signs in so: on the phone, in a ticket on its way, and where nothing may be kept of them yet but what they tried. */
  callerKey: () => string
  now: Date
}

/** Reads who calls from the cloud's own context and the accounts, never from the event. */
export async function openContext(): Promise<Context> {
  const { openid } = caller()
  if (openid === '') throw new AppError('FORBIDDEN', '请在微信里打开')
  const now = new Date()
  const known = await findAccount(openid)
  const personId = known?.personId ?? null
  let asked: Promise<Actor> | undefined
  const actor = async (): Promise<Actor> => ({
    personId,
    grants: personId === null ? [] : await grantsOf(personId, now),
    now,
  })
  return {
    personId,
    member: memberOf(known),
    known,
    account: async () => known ?? (await openAccount(openid)),
    actor: () => (asked ??= actor()),
    callerKey: () => keyOf(openid),
    now,
  }
}

const memberOf = (account: Account | null): Member | null => {
  if (!account?.membership) return null
  const { memberId, branchId, standing, since = null } = account.membership
  return { memberId, branchId, standing, name: account.name ?? '', from: since, until: null }
}

/** The caller as a member. */
export interface Self extends Target {
  member: Member
}

/** The caller's own self; null for who has not joined. What is one's own does not depend on what lies above the branch. */
export const loadSelf: Loader<Context, Self> = (_, { member, personId }) =>
  Promise.resolve(member && { path: [member.branchId], ownerId: personId, member })

/** What somebody may do with what is their own; nothing before joining. No role is needed for it. */
export const ownDeeds = (account: Account | null, now: Date): Deed[] =>
  account?.membership
    ? deedsOn(
        { personId: account.personId, grants: [], now },
        { path: [account.membership.branchId], ownerId: account.personId },
      )
    : []

/** For actions on one's own self. */
export interface OwnLoaders {
  self: typeof loadSelf
}
