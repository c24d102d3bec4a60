import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { BranchAsk, BranchAsks } from '../../../src/contract/notices'
import { askingId, assignmentOf } from '../../../src/domain/notices/asking'
import type { Handler } from '../../kit/serve'
import { findAssignments } from '../../shared/assignments/assignments.repo'
import { countsOf } from '../../shared/counting/branch-counts'
import { findLeaves } from '../../shared/counting/leaves.repo'
import { findBranchMonth } from '../../shared/notices/branch-asks.repo'
import { findRows, type NoticeRow } from '../../shared/notices/notices.repo'
import { orgName, type Org } from '../../shared/orgs/orgs.repo'
import { settingFor } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { confirmedIn } from '../present-confirm'
import type { Loaders } from '../targets'

type AsksOf = Handler<Contract['notices']['asks'], Context, Loaders>

export const asks: AsksOf = async ({ branchId, month }, context, { branchId: { org: branch } }) => {
  if (branch.kind !== 'branch') throw new AppError('NOT_FOUND', '没有这个团支部')
  const [kept, { value: most }] = await Promise.all([
    findBranchMonth(branchId, month),
    settingFor('confirmsPerBranch', branch.path),
  ])
  const of = kept?.of ?? {}
  // What was taken back before anybody met it asks nothing.
  const rows = (await findRows(Object.keys(of))).filter(({ asked }) => asked?.months.includes(month))
  const [asked, spared] = [
    rows.filter(({ _id }) => of[_id] === 'asked'),
    rows.filter(({ _id }) => of[_id] === 'spared'),
  ]
  return {
    branch: orgName(branch),
    month,
    most,
    asks: await presentAsks(asked.filter(hasBegun(context.now)).sort(byBeginning), branch),
    spared: spared.filter(hasBegun(context.now)).sort(byBeginning).map(presentSpared),
    now: context.now.toISOString(),
  }
}

/** What is not out yet is nobody's to know. */
const hasBegun =
  (now: Date) =>
  ({ asked, publishAt }: NoticeRow): boolean =>
    Boolean(asked) && publishAt <= now

const beginning = ({ asked, publishAt }: NoticeRow): Date => asked?.at ?? publishAt
const byBeginning = (a: NoticeRow, b: NoticeRow): number => beginning(a).getTime() - beginning(b).getTime()

async function presentAsks(rows: readonly NoticeRow[], branch: Org): Promise<BranchAsk[]> {
  const ids = rows.flatMap(({ _id, asked }) => (asked ? [askingId(_id, asked.nth)] : []))
  const found = new Map((await findAssignments(ids)).map((one) => [one.subjectId, one]))
  return Promise.all(
    rows.map(async (row): Promise<BranchAsk> => {
      const assignment = found.get(row._id) ?? assignmentOf(row)
      const counts = assignment && (await countsOf(await findLeaves(assignment, branch), { assignment, branch }))
      return {
        noticeId: row._id,
        title: row.title,
        source: row.source,
        reason: row.confirm?.reason ?? '',
        at: beginning(row).toISOString(),
        deadline: (row.confirm?.deadline ?? row.publishAt).toISOString(),
        ...(counts ? confirmedIn(counts) : { done: 0, due: 0 }),
        withdrawn: row.withdrawn !== null,
      }
    }),
  )
}

const presentSpared = (row: NoticeRow): BranchAsks['spared'][number] => ({
  noticeId: row._id,
  title: row.title,
  source: row.source,
  at: beginning(row).toISOString(),
})
