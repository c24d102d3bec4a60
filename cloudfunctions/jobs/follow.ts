import { PAGE } from '../kit/paging'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'
import { keepTrail, type Trail } from './trails.repo'

/**
 * Functions that are still running write with the instant in which they began. So much later all of them have ended, three times over,
 * and nothing is written any more before what has been gone through.
 */
export const SETTLED_MS = 30_000
/** What is gone through in one minute at most, in pages: more waits for the next. */
const MOST_PAGES = 50
/** How far it has come is noted after so many pages: one document must not be written often. */
const NOTED_EVERY = 25

interface Written {
  /** What is written after an instant and before another, page by page, no instant in two of them. */
  pages: (after: Date | null, until: Date) => AsyncGenerator<{ id: string; at: Date }[]>
  /** What is to be done for each id, once a run: anew it changes nothing. */
  act: (id: string) => Promise<unknown>
}

/**
 * Goes on through what was written in the order of time, and does for each id what has to be done. Only what is done is noted, so a run
 * that dies is gone through once more; what fails is missed and done in the next. Answers with the number of ids done.
 */
export async function follow(trail: Trail, run: JobRun, { pages, act }: Written): Promise<number> {
  const done = new Set<string>()
  const missed = new Set<string>()
  let { upTo } = trail
  let unnoted = 0
  const actOn = async (ids: readonly string[]): Promise<void> => {
    for (const id of fromElsewhere(
      ids.filter((one) => !done.has(one) && !missed.has(one)),
      run.now,
    )) {
      if (!run.hasTime()) return
      const acted = await run.failures.apart(async () => (await act(id), true))
      if (acted) done.add(id)
      else missed.add(id)
    }
  }
  const note = async (): Promise<void> => {
    if (run.hasTime()) await keepTrail({ _id: trail._id, upTo, missed: [...missed] })
    unnoted = 0
  }
  await actOn(trail.missed)
  if (trail.missed.length > 0) unnoted = 1
  let left = MOST_PAGES
  for await (const page of pages(trail.upTo, new Date(run.now.getTime() - SETTLED_MS))) {
    await actOn([...new Set(page.map(({ id }) => id))])
    if (!run.hasTime()) break
    upTo = page[page.length - 1]?.at ?? upTo
    unnoted += 1
    left -= Math.max(1, Math.floor(page.length / PAGE))
    if (unnoted >= NOTED_EVERY) await note()
    if (left <= 0) break
  }
  if (unnoted > 0) await note()
  return done.size
}
