import type { WaitingReview } from '../../src/contract/desk'
import { soonestFirst } from '../../src/domain/desk/waiting'
import { outOf } from '../../src/domain/publishing/piece'
import { nameOf } from '../shared/people/accounts.repo'
import type { Notice } from '../shared/notices/notices.repo'
import { pieceOf } from '../shared/notices/work'
import { countReviews, reviewsOf } from '../shared/notices/reviews.repo'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import { settingFor } from '../shared/orgs/settings.repo'
import type { Context } from '../shared/people/context'
import { earliest, type Part } from './group'

/** What was handed in at some places and can be decided about by the caller; nearest first is what is to come out soonest. */
export async function reviewsAt(
  orgs: readonly Org[],
  { personId, now }: Context,
  rows: number,
): Promise<Part<WaitingReview>> {
  const parts = await Promise.all(
    orgs.map(async (org) => {
      const { value } = await settingFor(org.kind === 'branch' ? 'twoPersonsInBranch' : 'twoPersons', org.path)
      // Where two persons are demanded, one's own waits for another.
      const notBy = value ? personId : null
      const [count, found] = await Promise.all([countReviews(org._id, notBy), reviewsOf(org._id, notBy)])
      return { count, found: found.map((notice) => ({ org, notice })) }
    }),
  )
  const found = parts.flatMap((part) => part.found)
  const shown = found.map(({ org, notice }) => ({ notice, row: presentReview(notice, org, now) }))
  const first = shown.sort((a, b) => soonestFirst(a.row, b.row)).slice(0, rows)
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    rows: await Promise.all(first.map(async ({ notice, row }) => ({ ...row, by: await writerOf(notice) }))),
    since: earliest(found.map(({ notice }) => notice.work?.changedAt ?? null)),
  }
}

const writerOf = async ({ work }: Notice): Promise<string> => (await nameOf(work?.changedBy ?? '')) ?? ''

function presentReview(notice: Notice, org: Org, now: Date): Omit<WaitingReview, 'by'> {
  const { _id, work, title } = notice
  const correcting = outOf(pieceOf(notice), now) === 'published'
  return {
    noticeId: _id,
    org: orgName(org),
    title: work?.written?.title ?? title,
    correcting,
    at: (work?.changedAt ?? now).toISOString(),
    // A correction comes out once it is approved.
    until: (correcting ? null : work?.written?.publishAt)?.toISOString() ?? null,
  }
}
