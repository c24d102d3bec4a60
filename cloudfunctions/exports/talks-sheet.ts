import { heldOf } from '../../src/domain/talks/year'
import type { Cell, Sheet } from '../../src/domain/tables/sheet'
import { longTime } from '../../src/domain/time'
import type { Org } from '../shared/orgs/orgs.repo'
import { talksOfYear } from '../shared/talks/talks-of-year'
import type { Year } from '../shared/talks/year'
import { MOMENT, number } from './columns'

/** A year's talks, a row an organisation in the order of the tree: nobody is ranked, and no lecturer stands there. */
export async function talksSheet(org: Org, year: number, now: Date): Promise<Sheet> {
  const { own, children } = await talksOfYear(org, year, now)
  const moment = `截至 ${longTime(now)}`
  const rowOf = (name: string, of: Year, target: number): Cell[] => [
    name,
    target,
    heldOf(of),
    of.evaluated,
    of.waiting,
    of.listeners,
    moment,
  ]
  return {
    name: '宣讲场数',
    about: [
      `${org.name} ${year} 年宣讲场数，本级和直接下级，各算自己的讲师讲的`,
      `${moment}。讲完且 3 人以上评估才算走完，没走完的也计入场数`,
    ],
    columns: [
      { name: '组织', width: 28 },
      number('全年目标'),
      number('讲过'),
      number('已评估'),
      number('待评估'),
      number('听讲人次'),
      MOMENT,
    ],
    rows: [
      rowOf(`${org.name}（本级）`, own, own.target),
      ...children.map((child) => rowOf(child.org.name, child.year, child.target)),
    ],
  }
}
