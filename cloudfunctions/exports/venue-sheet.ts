import { VENUE_COLUMNS } from '../../src/domain/homes/venue-columns'
import { cellsOfVenue } from '../../src/domain/homes/venue-table'
import type { Sheet } from '../../src/domain/tables/sheet'
import { longTime } from '../../src/domain/time'
import { allDirectories } from '../shared/homes/directories.repo'
import { tableVenue } from '../shared/homes/table-venue'
import { venuesWithin } from '../shared/homes/venues.repo'
import type { Org } from '../shared/orgs/orgs.repo'

const NAME = '青年之家'
/** Columns with sentences are wider. */
const WIDE = new Set(['name', 'address', 'hours', 'services', 'text'])
const COLUMNS = VENUE_COLUMNS.map(({ field, name }) => ({ name, width: WIDE.has(field) ? 36 : 14 }))

/** All that are open, by district and in the order of each, in the columns in which they are imported. */
export async function venueSheet(org: Org, now: Date): Promise<Sheet> {
  const [venues, directories] = await Promise.all([venuesWithin(org._id), allDirectories()])
  const places = new Map(directories.map(({ _id }, place) => [_id, place]))
  const placeOf = (district: string): number => places.get(district) ?? directories.length
  const rows = venues
    .filter(({ closed }) => closed === null)
    .sort((a, b) => placeOf(a.district) - placeOf(b.district) || a.order - b.order)
    .map((venue) => cellsOf(cellsOfVenue(tableVenue(venue))))
  return {
    name: NAME,
    about: [`${org.name} 青年之家`, `导出于 ${longTime(now)}。改好后可以再导入，没改的不会变`],
    columns: COLUMNS,
    rows,
  }
}

/** One row to be filled in like it. */
export async function blankSheet(): Promise<Sheet> {
  const districts = (await allDirectories()).map(({ _id }) => _id)
  const example = Object.fromEntries(VENUE_COLUMNS.map((column) => [column.field, column.example]))
  return {
    name: NAME,
    about: [
      '青年之家导入表：名称、区县、地址必填，其他可以空着。下面一行是例子，导入前删掉',
      `区县可填：${districts.join('、')}`,
    ],
    columns: COLUMNS,
    rows: [cellsOf({ ...example, district: districts[0] ?? '' })],
  }
}

const cellsOf = (cells: Record<string, string>): string[] => VENUE_COLUMNS.map(({ field }) => cells[field] ?? '')
