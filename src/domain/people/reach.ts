import { SECTORS, type Sector } from '../orgs/sector'
import { STANDINGS, type Standing } from './standing'

/** Branches of one sector and how many stand on their rosters. */
export interface ReachRow extends Record<Standing, number> {
  /** Null for those of which it is not known. */
  sector: Sector | null
  branches: number
}

/** Whom a text is for, below some place. Without standings people of all are meant; null: branches of every sector. */
interface Meant {
  standings: readonly Standing[]
  sectors: readonly Sector[] | null
}

/** What one branch adds. */
export const reachOf = (sector: Sector | undefined, people: Record<Standing, number>): ReachRow => ({
  sector: sector ?? null,
  branches: 1,
  ...people,
})

/** The sum of disjoint parts: at most a row a sector, in their order. */
export function addReach(parts: readonly ReachRow[]): ReachRow[] {
  return [...SECTORS, null].flatMap((sector) => {
    const rows = parts.filter((row) => row.sector === sector)
    const sum = (of: Standing | 'branches'): number => rows.reduce((n, row) => n + row[of], 0)
    return rows.length === 0
      ? []
      : [{ sector, branches: sum('branches'), member: sum('member'), youth: sum('youth'), applicant: sum('applicant') }]
  })
}

/** How many people a text reaches, in how many branches: as `reaches` and `addresses` tell of one (assignments/audience). */
export function reached(
  rows: readonly ReachRow[],
  { standings, sectors }: Meant,
): { people: number; branches: number } {
  const meant = new Set(standings.length === 0 ? STANDINGS : standings)
  const within = rows.filter(({ sector }) => sectors === null || (sector !== null && sectors.includes(sector)))
  return {
    people: within.reduce((n, row) => n + [...meant].reduce((sum, standing) => sum + row[standing], 0), 0),
    branches: within.reduce((n, { branches }) => n + branches, 0),
  }
}
