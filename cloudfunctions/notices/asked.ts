import { askingId } from '../../src/domain/notices/asking'
import { isAsked } from '../../src/domain/notices/is-asked'
import { completionsAbout } from '../shared/assignments/completions.repo'
import { chargeIn, findBranchMonths } from '../shared/notices/branch-asks.repo'
import type { NoticeRow } from '../shared/notices/notices.repo'
import type { NoticeReader } from '../shared/notices/reader'

/** How a reader stands with what a notice asks. */
export interface Standing {
  /** Of a member: whether they are to confirm it, or were. False for all others, of whom nothing is asked. */
  asked: boolean
  confirmed: boolean
}

const NOT_ASKED: Standing = { asked: false, confirmed: false }

/** How a reader stands with some notices. */
export class Asks {
  constructor(private readonly of: ReadonlyMap<string, Standing>) {}

  standing({ _id }: Pick<NoticeRow, '_id'>): Standing {
    return this.of.get(_id) ?? NOT_ASKED
  }

  /** Of some notices those that wait for the reader's confirming. */
  waiting(rows: readonly NoticeRow[], now: Date): NoticeRow[] {
    return rows.filter((row) => {
      const { asked, confirmed } = this.standing(row)
      return asked && !confirmed && isAsked(row, now)
    })
  }
}

/**
 * Which of some notices a reader is to confirm, and has: two queries, and none where nothing is asked. A branch that has been asked enough
 * is told by its month; one that nobody has decided about yet counts as asked until its page is opened, which decides.
 */
export async function asksOf(
  rows: readonly Pick<NoticeRow, '_id' | 'confirm' | 'asked'>[],
  { member }: NoticeReader,
): Promise<Asks> {
  const asking = rows.flatMap(({ _id, confirm, asked }) => (confirm && asked ? [{ noticeId: _id, asked }] : []))
  if (member === null || asking.length === 0) return new Asks(new Map())
  const ids = asking.map(({ noticeId, asked }) => askingId(noticeId, asked.nth))
  const [done, months] = await Promise.all([
    completionsAbout([...new Set(ids)], member.memberId),
    findBranchMonths(
      member.branchId,
      asking.flatMap(({ asked }) => asked.months),
    ),
  ])
  const confirmed = new Set(done.map(({ assignmentId }) => assignmentId))
  return new Asks(
    new Map(
      asking.map(({ noticeId, asked }) => [
        noticeId,
        {
          asked: chargeIn(months, { noticeId, months: asked.months }) !== 'spared',
          confirmed: confirmed.has(askingId(noticeId, asked.nth)),
        },
      ]),
    ),
  )
}
