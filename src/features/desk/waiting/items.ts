import type {
  EndingRole,
  Waiting,
  WaitingAppeal,
  WaitingClaims,
  WaitingOffer,
  WaitingRequest,
  WaitingReview,
  WaitingSayings,
  WaitingStars,
} from '../../../contract/desk'
import { GROUPS, type GroupName } from '../routes'

/** One thing that waits, of whichever sort. */
export type Item = { key: string } & (
  | { group: 'appeals'; row: WaitingAppeal }
  | { group: 'requests'; row: WaitingRequest }
  | { group: 'reviews'; row: WaitingReview }
  | { group: 'sayings'; row: WaitingSayings }
  | { group: 'claims'; row: WaitingClaims }
  | { group: 'stars'; row: WaitingStars }
  | { group: 'offers'; row: WaitingOffer }
  | { group: 'roles'; row: EndingRole }
)

/** The rows of a sort as things that wait. */
export function itemsIn(waiting: Waiting, group: GroupName): Item[] {
  switch (group) {
    case 'appeals':
      return waiting.appeals.rows.map((row) => ({ key: `${row.assignmentId} ${row.memberId}`, group, row }))
    case 'requests':
      return waiting.requests.rows.map((row) => ({ key: row.askId, group, row }))
    case 'reviews':
      return waiting.reviews.rows.map((row) => ({ key: `review ${row.noticeId}`, group, row }))
    case 'sayings':
      return waiting.sayings.rows.map((row) => ({ key: `sayings ${row.org.id}`, group, row }))
    case 'claims':
      return waiting.claims.rows.map((row) => ({ key: `late ${row.venue.venueId}`, group, row }))
    case 'stars':
      return waiting.stars.rows.map((row) => ({ key: `stars ${row.checkId}`, group, row }))
    case 'offers':
      return waiting.offers.rows.map((row) => ({ key: `offer ${row.venue.venueId}`, group, row }))
    case 'roles':
      return waiting.roles.rows.map((row) => ({ key: `role ${row.org.id} ${row.role}`, group, row }))
  }
}

/** All of them in the order in which they are shown. */
export const allItems = (waiting: Waiting): Item[] => GROUPS.flatMap((group) => itemsIn(waiting, group))

/** The sorts of which there is something. */
export const groupsOf = (waiting: Waiting): GroupName[] => GROUPS.filter((group) => waiting[group].count > 0)
