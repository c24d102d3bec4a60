import type { Standing } from '../../../src/domain/people/standing'
import { addressedTo } from '../orgs/addressed'
import { findOrgs, getOrg, type Org } from '../orgs/orgs.repo'
import type { Context } from '../people/context'

/** Who reads notices: a member from the branch, who is in none from where they hold an office, a visitor from nowhere. */
export interface NoticeReader {
  places: readonly Org[]
  /** Missing for who reads by office. */
  standing?: Standing
  /** Under whom is noted what was opened; null for visitors, of whom nothing is kept. */
  personId: string | null
  now: Date
}

export async function noticeReader({ member, personId, actor, now }: Context): Promise<NoticeReader> {
  if (member) {
    return { places: [await getOrg(member.branchId)], standing: member.standing, personId, now }
  }
  // Nobody of whom nothing is kept holds an office.
  const grants = personId === null ? [] : (await actor()).grants
  const places = grants.length === 0 ? [] : await findOrgs([...new Set(grants.map(({ orgId }) => orgId))])
  return { places, personId, now }
}

/** What concerns a reader, as a condition of a query: the same as `concerns` says of one notice (src/domain/notices/readable.ts). */
export const concerning = ({ places, standing }: NoticeReader): object =>
  places.length === 0 ? { isPublic: true } : addressedTo(places, standing)
