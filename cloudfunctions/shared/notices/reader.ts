import type { Standing } from '../../../src/domain/people/standing'
import { addressedTo } from '../orgs/addressed'
import { findOrgs, getOrg, type Org } from '../orgs/orgs.repo'
import type { Context, Member } from '../people/context'

/** Who reads notices: a member from the branch, who is in none from where they hold an office, a visitor from nowhere. */
export interface NoticeReader {
  places: readonly Org[]
  /** Missing for who reads by office. */
  standing?: Standing
  /** Null for who is in no branch: nothing is asked of them. */
  member: Member | null
  /** Under whom is noted what was opened; null for visitors, of whom nothing is kept. */
  personId: string | null
  /** Documents that it took to know all this: an account, and a branch or each office with its place. */
  read: number
  now: Date
}

export async function noticeReader({ member, personId, actor, now }: Context): Promise<NoticeReader> {
  if (member) {
    return { places: [await getOrg(member.branchId)], standing: member.standing, member, personId, read: 2, now }
  }
  // Nobody of whom nothing is kept holds an office.
  const grants = personId === null ? [] : (await actor()).grants
  const places = grants.length === 0 ? [] : await findOrgs([...new Set(grants.map(({ orgId }) => orgId))])
  return { places, member: null, personId, read: 1 + grants.length + places.length, now }
}

/** Whether somebody reads from where they hold an office. */
export const readsByOffice = ({ member, places }: NoticeReader): boolean => member === null && places.length > 0

/** What concerns a reader, as a condition of a query: the same as `concerns` says of one notice (src/domain/notices/readable.ts). */
export const concerning = ({ places, standing }: NoticeReader): object =>
  places.length === 0 ? { isPublic: true } : addressedTo(places, standing)
