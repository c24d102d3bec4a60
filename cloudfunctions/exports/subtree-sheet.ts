import { percent } from '../../src/domain/assignments/rate'
import { reportOf } from '../../src/domain/assignments/report'
import type { Cell, Sheet } from '../../src/domain/tables/sheet'
import { emptyCounts, unflatten, type Counts } from '../../src/domain/counting/counts'
import { unpackCounts } from '../../src/domain/counting/roll-up'
import { longTime } from '../../src/domain/time'
import { findNodes, type NodeDocument } from '../shared/counting/counting.repo'
import { allChildrenOf, getOrg, orgsAbove, type Org } from '../shared/orgs/orgs.repo'
import type { Period } from './period'

/** Levels whose branches are read at once. */
const TOGETHER = 10

const COLUMNS = [
  ...[
    { name: '上级组织', width: 40 },
    { name: '团支部', width: 28 },
  ],
  ...['花名册团员', '请假', '应学', '按时完成', '补学', '参学率（%）', '青年', '青年按时完成'].map((name) => ({
    name,
    width: 12,
  })),
]

/** One row a branch below an organisation, in tree order, numbers only. */
export function subtreeSheet(org: Org, period: Period, now: Date): Sheet {
  const { frozen, name } = period
  const made = frozen ? '数字为截止时冻结的' : `数字截至 ${longTime(now)}，还没有截止`
  return {
    about: [`${org.name} ${name} 参学情况`, `${made}，导出于 ${longTime(now)}`],
    columns: COLUMNS,
    rows: rowsOf(org, period),
  }
}

async function* rowsOf(org: Org, period: Period): AsyncGenerator<Cell[]> {
  const levels = org.kind === 'above' ? await levelsFrom(org) : [await getOrg(org.parentId ?? org._id)]
  const names = new Map(levels.map((level) => [level._id, level.name]))
  for (let i = 0; i < levels.length; i += TOGETHER) {
    const families = await Promise.all(levels.slice(i, i + TOGETHER).map((level) => familyOf(level, period)))
    for (const { branch, counts } of families.flat()) {
      if (org.kind === 'branch' && branch._id !== org._id) continue
      const above = branch.path.slice(0, -1).flatMap((id) => names.get(id) ?? [])
      yield [above.join(' / '), branch.name, ...figures(counts)]
    }
  }
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

/** The branches right below a level, with their numbers over the period: one document an issue has them all. */
async function familyOf(level: Org, { issues, frozen }: Period): Promise<{ branch: Org; counts: Counts }[]> {
  const branches = (await allChildrenOf(level._id)).filter(({ kind }) => kind === 'branch')
  if (branches.length === 0) return []
  const nodes = await findNodes(
    issues.map(({ _id }) => _id),
    level._id,
  )
  const { children } = reportOf(nodes.map((node) => ({ own: emptyCounts(), children: countsIn(node, frozen) })))
  return branches.map((branch) => ({ branch, counts: children.get(branch._id) ?? emptyCounts() }))
}

function countsIn({ c, f }: NodeDocument, frozen: boolean): Record<string, Counts> {
  const counts = frozen
    ? Object.entries(f ?? {}).map(([id, flat]) => [id, unflatten(flat)] as const)
    : Object.entries(c).map(([id, packed]) => [id, unpackCounts(packed)] as const)
  return Object.fromEntries(counts)
}

function figures({ member: m, youth }: Counts): Cell[] {
  const due = m.roster - m.excused
  return [m.roster, m.excused, due, m.onTime, m.late, percent(m.onTime, due), youth.roster, youth.onTime]
}
