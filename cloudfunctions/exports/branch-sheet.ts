import type { Assignment } from '../../src/domain/assignments/assignment'
import { addresses } from '../../src/domain/assignments/audience'
import { spaced } from '../../src/domain/assignments/label'
import { due, oneDecimal, rateOf } from '../../src/domain/assignments/rate'
import { STATE_NAMES, stateOf, type PersonState } from '../../src/domain/assignments/state'
import { add, type Counts } from '../../src/domain/counting/counts'
import { tally } from '../../src/domain/counting/leaf'
import { STANDING_NAMES } from '../../src/domain/people/standing'
import { toldApart } from '../../src/domain/people/told-apart'
import type { Cell, Sheet } from '../../src/domain/tables/sheet'
import { longTime } from '../../src/domain/time'
import { findLeaves, type LeafDocument } from '../shared/counting/leaves.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { rosterOf, type RosterRow } from '../shared/people/roster.repo'
import type { Period } from './period'

interface Taken {
  assignment: Assignment
  leaves: LeafDocument[]
}

/** The people of a branch and how each stands, for those who may see names. No numbers of students or staff. */
export async function branchSheet(branch: Org, { assignments, name }: Period, now: Date): Promise<Sheet> {
  const taken = await Promise.all(
    assignments.map(async (assignment) => ({ assignment, leaves: await findLeaves(assignment, branch) })),
  )
  const people = toldApart(await rosterOf(branch._id)).filter(({ standing }) =>
    assignments.some((assignment) => addresses(assignment, standing)),
  )
  const [only] = taken
  const about = [`${branch.name} ${name} 参学情况`, ...taken.map(rateLine), `名单是 ${longTime(now)} 的记录`]
  return taken.length === 1 && only
    ? { about, columns: ONE, rows: rowsOf(people, (row) => standing(row, only)) }
    : { about, columns: columnsOf(assignments), rows: rowsOf(people, (row) => overAll(row, taken)) }
}

const PERSON = [
  { name: '姓名', width: 14 },
  { name: '身份', width: 14 },
]
const ONE = [...PERSON, { name: '状态', width: 12 }, { name: '完成时间', width: 26 }, { name: '加入小程序', width: 12 }]
const columnsOf = (assignments: readonly Assignment[]) => [
  ...PERSON,
  ...assignments.map(({ label }) => ({ name: spaced(label), width: 18 })),
  { name: '按时完成期数', width: 14 },
]

const rowsOf = (people: readonly RosterRow[], cells: (row: RosterRow) => Cell[]): Cell[][] =>
  people.map((row) => [row.name, STANDING_NAMES[row.standing], ...cells(row)])

const stateIn = (memberId: string, leaves: readonly LeafDocument[]): PersonState =>
  leaves.map((leaf) => stateOf(memberId, leaf)).find((one) => one !== 'not-started') ?? 'not-started'

function standing({ _id, personId }: RosterRow, { leaves }: Taken): Cell[] {
  const at = leaves.flatMap(({ done }) => done[_id]?.at ?? [])[0]
  return [STATE_NAMES[stateIn(_id, leaves)], at ? longTime(at) : null, personId === null ? '否' : '是']
}

function overAll(row: RosterRow, taken: readonly Taken[]): Cell[] {
  const states = taken.map(({ leaves }) => stateIn(row._id, leaves))
  const onTime = states.filter((state) => state === 'done' || state === 'corrected')
  return [...states.map((state) => STATE_NAMES[state]), onTime.length]
}

/** The frozen rate where there is one, with its parts. */
function rateLine({ assignment, leaves }: Taken): string {
  const frozen = leaves.flatMap((leaf) => leaf.frozen ?? [])
  const counts: Counts = frozen.length > 0 ? add(frozen) : add(leaves.map(tally))
  const { member } = counts
  const rate = rateOf(member)
  const when = frozen.length > 0 ? '截止时' : '现在'
  const share =
    rate === null
      ? '没有应学的团员'
      : `参学率 ${oneDecimal(rate)}%，应学 ${due(member)} 人，按时完成 ${member.onTime} 人${correctedWords(member)}`
  return `${spaced(assignment.label)} ${when}${share}`
}

const correctedWords = ({ corrected }: { corrected: number }): string => (corrected > 0 ? `，更正 ${corrected} 人` : '')
