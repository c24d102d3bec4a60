import * as v from 'valibot'
import { command } from '../kit/cloud'
import { Collection } from '../kit/collection'

/** How far a job has come in what is written in the order of time: one document each. */
export interface Trail {
  /** What is gone through. */
  _id: string
  /** All up to here is done, this instant with it, but what was missed; null before the first. */
  upTo: Date | null
  /** Ids of what failed and is to be done again. */
  missed: string[]
}

/** The only place that names the collection `trails`. */
const trails = new Collection<Trail>('trails')

/**
 * Those of these names; one that has not begun where there is none. What is spoilt, or ahead of the time, begins anew as well: all that
 * follows a trail may be done twice, and nothing of it may stop for good.
 */
export async function findTrails<N extends string>(now: Date, ...names: N[]): Promise<Record<N, Trail>> {
  const found: unknown[] = await trails.find({ where: { _id: command.in(names) }, limit: names.length })
  const sound = v.object({
    _id: v.string(),
    upTo: v.nullable(v.pipe(v.date(), v.maxValue(now))),
    missed: v.array(v.string()),
  })
  const known = new Map(
    found.flatMap((one): [string, Trail][] => {
      const { success, output } = v.safeParse(sound, one)
      return success ? [[output._id, output]] : []
    }),
  )
  const all = names.map((name) => [name, known.get(name) ?? { _id: name, upTo: null, missed: [] }])
  return Object.fromEntries(all) as Record<N, Trail>
}

export const keepTrail = (trail: Trail): Promise<void> => trails.put(trail)
