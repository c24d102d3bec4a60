import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { isLive, placesOf } from '../../../src/domain/homes/seats'
import { SIGNED_UP_PAGE } from '../../../src/domain/limits'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Activity, KeptTicket } from '../../shared/homes/activities.repo'
import { signingUpOf } from '../../shared/homes/present-activity'
import { settle } from '../../shared/homes/settled'
import { findVenue } from '../../shared/homes/venues.repo'
import { branchesOfRows } from '../../shared/people/branch-names'
import type { Context } from '../../shared/people/context'
import { presentKept } from '../present-kept'
import type { Loaders } from '../targets'

type SignedUp = Handler<Contract['keeping']['signedUp'], Context, Loaders>

const place = v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0))])

export const signedUp: SignedUp = async ({ cursor }, { now }, on) => {
  const { activity, drawing } = await settle(on.activityId.activity, now)
  const [after = 0] = keysIn(cursor, place) ?? []
  const venue = await findVenue(activity.venueId)
  const live = activity.line
    // As `numberOf` has it, which would go through all of them for each.
    .map((ticket, index) => ({ ticket, number: index + 1 }))
    .filter(({ ticket, number }) => number > after && isLive(activity, ticket))
  const { rows, next } = pageOf(live, SIGNED_UP_PAGE, ({ number }) => [number])
  const seating = { ...activity, ...signingUpOf(activity) }
  const places = placesOf(seating, drawing, now)
  const branches = await branchesOfRows(rows.flatMap(({ ticket }) => ticket.memberId ?? []))
  return {
    activity: presentKept(activity, { _id: activity.venueId, name: venue?.name ?? '' }, now),
    rows: rows.flatMap(({ ticket, number }) => {
      const stands = places.get(ticket.id)
      if (!stands) return []
      return {
        ticketId: ticket.id,
        number,
        name: ticket.name,
        branch: (ticket.memberId === null ? null : branches.get(ticket.memberId)) ?? null,
        place: stands,
        at: ticket.at.toISOString(),
        byBranch: ticket.by === 'branch',
        absentAt: absentAt(activity, ticket),
      }
    }),
    next,
    now: now.toISOString(),
  }
}

const absentAt = ({ absent }: Activity, { id }: KeptTicket): string | null => absent[id]?.toISOString() ?? null
