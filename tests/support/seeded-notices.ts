import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Cloud } from '../../devtools/cloud'
import { concerns, isOut } from '../../src/domain/notices/readable'
import { all } from './recount'
import { memberIdOf } from './seeded'

/** One of the seeded notices. */
export function noticeOf(cloud: Cloud, id: string): Notice {
  const found = all<Notice>(cloud, 'notices').find(({ _id }) => _id === id)
  if (!found) throw new Error(`the city has no notice ${id}`)
  return found
}

/** What stands in a member's feed now, from top to bottom: by the rules of one notice, without a query. */
export function feedOf(cloud: Cloud, openid: string): Notice[] {
  const memberId = memberIdOf(cloud, openid)
  const row = all<RosterRow>(cloud, 'roster').find(({ _id }) => _id === memberId)
  const branch = all<Org>(cloud, 'orgs').find(({ _id }) => _id === row?.branchId)
  if (!row || !branch) throw new Error(`${openid} is in no branch`)
  const reader = { places: [branch], standing: row.standing }
  return inOrder(cloud, (notice) => concerns(notice, reader))
}

/** What a visitor sees: all that is public. */
export const publicFeed = (cloud: Cloud): Notice[] => inOrder(cloud, ({ isPublic }) => isPublic)

function inOrder(cloud: Cloud, isMeant: (notice: Notice) => boolean): Notice[] {
  const now = new Date(cloud.clock.now())
  return all<Notice>(cloud, 'notices')
    .filter((notice) => isOut(notice, now) && isMeant(notice))
    .sort((a, b) => b.place - a.place || (a._id < b._id ? 1 : -1))
}
