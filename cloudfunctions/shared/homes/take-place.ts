import { AppError } from '../../../src/contract/errors'
import { isLive, type Ticket } from '../../../src/domain/homes/seats'
import { DRAW_MAX, SIGN_UPS_MAX, WAITING_MAX } from '../../../src/domain/limits'
import { findActivity, type Activity, type KeptTicket } from './activities.repo'
import { closedBecause } from './refused'
import { LINE_MAX, takeLot, takeLotAgain, takeSeat, takeWait, type Newcomer } from './seats'
import { keyOf } from '../people/caller-key'
import { drawTicketId, ticketIdOf } from './ticket-id'

/** How often somebody has signed up for it. */
export const timesOf = ({ times }: Pick<Activity, 'times'>, personId: string | null): number =>
  personId === null ? 0 : (times[personId] ?? 0)

/** CONFLICT where a sign-up has been on its way for so long that its sender has signed up and given it back meanwhile. */
export function assertNotLate(asked: number | null, times: number): void {
  if (asked !== null && asked !== times)
    throw new AppError('CONFLICT', '这次报名之后你又取消了，没有再报。还想去，请再点一次报名')
}

/** Who is to have a place. */
export interface Comer {
  /** Of the account: it only goes into the ticket's id, as a hash. */
  openid: string
  personId: string
  memberId: string | null
  name: string
  by: Ticket['by']
  /** How often they had signed up when they asked; null where nobody looked. */
  times: number | null
}

/** Whoever loses a round to somebody else reads anew what has become of the place; many at once lose several. */
const ROUNDS = 12

export const liveTicketOf = (activity: Activity, personId: string | null): KeptTicket | null =>
  activity.line.find((ticket) => ticket.personId === personId && isLive(activity, ticket)) ?? null

/**
 * Takes a place, the next one in the waiting list, or a ticket of a draw: each of them one conditional update, so that no more have one
 * than there are however many come at once. Answers with the activity as it stands then; who was in already stays where they are.
 */
export async function takePlace(read: Activity, comer: Comer, now: Date): Promise<Activity> {
  let activity = read
  for (let round = 0; round < ROUNDS; round++) {
    if (liveTicketOf(activity, comer.personId)) return activity
    const refused = closedBecause(activity, now)
    if (refused) throw refused
    const nth = timesOf(activity, comer.personId)
    assertNotLate(comer.times, nth)
    if (nth >= SIGN_UPS_MAX) throw new AppError('TOO_MANY', `同一场活动最多报名 ${SIGN_UPS_MAX} 次`)
    await attempt(activity, newcomer(activity, { comer, nth, now }))
    const after = await findActivity(activity._id)
    if (!after) throw new AppError('NOT_FOUND', '没有找到这个活动')
    if (liveTicketOf(after, comer.personId) === null) assertRoom(after)
    activity = after
  }
  if (liveTicketOf(activity, comer.personId)) return activity
  throw new AppError('CONFLICT', '报名的人太多，没有报上，请再点一次')
}

const newcomer = (activity: Activity, { comer, nth, now }: { comer: Comer; nth: number; now: Date }): Newcomer => ({
  nth,
  ticket: {
    id: idOf(activity, keyOf(comer.openid), nth),
    personId: comer.personId,
    memberId: comer.memberId,
    name: comer.name,
    at: now,
    by: comer.by,
  },
})

/** In a draw there is one ticket a person for good; else whoever comes again stands at the end of the line. */
const idOf = ({ _id, way }: Activity, callerKey: string, nth: number): string =>
  way === 'draw' ? drawTicketId(_id, callerKey) : ticketIdOf(_id, callerKey, nth)

/** What it is as it was read decides what is tried first; that nothing has changed since is the condition of each. */
async function attempt(activity: Activity, one: Newcomer): Promise<boolean> {
  if (activity.way === 'draw') {
    const again = one.ticket.id in activity.gone
    return again ? takeLotAgain(activity, one, DRAW_MAX) : takeLot(activity, one, DRAW_MAX)
  }
  if (activity.live < activity.quota && (await takeSeat(activity, one))) return true
  return takeWait(activity, one, WAITING_MAX)
}

/** Says so where nobody more can wait, or take part. */
function assertRoom({ way, live, quota, drawnAt, line }: Activity): void {
  if (line.length >= LINE_MAX) throw new AppError('TOO_MANY', '报过这场活动的人太多了，不能再报')
  if (way === 'draw' && drawnAt) throw new AppError('CONFLICT', '报名已截止')
  if (way === 'draw' && live >= DRAW_MAX) throw new AppError('TOO_MANY', `参加抽签的已满 ${DRAW_MAX} 人`)
  if (way === 'first' && live >= quota + WAITING_MAX)
    throw new AppError('TOO_MANY', `候补已满 ${WAITING_MAX} 人，不能再排了`)
}
