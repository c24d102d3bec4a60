import { randomUUID } from 'node:crypto'
import type { Standing } from '../../../src/domain/people/standing'
import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/**
 * A way to sign in and the person behind it. The openid stands here and nowhere else: everything that is kept of a person names the
 * random `personId`. Nothing is kept of someone who only reads.
 */
export interface Account {
  /** The openid of WeChat. */
  _id: string
  personId: string
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

/** The account of an openid, made where there is none yet. Of two requests at once, one makes it and both get it. */
export async function openAccount(openid: string): Promise<Account> {
  const made: Account = { _id: openid, personId: randomUUID(), name: null, membership: null, consentedAt: null }
  if (await accounts.insert(made)) return made
  const found = await accounts.get(openid)
  if (!found) throw new Error('an account went as it was made')
  return found
}

export async function nameOf(personId: string): Promise<string | null> {
  const [account] = await accounts.find({ where: { personId }, fields: ['name'], limit: 1 })
  return account?.name ?? null
}

/** When a person joined the branch that they are in; null where they have not. */
export async function consentOf(personId: string): Promise<Date | null> {
  const [account] = await accounts.find({ where: { personId }, fields: ['consentedAt'], limit: 1 })
  return account?.consentedAt ?? null
}

/** Where a message to a person goes, and what they have agreed to. */
export interface Reachable {
  openid: string
  subscriptions: Record<string, Subscription>
}

/** Some people with their consents, by person. */
export async function reachableOf(personIds: readonly string[]): Promise<Map<string, Reachable>> {
  const found = new Map<string, Reachable>()
  for (const some of slices(personIds, PAGE)) {
    const where = { personId: command.in(some) }
    for (const { _id, personId, subscriptions } of await accounts.find({
      where,
      fields: ['personId', 'subscriptions'],
      limit: PAGE,
    })) {
      found.set(personId, { openid: _id, subscriptions: subscriptions ?? {} })
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
