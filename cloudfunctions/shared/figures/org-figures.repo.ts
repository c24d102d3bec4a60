import type { FigureRow } from '../../../src/domain/figures/table'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { figureId, type PackedDays } from './venue-figures.repo'

export interface DistrictFigure extends FigureRow {
  district: string
  days: PackedDays
}

/** What a month came to before it was put right. */
export interface Correction {
  visits: number
  people: number
  /** Whether those were not told. */
  hidden: boolean
  at: Date
}

/** The numbers of a level in a month, of one run, with its districts. */
export interface OrgFigure extends FigureRow {
  _id: string
  /** Month and run. */
  run: string
  orgId: string
  /** Of the people, members of the League. */
  members: number
  days: PackedDays
  districts: readonly DistrictFigure[]
  /** Where numbers of a month that was over have changed since: what stood there before the last time. */
  corrected: Correction | null
}

/** The only place that names the collection `orgFigures`. */
const figures = new Collection<OrgFigure>('orgFigures')

export const putOrgFigure = (figure: OrgFigure): Promise<void> => figures.put(figure)

export const findOrgFigure = (run: string, orgId: string): Promise<OrgFigure | null> =>
  figures.get(figureId(run, orgId))

export const allOrgFigures = (run: string): Promise<OrgFigure[]> => figures.findAll({ where: { run } })

/** Of one level in some runs, without its districts. */
export const figuresOfOrg = (orgId: string, runs: readonly string[]): Promise<Omit<OrgFigure, 'districts'>[]> =>
  figures.find({
    where: { _id: command.in(runs.map((run) => figureId(run, orgId))) },
    fields: [
      'run',
      'orgId',
      'members',
      'corrected',
      'visits',
      'people',
      'why',
      'before',
      'beforeWhy',
      'activities',
      'talks',
      'venues',
    ],
  })

export const forgetOrgFigures = (run: string): Promise<number> => figures.removeAll({ run })
