import { due, rateOf } from '../../src/domain/assignments/rate'
import { reportOf } from '../../src/domain/assignments/report'
import { emptyCounts, unflatten, type Counts } from '../../src/domain/counting/counts'
import { unpackCounts } from '../../src/domain/counting/roll-up'
import { wordsOf, type KindWords } from '../../src/domain/kinds'
import { pinned } from '../../src/domain/orgs/tree'
import { momentWords, type Moment } from '../../src/domain/tables/moment'
import type { Cell, Column, Sheet } from '../../src/domain/tables/sheet'
import { rowsOfLevel } from '../shared/counting/children'
import type { NodeDocument } from '../shared/counting/nodes.repo'
import { getOrg, orgsAbove, type Org } from '../shared/orgs/orgs.repo'
import { MOMENT, momentLine, number } from './columns'
import { ofFamilies, type Family } from './families'
import type { Period } from './period'

const columnsOf = ({ due, madeUp, rate }: KindWords): readonly Column[] => [
  { name: '上级组织', width: 40 },
  { name: '团支部', width: 28 },
  ...['花名册团员', '请假', due, '按时完成', '更正', madeUp].map(number),
  { name: `${rate}（%）`, width: 12, of: 'share' },
  ...['青年', '青年按时完成'].map(number),
  MOMENT,
]

/** One row a branch below an organisation, in tree order, numbers only. */
export function subtreeSheet(org: Org, period: Period, now: Date): Sheet {
  const words = wordsOf(period.kind)
  return {
    about: [`${org.name} ${period.name} ${words.report}`, momentLine(period, now)],
    columns: columnsOf(words),
    rows: rowsOf(org, period),
  }
}

async function* rowsOf(org: Org, period: Period): AsyncGenerator<Cell[]> {
  const when = momentWords(period.told)
  const levels = org.kind === 'above' ? await levelsFrom(org) : [await getOrg(levelOf(org, period))]
  const names = new Map(levels.map((level) => [level._id, level.name]))
  const rowsBelow = (family: Family): Cell[][] => {
    const above = family.level.path.flatMap((one) => names.get(one) ?? []).join(' / ')
    return rowsOfFamily(family, period, names)
      .filter(({ id }) => org.kind === 'above' || id === org._id)
      .map(({ name, counts }) => [above, name, ...figures(counts), when])
  }
  for await (const rows of ofFamilies(levels, period, rowsBelow)) yield* rows
}

/** Below which level a branch was counted. */
function levelOf(branch: Org, { assignments }: Period): string {
  const last = assignments[assignments.length - 1]
  return (last && pinned(branch, last.pinnedAt).parentId) ?? branch.parentId ?? branch._id
}

/** An organisation and the levels below it, each before what is below it, siblings in their order. */
async function levelsFrom(org: Org): Promise<Org[]> {
  const children = new Map<string, Org[]>()
  for (const level of await orgsAbove()) {
    const { parentId } = level
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), level])
  }
  const walk = (level: Org): Org[] => {
    const below = (children.get(level._id) ?? []).sort((a, b) => a.order - b.order)
    return [level, ...below.flatMap(walk)]
  }
  return walk(org)
}

interface Row {
  id: string
  name: string
  counts: Counts
}

/**
 * The branches right below a level, with their numbers over the period: one document an assignment has them all. Who was counted
 * here and has moved or was closed since comes last, under the name that the documents keep.
 */
function rowsOfFamily(
  { level, branches, nodes }: Family,
  { assignments, told }: Period,
  levels: ReadonlyMap<string, string>,
): Row[] {
  const counted = reportOf(
    nodes.map((node) => ({ own: emptyCounts(), children: countsIn(node, told.moment) })),
  ).children
  const { present, former } = rowsOfLevel(level._id, branches, { assignments, nodes, counted: [...counted.keys()] })
  const rowOf = (id: string, name: string): Row => ({ id, name, counts: counted.get(id) ?? emptyCounts() })
  return [
    ...present.map(({ _id, name }) => rowOf(_id, name)),
    // A level below has rows of its own.
    ...former.filter(({ id }) => !levels.has(id)).map(({ id, name }) => rowOf(id, name)),
  ]
}

function countsIn({ c, f }: Pick<NodeDocument, 'c' | 'f'>, moment: Moment): Record<string, Counts> {
  const counts =
    moment === 'frozen'
      ? Object.entries(f ?? {}).map(([id, flat]) => [id, unflatten(flat)] as const)
      : Object.entries(c).map(([id, packed]) => [id, unpackCounts(packed)] as const)
  return Object.fromEntries(counts)
}

function figures({ member: m, youth }: Counts): Cell[] {
  return [m.roster, m.excused, due(m), m.onTime, m.corrected, m.late, rateOf(m), youth.roster, youth.onTime]
}
