import { Collection } from '../kit/collection'

export interface Invite {
  /** The code itself. */
  _id: string
  orgId: string
  expiresAt: Date
}

/** The only place that names the collection `invites`. */
const invites = new Collection<Invite>('invites')

export const findInvite = (code: string): Promise<Invite | null> => invites.get(code)
