import type { InviteDays } from '../../src/domain/people/invite-days'
import { command } from '../kit/cloud'
import { Collection } from '../kit/collection'

export interface Invite {
  /** The code itself. */
  _id: string
  orgId: string
  expiresAt: Date
  /** For how long it was made or set to be good; missing where that was never chosen. */
  days?: InviteDays
}

/** The only place that names the collection `invites`. */
const invites = new Collection<Invite>('invites')

export const findInvite = (code: string): Promise<Invite | null> => invites.get(code)

/** The code of a branch that is good for longest, or was; null where there never was one. */
export async function newestInvite(orgId: string): Promise<Invite | null> {
  const [newest] = await invites.find({ where: { orgId }, sort: [['expiresAt', 'desc']], limit: 1 })
  return newest ?? null
}

/** Whether it was new: a code that there is stays whose it is. */
export const insertInvite = (invite: Invite): Promise<boolean> => invites.insert(invite)

/** Ends every code of a branch but one that is still good at an instant. */
export async function endInvites(orgId: string, but: string, at: Date): Promise<void> {
  for (const { _id } of await invites.find({ where: { orgId, expiresAt: command.gt(at) } }))
    if (_id !== but) await invites.update({ _id, expiresAt: command.gt(at) }, { expiresAt: at })
}

/** Lets a code that is good at an instant be so for longer or shorter. False where it is over. */
export const setExpiry = (_id: string, at: Date, { days, expiresAt }: Required<Pick<Invite, 'days' | 'expiresAt'>>) =>
  invites.update({ _id, expiresAt: command.gt(at) }, { days, expiresAt })
