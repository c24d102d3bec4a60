import { VENUE_COLUMNS } from '../../../src/domain/homes/venue-columns'
import { venueKey } from '../../../src/domain/homes/venue-name'
import { cellsOfVenue, changedCells, readVenue } from '../../../src/domain/homes/venue-table'
import { missingCells } from '../../../src/domain/tables/rows'
import { allDirectories, type Directory } from '../../shared/homes/directories.repo'
import { tableVenue } from '../../shared/homes/table-venue'
import { venuesWithin, type Venue } from '../../shared/homes/venues.repo'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { Kind, OpenKind, Verdict } from './kind'
import { applyVenue } from './apply-venue'

/** Youth Homes: one is known again by its name and district. */
export const venues: Kind = { columns: VENUE_COLUMNS, open }

async function open(org: Org): Promise<OpenKind> {
  const [own, directories] = await Promise.all([venuesWithin(org._id), allDirectories()])
  const byKey = new Map(own.map((venue) => [venueKey(venue), venue]))
  const foreign = keysElsewhere(directories, own)
  const districts = directories.map(({ _id }) => _id)
  const judge = (cells: Readonly<Record<string, string>>): Verdict => {
    const { told, problems } = readVenue(cells, districts)
    const missing = missingCells(cells, VENUE_COLUMNS)
    const { name, district } = told
    const key = name === undefined || district === undefined ? null : venueKey({ name, district })
    const venue = key === null ? undefined : byKey.get(key)
    const taken = takenBy(venue, key !== null && foreign.has(key))
    const before = venue === undefined ? {} : changedCells(tableVenue(venue), told)
    return {
      problems: [...missing, ...problems, ...(taken === null ? [] : [{ field: 'name', message: taken }])],
      key,
      targetId: venue?._id ?? null,
      against: venue === undefined ? 'new' : Object.keys(before).length > 0 ? 'changed' : 'same',
      before,
    }
  }
  return {
    judge,
    standing: () =>
      own
        .filter(({ closed }) => closed === null)
        .map((venue) => ({ id: venue._id, cells: cellsOfVenue(tableVenue(venue)) })),
    apply: async (row, applying) => {
      const { told } = readVenue(row.cells, districts)
      const { problems, key } = judge(row.cells)
      const [problem] = problems
      if (problem) return problem.message
      return key === null ? null : applyVenue(told, { org, found: byKey.get(key) ?? null, row, ...applying })
    },
  }
}

/** Why no row can be about a venue. */
function takenBy(venue: Venue | undefined, foreign: boolean): string | null {
  if (venue?.closed) return '这个青年之家已经停用，先恢复它，或跳过这一行'
  return venue === undefined && foreign ? '同区已有这个名字，归别的团委管' : null
}

/** Of venues that other committees tend. */
function keysElsewhere(directories: readonly Directory[], own: readonly Venue[]): ReadonlySet<string> {
  const mine = new Set(own.map(({ _id }) => _id))
  return new Set(
    directories.flatMap(({ _id: district, rows }) =>
      Object.entries(rows)
        .filter(([id]) => !mine.has(id))
        .map(([, { name }]) => venueKey({ name, district })),
    ),
  )
}
