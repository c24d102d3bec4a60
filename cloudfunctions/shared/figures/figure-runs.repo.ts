import type { Month } from '../../../src/domain/figures/month'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A tally, packed: of two thousand venues it is read and written with each step. */
export interface PackedTally {
  /** Its cell. */
  c: string
  v: string
  f: string
  l: string
  m: number
}

/** What is told of a month: the rows under this key. */
export interface PublishedRun {
  run: number
  /** Days that were counted. */
  through: number
  /** As of when. */
  at: Date
  /** Whether the month was over. */
  final: boolean
}

/** How far the counting of a month has come: sums alone, and after whom it goes on. One document a month. */
export interface FigureRun {
  _id: Month
  run: number
  /** One more with each step: of two who go on at once one does. */
  step: number
  startedAt: Date
  through: number
  /** A hash of which venue is where: what was counted by another map begins anew. */
  places: string
  /** Whose check-ins were counted last; the others come after. Empty before the first and once all are. */
  after: string
  tallies: readonly PackedTally[]
  /** Rows that are written; null while it counts. */
  written: number | null
  finishedAt: Date | null
  published: PublishedRun | null
}

/** The only place that names the collection `figureRuns`. */
const runs = new Collection<FigureRun>('figureRuns')

export const findFigureRun = (month: Month): Promise<FigureRun | null> => runs.get(month)

/** False where there is one. */
export const insertFigureRun = (run: FigureRun): Promise<boolean> => runs.insert(run)

/** Goes on from a step; false where another has. */
export const moveFigureRun = (
  { _id, step }: Pick<FigureRun, '_id' | 'step'>,
  data: Partial<Omit<FigureRun, '_id' | 'step'>>,
): Promise<boolean> =>
  runs.update(
    { _id, step },
    {
      ...data,
      ...(data.tallies ? { tallies: command.set(data.tallies) } : {}),
      ...(data.published ? { published: command.set(data.published) } : {}),
      step: step + 1,
    },
  )

/** What is told of some months, without what was counted for it. */
export async function publishedOf(months: readonly Month[]): Promise<Map<Month, PublishedRun>> {
  const found = await runs.find({ where: { _id: command.in([...months]) }, fields: ['published'] })
  return new Map(found.flatMap(({ _id, published }) => (published ? [[_id, published]] : [])))
}

/** What the rows of a run are found by. */
export const runKey = (month: Month, run: number): string => `${month}.${run}`
