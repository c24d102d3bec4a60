import type { Mine } from '../../src/contract/home-replies'
import { hasWaited, isDrawn, numberOf, placesOf, type Place } from '../../src/domain/homes/seats'
import { ms } from '../../src/domain/time'
import type { Activity, KeptTicket } from '../shared/homes/activities.repo'
import type { Settled } from '../shared/homes/settled'
import { liveTicketOf, timesOf } from '../shared/homes/take-place'

/** What somebody sees of their own sign-up; null for who has none. */
export function presentMine({ activity, drawing }: Settled, personId: string | null, now: Date): Mine | null {
  const ticket = personId === null ? null : liveTicketOf(activity, personId)
  const place = ticket && placesOf(activity, drawing, now).get(ticket.id)
  if (!ticket || !place) return null
  const change = changeFor(activity, ticket)
  return {
    ticketId: ticket.id,
    times: timesOf(activity, ticket.personId),
    place,
    number: numberOf(activity, ticket.id),
    at: ticket.at.toISOString(),
    byBranch: ticket.by === 'branch',
    change: change && {
      at: change.at.toISOString(),
      startsAt: change.startsAt.toISOString(),
      endsAt: change.endsAt.toISOString(),
      room: change.room,
    },
    absentAt: activity.absent[ticket.id]?.toISOString() ?? null,
    movedUpAt: movedUpAt({ activity, drawing }, ticket, place)?.toISOString() ?? null,
  }
}

/** The last change that somebody has to answer, by keeping the place or giving it back: where it came after the sign-up, or told who signed up meanwhile, and was not answered. */
export function changeFor({ changed, kept, tellings }: Activity, { id, at }: KeptTicket): Activity['changed'] {
  if (!changed) return null
  const told = tellings.some(
    ({ what, at: toldAt, to }) => what === 'changed' && ms(toldAt) === ms(changed.at) && to.includes(id),
  )
  if (at >= changed.at && !told) return null
  const answered = kept[id]
  return answered !== undefined && answered >= changed.at ? null : changed
}

/** A moment after the place was free it is noted; who looks in between sees when the last ticket was given back. */
function movedUpAt({ activity, drawing }: Settled, ticket: KeptTicket, { state }: Place): Date | null {
  if (state !== 'seat' || (activity.way === 'draw' && !isDrawn(activity))) return null
  if (!hasWaited(activity, drawing, ticket)) return null
  const given = Object.values(activity.gone).map((at) => at.getTime())
  return activity.seated[ticket.id] ?? new Date(Math.max(ticket.at.getTime(), ...given))
}
