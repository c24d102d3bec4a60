import {
  appealsUrl,
  checksUrl,
  decideUrl,
  handOverUrl,
  lateUrl,
  memberUrl,
  offeredUrl,
  requestsUrl,
  reviewUrl,
  sayingsUrl,
  writingsUrl,
} from '../../../desk/ways'
import type { Item } from './items'

/** Where one thing is dealt with on a page of its own, as on a phone; null where there is nothing to do but know. */
export function wayTo(item: Item): string | null {
  switch (item.group) {
    case 'appeals':
      return memberUrl(item.row.memberId, item.row.assignmentId)
    case 'requests':
      return requestsUrl(item.row.branch.id)
    case 'reviews':
      return reviewUrl(item.row.noticeId)
    case 'sayings':
      return sayingsUrl(item.row.org.id)
    case 'claims':
      return lateUrl(item.row.venue.venueId)
    case 'stars':
      return decideUrl(item.row.checkId, item.row.orgId)
    case 'offers':
      return offeredUrl(item.row.venue.venueId)
    case 'roles':
      return item.row.role === 'keeper' ? handOverUrl(item.row.org.id) : null
  }
}

/** Where the others of a sort stand that were not told with the first ones. */
export function wayToRest(item: Item): string | null {
  if (item.group === 'appeals') return appealsUrl(item.row.branch.id)
  if (item.group === 'reviews') return writingsUrl(item.row.org.id)
  if (item.group === 'stars') return checksUrl(item.row.orgId)
  return item.group === 'requests' ? requestsUrl(item.row.branch.id) : null
}
