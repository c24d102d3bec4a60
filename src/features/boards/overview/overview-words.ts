import type { OverviewRow } from '../../../contract/boards'
import type { Report } from '../../../contract/committee'
import { apartWords, figures } from '../../../domain/assignments/rate-words'
import { done, due, type Participation } from '../../../domain/assignments/rate'
import { LAST_FINAL, percentWords, shareWords } from '../number-words'
import { firstOrder, isTurned, type RowKey, type RowOrder } from './row-order'

/** What a bar is of: an organisation, or the sum of all below a level. */
export type BarRow = Omit<OverviewRow, 'org' | 'complete' | 'all'>

/** What a bar shows, for those who don't see it. */
export function barWords({ rate, coverage, last, isBranch }: BarRow): string {
  const parts = [
    `参学率 ${shareWords(rate.percent)}`,
    last === null ? '' : `${LAST_FINAL} ${shareWords(last)}`,
    isBranch ? '' : `覆盖面 ${shareWords(coverage.percent)}`,
  ]
  return parts.filter(Boolean).join('，')
}

/** The orders to choose from, the tree's first. */
export const ORDERS: readonly { key: RowKey | 'tree'; label: string; order: RowOrder }[] = [
  { key: 'tree', label: '按组织', order: null },
  { key: 'rate', label: '按参学率', order: firstOrder('rate') },
  { key: 'coverage', label: '按覆盖面', order: firstOrder('coverage') },
  { key: 'last', label: `按${LAST_FINAL}`, order: firstOrder('last') },
  { key: 'name', label: '按名称', order: firstOrder('name') },
]

/** Which order the rows are in: 按参学率; turned round, 按参学率，从低到高. */
export function orderWords(order: RowOrder): string {
  const label = ORDERS.find(({ key }) => key === (order?.by ?? 'tree'))?.label ?? ''
  if (!isTurned(order)) return label
  return `${label}，${order?.by === 'name' ? '倒序' : '从低到高'}`
}

/** Beside an organisation's name: 5 / 17 人，覆盖 98.9. A branch has no coverage of its own. */
export function countWords({ rate, coverage, isBranch }: OverviewRow): string {
  return [`${doneOfDue(rate)} 人`, ...(isBranch ? [] : [`覆盖 ${percentWords(coverage.percent)}`])].join('，')
}

/** 5 / 17: who has finished, of those who should. */
export const doneOfDue = (rate: Participation): string => `${figures(done(rate))} / ${figures(due(rate))}`

/** Over which assignments a month is. */
export function monthWords({ assignments, waiting }: Pick<Report, 'assignments' | 'waiting'>): string {
  const open = waiting > 0 ? `，${waiting} 期还没截止` : ''
  return `已冻结 ${assignments.length} 期，按人数合计${open}`
}

/** What stands apart from the rate: put right, late, excused, and youth. */
export function besideWords(rate: Participation, youth: Participation): string[] {
  const apart = apartWords(rate)
  return [
    ...(apart === '' ? [] : [`参学率：${apart}`]),
    ...(youth.roster > 0 ? [`青年另计 ${percentWords(youth.percent)}%，${doneOfDue(youth)} 人`] : []),
  ]
}
