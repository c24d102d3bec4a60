import type { Standing } from '../../../src/domain/people/standing'
import { slices } from '../../kit/batches'
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
  /** The assignment that it was used for; null while it is not. */
  usedFor: string | null
}

/** The only place that names the collection `accounts`. */
const accounts = new Collection<Account>('accounts')

export const findAccount = (openid: string): Promise<Account | null> => accounts.get(openid)
export const putAccount = (account: Account): Promise<void> => accounts.put(account)

/** Consents of some accounts, by account. */
export async function subscriptionsOf(openids: readonly string[]): Promise<Map<string, Record<string, Subscription>>> {
  const found = new Map<string, Record<string, Subscription>>()
  for (const some of slices(openids, PAGE)) {
    const where = { _id: command.in(some) }
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
export const takeSubscription = (openid: string, grantId: string, assignmentId: string): Promise<boolean> =>
  accounts.update(
    { _id: openid, [`subscriptions.${grantId}.at`]: command.exists(true), [`subscriptions.${grantId}.usedFor`]: null },
    { [`subscriptions.${grantId}.usedFor`]: assignmentId },
  )
