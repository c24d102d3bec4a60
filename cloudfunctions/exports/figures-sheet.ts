import type { CountedMonth, FigureCells, FiguresOverview } from '../../src/contract/figures'
import { AppError } from '../../src/contract/errors'
import { monthName, type Month } from '../../src/domain/figures/month'
import { apartWords, HIDDEN_WORDS, isTold, type Told } from '../../src/domain/figures/told'
import type { Cell, Column, Sheet } from '../../src/domain/tables/sheet'
import { longTime } from '../../src/domain/time'
import { figuresOf, presentVenues, publishedRun } from '../shared/figures/figures-of'
import { venueFigures } from '../shared/figures/venue-figures.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { number } from './columns'

interface Asked {
  month: Month
  by: 'districts' | 'venues' | 'months'
  district: string | null
}

/** Rows that are asked for at once. */
const AT_ONCE = 500
const NUMBERS = ['到访人次', '上月同期', '活动', '宣讲', '不同的人'].map(number)
const MOMENT: Column = { name: '截至', width: 22 }

/** The same numbers as are shown, with the same ones hidden, as of the night in which they were counted. NOT_FOUND */
export async function figuresSheet(
  org: Org,
  { month, by, district }: Asked,
  now: Date,
): Promise<{ sheet: Sheet; asOf: Date }> {
  const figures = await figuresOf(org, month, now)
  const { counted } = figures
  if (!counted) throw new AppError('NOT_FOUND', '这个月这里还没有数字')
  const of = `${org.name}${district === null ? '' : ` ${district}`} 青年之家 ${monthName(month)}（1 日至 ${counted.through} 日）`
  const asOf = new Date(counted.asOf)
  const sheet: Sheet = {
    name: '青年之家数字',
    about: [of, `截至 ${longTime(asOf)}；导出于 ${longTime(now)}`, aboutOf(by, org, counted)],
    ...TABLES[by]({ org, month, district, counted, figures }),
  }
  return { sheet, asOf }
}

const aboutOf = (by: Asked['by'], { name }: Org, { apart }: CountedMonth): string =>
  by === 'districts' ? apartWords(name, apart) : `不同的人在每一行里各算一次。人数少于 5 的写“${HIDDEN_WORDS.few}”`

interface Source {
  org: Org
  month: Month
  district: string | null
  counted: CountedMonth
  figures: Pick<FiguresOverview, 'months'>
}

type Table = (source: Source) => Pick<Sheet, 'columns' | 'rows'>

const TABLES: Record<Asked['by'], Table> = {
  districts: ({ org, counted }) => ({
    columns: [{ name: '区县', width: 20 }, number('场馆'), ...NUMBERS, MOMENT],
    rows: [
      ...counted.districts.map((row) => [row.district, row.venues, ...cellsOf(row), momentOf(counted)]),
      [org.name, counted.whole.venues, ...cellsOf(counted.whole), momentOf(counted)],
    ],
  }),
  venues: (source) => ({
    columns: [{ name: '区县', width: 14 }, { name: '场馆', width: 32 }, ...NUMBERS, MOMENT],
    rows: venueRows(source),
  }),
  months: ({ figures, counted }) => ({
    columns: [{ name: '月份', width: 14 }, ...NUMBERS, { name: '更正前的到访人次', width: 18, of: 'number' }, MOMENT],
    rows: figures.months.map((row) => [
      monthName(row.month),
      ...cellsOf(row),
      row.corrected === null ? null : cellOf(row.corrected.visits),
      momentOf(counted),
    ]),
  }),
}

async function* venueRows({ org, month, district, counted }: Source): AsyncGenerator<Cell[]> {
  const { key } = await publishedRun(month, null)
  let after = -1
  for (;;) {
    const found = await venueFigures({ run: key, orgId: org._id, district, after, limit: AT_ONCE })
    for (const row of await presentVenues(found)) yield [row.district, row.name, ...cellsOf(row), momentOf(counted)]
    after = found[found.length - 1]?.place ?? after
    if (found.length < AT_ONCE) return
  }
}

const momentOf = ({ asOf }: CountedMonth): string => longTime(asOf)

const cellOf = (cell: Told | null): Cell => (cell === null || isTold(cell) ? cell : HIDDEN_WORDS[cell])

const cellsOf = ({ visits, before, activities, talks, people }: FigureCells): Cell[] => [
  cellOf(visits),
  cellOf(before),
  activities,
  talks,
  cellOf(people),
]
