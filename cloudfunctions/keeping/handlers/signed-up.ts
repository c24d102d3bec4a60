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
import { findOrgs } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { rosterRows } from '../../shared/people/roster.repo'
import { presentAt, presentKept } from '../present-kept'
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
  const branches = await branchesOf(rows.map(({ ticket }) => ticket))
  return {
    activity: presentKept(activity, {
      venue: { _id: activity.venueId, name: venue?.name ?? '' },
      present: await presentAt(activity, now),
      now,
    }),
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

/** What the branches of some rows of rosters are called, by row. */
async function branchesOf(tickets: readonly KeptTicket[]): Promise<Map<string, string>> {
  const rows = await rosterRows(tickets.flatMap(({ memberId }) => memberId ?? []))
  const orgs = await findOrgs([...new Set(rows.map(({ branchId }) => branchId))])
  const names = new Map(orgs.map(({ _id, name }) => [_id, name]))
  return new Map(rows.map(({ _id, branchId }) => [_id, names.get(branchId) ?? '']))
}
