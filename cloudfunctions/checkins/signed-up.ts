import { isLive, placesOf, type Place } from '../../src/domain/homes/seats'
import { findActivity, type Activity, type KeptTicket } from '../shared/homes/activities.repo'
import { signingUpOf } from '../shared/homes/present-activity'
import { settle } from '../shared/homes/settled'
import type { SessionFacts } from '../shared/checkins/session'

/** Somebody's live sign-up. */
export interface Listed {
  ticket: KeptTicket
  number: number
  place: Place
}

/** Who has signed up for a session, in that order. */
export interface SignedUp {
  /** Null for 自由到访, which nobody signs up for. */
  activity: Activity | null
  listed: readonly Listed[]
}

export async function readSignedUp(session: SessionFacts, now: Date): Promise<SignedUp> {
  const read = session.activity && (await findActivity(session.activity._id))
  if (!read) return { activity: null, listed: [] }
  const { activity, drawing } = await settle(read, now)
  const places = placesOf({ ...activity, ...signingUpOf(activity) }, drawing, now)
  const listed = activity.line.flatMap((ticket, index) => {
    const place = isLive(activity, ticket) ? places.get(ticket.id) : undefined
    return place ? [{ ticket, number: index + 1, place }] : []
  })
  return { activity, listed }
}

/** Somebody's live sign-up by whose it is; null for who has none. */
export const listedOf = ({ listed }: SignedUp, personId: string): Listed | null =>
  listed.find(({ ticket }) => ticket.personId === personId) ?? null
