import type { Contract } from '../../../src/contract'
import type { BranchPerson } from '../../../src/contract/home-replies'
import { isWelcome } from '../../../src/domain/homes/activity'
import { toldApart } from '../../../src/domain/people/told-apart'
import type { Handler } from '../../kit/serve'
import type { Activity } from '../../shared/homes/activities.repo'
import { presentActivity } from '../../shared/homes/present-activity'
import { liveTicketOf } from '../../shared/homes/take-place'
import { findVenue } from '../../shared/homes/venues.repo'
import { orgName } from '../../shared/orgs/orgs.repo'
import { reachableOf } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { rosterOf, type RosterRow } from '../../shared/people/roster.repo'
import { openActivity } from '../open-activity'
import { presentMine } from '../present-mine'
import type { Loaders } from '../targets'

type BranchPeople = Handler<Contract['homes']['branchPeople'], Context, Loaders>

export const branchPeople: BranchPeople = async ({ activityId }, { now, personId }, { branchId: { org } }) => {
  const [found, roster] = await Promise.all([openActivity(activityId, now), rosterOf(org._id)])
  const { activity } = found
  const [venue, reachable] = await Promise.all([findVenue(activity.venueId), reachableOf(roster)])
  const mine = presentMine(found, personId, now)?.place ?? null
  return {
    branch: orgName(org),
    activity: presentActivity(activity, { venue: venue ?? { _id: activity.venueId, name: '' }, mine, now }),
    people: toldApart(roster).map((row) => presentPerson(row, activity, reachable.has(row._id))),
    now: now.toISOString(),
  }
}

function presentPerson(row: RosterRow, activity: Activity, joined: boolean): BranchPerson {
  const ticket = joined ? liveTicketOf(activity, row.personId) : null
  const { _id: memberId, name } = row
  if (ticket) return { memberId, name, state: 'in', by: ticket.by }
  if (!joined) return { memberId, name, state: 'not-joined', by: null }
  return { memberId, name, state: isWelcome(activity.welcome, row.standing) ? 'can' : 'not-welcome', by: null }
}
