import { randomUUID } from 'node:crypto'
import { SUBSCRIPTIONS_MAX } from '../../../src/domain/limits'
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
  membership: Membership | null
  consentedAt: Date | null
  /** The row that the person is about to have; an account has one membership or one of these, never two rows. Missing where nothing is under way. */
  joining?: Joining | null
  /** The row of the roster that was left; joining another branch brings its records along. Missing before the first. */
  left?: Left | null
  /** Rows that were left, by the joining that gave them: what was done as them is still the person's own. Missing before the first. */
  had?: Record<string, Had>
  /** Consents to one reminder message each, by the id that the phone gave them; missing before the first. */
  subscriptions?: Record<string, Subscription>
  /** Those of them that are not used yet, the oldest first: WeChat lets them lapse in that order. Missing before the first. */
  unused?: string[]
  /** Whether reminders may reach the person, and when they last said so; missing where they never did: then they may. */
  reminders?: { on: boolean; at: Date }
}

export interface Membership {
  memberId: string
  branchId: string
  standing: Standing
  /** Which joining it came from; missing where the row was given otherwise. No id comes twice, so that what was is never taken for what is. */
  joiningId?: string | null
  /** From when on what is kept under the row is this person's: when somebody else left it. Missing where nobody else has. */
  since?: Date
}

export interface Joining {
  /** The id of the joining that this will be. */
  id: string
  memberId: string
  /** When the ticket was given: the consent is for that proof. */
  provenAt: Date
  /** Of the consent. */
  at: Date
}

export interface Left {
  memberId: string
  branchId: string
  joiningId?: string | null
}

/** A row that was left, and in which time what was recorded under it was this person's. */
export interface Had {
  memberId: string
  branchId: string
  from: Date | null
  until: Date
}

export interface Subscription {
  at: Date
  /** The assignment that it was used for, or DROPPED; null while it is not. */
  usedFor: string | null
}

/** Of a consent that was taken back before it was used: it stays known, so that the phone's request sent again does not bring it back. */
const DROPPED = 'dropped'

/** The only place that names the collection `accounts`. */
const accounts = new Collection<Account>('accounts')

export const findAccount = (openid: string): Promise<Account | null> => accounts.get(openid)

/** By the person behind it; null where there is none. */
export async function accountOf(personId: string): Promise<Account | null> {
  const [account] = await accounts.find({ where: { personId }, limit: 1 })
  return account ?? null
}

/** The account of an openid, made where there is none yet. Of two requests at once, one makes it and both get it. */
export async function openAccount(openid: string): Promise<Account> {
  const made: Account = { _id: openid, personId: randomUUID(), name: null, membership: null, consentedAt: null }
  if (await accounts.insert(made)) return made
  const found = await accounts.get(openid)
  if (!found) throw new Error('an account went as it was made')
  return found
}

export async function nameOf(personId: string): Promise<string | null> {
  return (await accountOf(personId))?.name ?? null
}

/** Says which row the account is about to have; false where it has one, or another is under way. */
export const beginJoining = (openid: string, joining: Joining): Promise<boolean> =>
  accounts.update({ _id: openid, membership: null, joining: null }, { joining: command.set(joining) })

/** Takes a joining back that came to nothing, or is undone. False where it is no longer under way. */
export const dropJoining = (openid: string, joiningId: string): Promise<boolean> =>
  accounts.update({ _id: openid, 'joining.id': joiningId }, { joining: command.set(null) })

/** The joining becomes the membership; false where it is no longer under way. */
export const confirmJoining = (
  openid: string,
  { id, at }: Joining,
  { name, membership }: { name: string; membership: Omit<Membership, 'joiningId'> },
): Promise<boolean> =>
  accounts.update(
    { _id: openid, 'joining.id': id },
    {
      name,
      consentedAt: at,
      left: command.set(null),
      joining: command.set(null),
      membership: command.set({ ...membership, joiningId: id }),
    },
  )

/** Ends one membership with its consent, of which nothing was the person's. False where it is not the account's. */
export const endMembership = (
  openid: string,
  { memberId, joiningId = null }: Pick<Membership, 'memberId' | 'joiningId'>,
): Promise<boolean> =>
  accounts.update(
    { _id: openid, 'membership.memberId': memberId, 'membership.joiningId': joiningId },
    { name: null, consentedAt: null, membership: command.set(null), left: command.set(null) },
  )

/** Most rows that a person has left and whose records are still theirs. */
const MOST_HAD = 20

/** Ends a membership with its consent on the person's own word; the row may come along elsewhere, and what was done as it stays theirs. */
export function leaveMembership({ _id, had = {} }: Account, membership: Membership, at: Date): Promise<boolean> {
  const { memberId, branchId, joiningId = null, since = null } = membership
  const oldest = Object.entries(had).sort(([, a], [, b]) => b.until.getTime() - a.until.getTime())
  const forgotten = oldest.slice(MOST_HAD - 1).map(([id]): [string, object] => [`had.${id}`, command.remove()])
  return accounts.update(
    { _id, 'membership.memberId': memberId, 'membership.joiningId': joiningId },
    {
      ...Object.fromEntries(forgotten),
      name: null,
      consentedAt: null,
      membership: command.set(null),
      left: command.set({ memberId, branchId, joiningId }),
      [`had.${joiningId ?? memberId}`]: command.set({ memberId, branchId, from: since, until: at }),
    },
  )
}

/** Keeps no longer what was left by a joining that has been undone, nor what was done by it. */
export async function forgetLeft(openid: string, joiningId: string): Promise<void> {
  await accounts.update({ _id: openid, 'left.joiningId': joiningId }, { left: command.set(null) })
  const field = `had.${joiningId}`
  await accounts.update({ _id: openid, [`${field}.memberId`]: command.exists(true) }, { [field]: command.remove() })
}

/** When a person joined the branch that they are in; null where they have not. */
export async function consentOf(personId: string): Promise<Date | null> {
  const [account] = await accounts.find({ where: { personId }, fields: ['consentedAt'], limit: 1 })
  return account?.consentedAt ?? null
}

/** Where messages to some people go, by person; missing where there is no account any more. */
export async function openidsOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const some of slices([...new Set(personIds)], PAGE)) {
    const where = { personId: command.in(some) }
    for (const { _id, personId } of await accounts.find({ where, fields: ['personId'], limit: PAGE }))
      found.set(personId, _id)
  }
  return found
}

/** What some people are called and which branch they have joined, by person. Missing where there is no account any more. */
export async function accountsBy(
  personIds: readonly string[],
): Promise<Map<string, Pick<Account, 'name' | 'membership'>>> {
  const found = new Map<string, Pick<Account, 'name' | 'membership'>>()
  for (const some of slices([...new Set(personIds)], PAGE)) {
    const where = { personId: command.in(some) }
    const fields = ['personId', 'name', 'membership']
    for (const one of await accounts.find({ where, fields, limit: PAGE })) found.set(one.personId, one)
  }
  return found
}

/** Where a message to a person goes, and which consents can be used for it, the oldest first. */
export interface Reachable {
  openid: string
  unused: string[]
}

/**
 * Who of some rows of rosters can be sent a message, by row. Only whoever says themselves that they are a member as that row: a row may
 * bear a person for a while who has left.
 */
export async function reachableOf(
  rows: readonly { _id: string; personId: string | null }[],
): Promise<Map<string, Reachable>> {
  const found = new Map<string, Reachable>()
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const asked = new Map(rows.map(({ _id, personId }) => [_id, personId]))
  for (const some of slices(personIds, PAGE)) {
    const where = { personId: command.in(some) }
    const fields = ['personId', 'membership', 'unused']
    for (const { _id, personId, membership, unused = [] } of await accounts.find({ where, fields, limit: PAGE })) {
      const row = membership?.memberId
      if (row !== undefined && asked.get(row) === personId) found.set(row, { openid: _id, unused })
    }
  }
  return found
}

/**
 * Keeps a consent and forgets `old` ones. A consent that is known already, used or not, stays as it is, and where SUBSCRIPTIONS_MAX
 * wait, or reminders are off, nothing is kept: all are conditions of the one write, however many are sent at once.
 */
export function addSubscription(openid: string, grantId: string, { at, old }: { at: Date; old: readonly string[] }) {
  const field = `subscriptions.${grantId}`
  const forgotten = Object.fromEntries(old.map((id) => [`subscriptions.${id}`, command.remove()]))
  return accounts.update(
    {
      _id: openid,
      [field]: command.exists(false),
      [`unused.${SUBSCRIPTIONS_MAX - 1}`]: command.exists(false),
      'reminders.on': command.neq(false),
    },
    { ...forgotten, [field]: command.set({ at, usedFor: null }), unused: command.push([grantId]) },
  )
}

/** Uses a consent up, once. False where it was used before. */
export const takeSubscription = (openid: string, grantId: string, assignmentId: string): Promise<boolean> =>
  accounts.update(
    { _id: openid, [`subscriptions.${grantId}.at`]: command.exists(true), [`subscriptions.${grantId}.usedFor`]: null },
    { [`subscriptions.${grantId}.usedFor`]: assignmentId, unused: command.pull(grantId) },
  )

/**
 * Turns reminders on or off; false where they are that already. Off drops the consents in store: one that comes in at the same moment is
 * in no list any more, and is never used.
 */
export function switchReminders(
  { _id, unused = [] }: Account,
  { on, at }: NonNullable<Account['reminders']>,
): Promise<boolean> {
  const dropped = on ? {} : Object.fromEntries(unused.map((id) => [`subscriptions.${id}.usedFor`, DROPPED]))
  return accounts.update(
    { _id, 'reminders.on': on ? false : command.neq(false) },
    { ...dropped, ...(on ? {} : { unused: command.set([]) }), reminders: command.set({ on, at }) },
  )
}
