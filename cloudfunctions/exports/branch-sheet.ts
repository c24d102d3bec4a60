import { done, due, oneDecimal, rateOf } from '../../src/domain/assignments/rate'
import { nameOf } from '../../src/domain/assignments/called'
import type { GroupCounts } from '../../src/domain/counting/counts'
import { wordsOf, type KindWords } from '../../src/domain/kinds'
import { STANDING_NAMES } from '../../src/domain/people/standing'
import { toldApart } from '../../src/domain/people/told-apart'
import { momentWords, type Moment } from '../../src/domain/tables/moment'
import type { Cell, Column, Sheet } from '../../src/domain/tables/sheet'
import { findLeaves } from '../shared/counting/leaves.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { joinedInto } from '../shared/people/moves.repo'
import { rosterOf, rosterRows, type RosterRow } from '../shared/people/roster.repo'
import { toldFrozen, toldLive, type AtMoment } from './branch-people'
import { MOMENT, momentLine, number } from './columns'
import { liveOf, type Period } from './period'

interface WithPeople {
  sheet: Sheet
  /** What became of the period: live where the people of a deadline were not kept. */
  period: Period
}

/** The people of a branch and how each stands, for those who may see names. No numbers of students or staff. */
export async function branchSheet(branch: Org, asked: Period, now: Date): Promise<WithPeople> {
  const [roster, ...leaves] = await Promise.all([
    rosterOf(branch._id),
    ...asked.assignments.map((assignment) => findLeaves(assignment, branch)),
  ])
  const each = asked.assignments.map((assignment, i) => ({ assignment, leaves: leaves[i] ?? [] }))
  const frozen = asked.told.moment === 'frozen' ? each.map((one) => toldFrozen(one.assignment, one.leaves)) : []
  const kept = frozen.flatMap((one) => one ?? [])
  const isKept = frozen.length > 0 && kept.length === frozen.length
  const period = isKept ? asked : liveOf(asked, now)
  const told = isKept ? kept : each.map((one) => toldLive(one.assignment, one.leaves, roster))
  const notes = isKept || asked.told.moment === 'live' ? [] : ['截止时的名单没有留存，这张表的名单和数字都是实时的']
  return { sheet: await sheetOf(told, { branch, period, roster, notes, now }), period }
}

interface Around {
  branch: Org
  period: Period
  roster: readonly RosterRow[]
  notes: readonly string[]
  now: Date
}

async function sheetOf(told: readonly AtMoment[], { branch, period, roster, notes, now }: Around): Promise<Sheet> {
  const about = [
    `${branch.name} ${period.name} ${wordsOf(period.kind).report}`,
    momentLine(period, now),
    ...notes,
    ...told.map(rateLine),
    ...told.flatMap(missingLine),
  ]
  const { moment } = period.told
  const when = momentWords(period.told)
  const unjoined = new Set(roster.flatMap(({ _id, personId }) => (personId === null ? _id : [])))
  const [only] = told
  const one = told.length === 1 && only
  const rows = (await peopleIn(told, roster)).map(({ id, name }): Cell[] => {
    const standing = told.flatMap(({ people }) => people.get(id)?.standing ?? [])[0]
    const cells = one ? ofOne(id, one) : overAll(id, told)
    const joined = one && moment === 'live' ? [unjoined.has(id) ? '否' : '是'] : []
    return [name, standing ? STANDING_NAMES[standing] : null, ...cells, ...joined, when]
  })
  return { about, columns: one ? ONE[moment] : columnsOf(told), rows }
}

const PERSON: readonly Column[] = [
  { name: '姓名', width: 14 },
  { name: '身份', width: 14 },
]
const STATE: readonly Column[] = [
  { name: '状态', width: 16 },
  { name: '完成时间', width: 22, of: 'time' },
]
/** Who has joined on a phone is known of now alone. */
const ONE: Record<Moment, readonly Column[]> = {
  frozen: [...PERSON, ...STATE, MOMENT],
  live: [...PERSON, ...STATE, { name: '加入小程序', width: 12 }, MOMENT],
}
const columnsOf = (told: readonly AtMoment[]): readonly Column[] => [
  ...PERSON,
  ...told.map(({ assignment }) => ({ name: nameOf(assignment), width: 18 })),
  number('按时完成期数'),
  MOMENT,
]

function ofOne(id: string, { people }: AtMoment): Cell[] {
  const line = people.get(id)
  return [line?.state ?? null, line?.at ?? null]
}

/** Empty where somebody was not meant, or not there yet. */
function overAll(id: string, told: readonly AtMoment[]): Cell[] {
  const lines = told.map(({ people }) => people.get(id))
  return [...lines.map((line) => line?.state ?? null), lines.filter((line) => line?.counts).length]
}

/** Whoever stands in any of them, in the order of the roster; then who has left it since. All are told apart from one another. */
async function peopleIn(
  told: readonly AtMoment[],
  roster: readonly RosterRow[],
): Promise<{ id: string; name: string }[]> {
  const ids = new Set(told.flatMap(({ people }) => [...people.keys()]))
  const here = new Set(roster.map(({ _id }) => _id))
  const gone = await rowsOfGone([...ids].filter((id) => !here.has(id)))
  // A row that became one with another of this roster stands there once.
  const all = new Map([...roster, ...gone.values()].map((row) => [row._id, row]))
  const names = new Map(toldApart([...all.values()]).map(({ _id, name }) => [_id, name]))
  return [
    ...roster.flatMap(({ _id }) => (ids.has(_id) ? { id: _id, name: names.get(_id) ?? '' } : [])),
    ...[...ids].flatMap((id) => (here.has(id) ? [] : { id, name: names.get(gone.get(id)?._id ?? id) ?? NOBODY })),
  ]
}

const NOBODY = '（已不在花名册）'

/** The rows that went along to another branch, by the ids under which they were counted here; a row that is gone became one with another. */
async function rowsOfGone(ids: readonly string[]): Promise<Map<string, RosterRow>> {
  if (ids.length === 0) return new Map()
  const joined = await joinedInto(ids)
  const rows = new Map((await rosterRows(ids.map((id) => joined.get(id) ?? id))).map((row) => [row._id, row]))
  return new Map(
    ids.flatMap((id) => {
      const row = rows.get(joined.get(id) ?? id)
      return row ? [[id, row] as const] : []
    }),
  )
}

/** What the rows add up to, members and youth apart: 参学率 84.1%，花名册团员 46 人，请假 2 人，应学 44 人，按时完成 36 人，更正 1 人。 */
function rateLine({ assignment, counts: { member, youth } }: AtMoment): string {
  const rate = rateOf(member)
  const words = wordsOf(assignment.kind)
  const share = rate === null ? `没有${words.due}的团员` : `${words.rate} ${oneDecimal(rate)}%`
  const parts = [
    share,
    `花名册团员 ${member.roster} 人`,
    ...groupWords(member, words),
    `${words.due} ${due(member)} 人`,
  ]
  const others =
    youth.roster + done(youth) + youth.late > 0 ? [`青年 ${youth.roster} 人`, ...groupWords(youth, words)] : []
  return `${nameOf(assignment)} ${parts.join('，')}${others.length > 0 ? `；${others.join('，')}` : ''}`
}

const groupWords = ({ excused, onTime, corrected, late }: GroupCounts, { madeUp }: KindWords): string[] => [
  `请假 ${excused} 人`,
  `按时完成 ${onTime} 人`,
  ...(corrected > 0 ? [`更正 ${corrected} 人`] : []),
  ...(late > 0 ? [`${madeUp} ${late} 人`] : []),
]

/** Where the rows are not as many as the head counts: somebody was on the way to another branch just then. */
function missingLine({ assignment, counts: { member, youth }, people }: AtMoment): string[] {
  const counted = member.roster + youth.roster
  if (assignment.expects !== 'roster' || people.size === counted) return []
  return [`${nameOf(assignment)} 计数的是 ${counted} 人，这里列出 ${people.size} 人：有人当时正在转接`]
}
