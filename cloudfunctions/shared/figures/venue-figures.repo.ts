import type { FigureRow } from '../../../src/domain/figures/table'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** The days of a row, packed: the next month is compared with the first of them. */
export interface PackedDays {
  v: string
  f: string
  l: string
}

/** A venue's numbers of a month, of one run. */
export interface VenueFigure extends FigureRow {
  _id: string
  /** Month and run. */
  run: string
  venueId: string
  /** From the root down to the venue, as it was counted. */
  path: readonly string[]
  district: string
  /** Its place in the list: by district, and in the order of each. */
  place: number
  days: PackedDays
}

/** The only place that names the collection `venueFigures`. */
const figures = new Collection<VenueFigure>('venueFigures')

export const putVenueFigure = (figure: VenueFigure): Promise<void> => figures.put(figure)

export const allVenueFigures = (run: string): Promise<VenueFigure[]> => figures.findAll({ where: { run } })

interface Wanted {
  run: string
  orgId: string
  /** Null for all. */
  district: string | null
  /** The place after which it goes on. */
  after: number
  limit: number
}

/** Those below a level, in the order of their places. */
export const venueFigures = ({ run, orgId, district, after, limit }: Wanted): Promise<VenueFigure[]> =>
  figures.find({
    where: { run, path: orgId, ...(district === null ? {} : { district }), place: command.gt(after) },
    sort: [['place', 'asc']],
    limit,
  })

/** Those of a level at some places, as these stand there. */
export async function venueFiguresAt(run: string, orgId: string, places: readonly number[]): Promise<VenueFigure[]> {
  if (places.length === 0) return []
  const found = await figures.find({ where: { run, path: orgId, place: command.in([...places]) } })
  const at = new Map(found.map((row) => [row.place, row]))
  return places.flatMap((place) => at.get(place) ?? [])
}

/** Of one venue in some runs. */
export const figuresOfVenue = (venueId: string, runs: readonly string[]): Promise<VenueFigure[]> =>
  figures.find({ where: { _id: command.in(runs.map((run) => figureId(run, venueId))) } })

export const forgetVenueFigures = (run: string): Promise<number> => figures.removeAll({ run })

export const figureId = (run: string, id: string): string => `${run}_${id}`
