import { AppError } from '../../../src/contract/errors'
import type { Standing } from '../../../src/domain/people/standing'
import type { Actor } from '../../../src/domain/permissions/can'
import { caller } from '../../kit/cloud'
import { findAccount } from './accounts.repo'
import { grantsOf } from './roles.repo'

/** Someone who joined a branch. */
export interface Member {
  memberId: string
  branchId: string
  name: string
  standing: Standing
}

/** What every handler gets. The clock is here so that tests own the time. */
export interface Context {
  openid: string
  /** Null for visitors. */
  member: Member | null
  /** The roles the caller holds, read only where an action asks for them. */
  actor: () => Promise<Actor>
  now: Date
}

/** Reads who calls from the cloud's own context and the accounts, never from the event. */
export async function openContext(): Promise<Context> {
  const { openid } = caller()
  if (openid === '') throw new AppError('FORBIDDEN', '请在微信里打开')
  const now = new Date()
  const account = await findAccount(openid)
  return {
    openid,
    member: account?.membership ? { ...account.membership, name: account.name ?? '' } : null,
    actor: async () => ({ grants: await grantsOf(openid), now }),
    now,
  }
}

/** The caller as a member. NOT_JOINED for visitors. */
export function requireMember({ member }: Context): Member {
  if (member) return member
  throw new AppError('NOT_JOINED', '先加入团支部，学习记录才能记到你名下')
}
