import { percent } from '../../src/domain/assignments/rate'
import type { Cell, Sheet } from '../../src/domain/tables/sheet'
import { STATE_NAMES, stateOf } from '../../src/domain/assignments/state'
import { add, type Counts } from '../../src/domain/counting/counts'
import { tally } from '../../src/domain/counting/leaf'
import { STANDING_NAMES } from '../../src/domain/people/standing'
import { spaced } from '../../src/domain/assignments/label'
import { longTime } from '../../src/domain/time'
import { findLeaves, type LeafDocument } from '../shared/counting/counting.repo'
import type { Issue } from '../shared/lessons/lessons.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { rosterOf, type RosterRow } from '../shared/people/people.repo'
import type { Period } from './period'

interface Taken {
  issue: Issue
  leaves: LeafDocument[]
}

/** The people of a branch and how each stands, for the branch's own secretary. No numbers of students or staff. */
export async function branchSheet(branch: Org, { issues, name }: Period, now: Date): Promise<Sheet> {
  const taken = await Promise.all(issues.map(async (issue) => ({ issue, leaves: await findLeaves(issue._id, branch) })))
  const people = await rosterOf(branch._id)
  const [only] = taken
  const about = [`${branch.name} ${name} 参学情况`, ...taken.map(rateLine), `名单是 ${longTime(now)} 的记录`]
  return taken.length === 1 && only
    ? { about, columns: ONE_ISSUE, rows: rowsOf(people, (row) => standing(row, only)) }
    : { about, columns: issueColumns(issues), rows: rowsOf(people, (row) => overIssues(row, taken)) }
}

const PERSON = [
  { name: '姓名', width: 14 },
  { name: '身份', width: 14 },
]
const ONE_ISSUE = [
  ...[...PERSON, { name: '状态', width: 12 }],
  ...[
    { name: '完成时间', width: 26 },
    { name: '加入小程序', width: 12 },
  ],
]
const issueColumns = (issues: readonly Issue[]) => [
  ...PERSON,
  ...issues.map(({ label }) => ({ name: spaced(label), width: 18 })),
  { name: '按时完成期数', width: 14 },
]

const rowsOf = (people: readonly RosterRow[], cells: (row: RosterRow) => Cell[]): Cell[][] =>
  people.map((row) => [row.name, STANDING_NAMES[row.standing], ...cells(row)])

function standing({ _id, accountId }: RosterRow, { leaves }: Taken): Cell[] {
  const state = leaves.map((leaf) => stateOf(_id, leaf)).find((one) => one !== 'not-started') ?? 'not-started'
  const at = leaves.flatMap(({ done }) => done[_id]?.at ?? [])[0]
  return [STATE_NAMES[state], at ? longTime(at) : null, accountId === null ? '否' : '是']
}

function overIssues(row: RosterRow, taken: readonly Taken[]): Cell[] {
  const words = taken.map((one) => standing(row, one)[0] ?? null)
  return [...words, words.filter((word) => word === STATE_NAMES.done).length]
}

/** The frozen rate where there is one, with its parts. */
function rateLine({ issue, leaves }: Taken): string {
  const frozen = leaves.flatMap((leaf) => leaf.frozen ?? [])
  const counts: Counts = frozen.length > 0 ? add(frozen) : add(leaves.map(tally))
  const { onTime, excused, roster } = counts.member
  const rate = percent(onTime, roster - excused)
  const when = frozen.length > 0 ? '截止时' : '现在'
  const share =
    rate === null ? '没有应学的团员' : `参学率 ${rate.toFixed(1)}%，应学 ${roster - excused} 人，按时完成 ${onTime} 人`
  return `${spaced(issue.label)} ${when}${share}`
}
