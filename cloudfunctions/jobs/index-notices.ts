import { slices } from '../kit/batches'
import { needTime } from '../kit/run'
import { followAsking } from '../shared/notices/follow-asking'
import { findNotice, markUnindexed, noteIndexed, unindexedNotices, type Notice } from '../shared/notices/notices.repo'
import { pairRows, type PairRow } from '../shared/notices/pair-rows'
import { putRow, removeRows, rowsOf } from '../shared/notices/pairs.repo'
import { shownNotice } from '../shared/notices/reposted'
import { repostsOf } from '../shared/notices/versions.repo'
import { BEHIND, NEVER } from '../shared/notices/work'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'
import { unpinOlder } from './unpin-older'

/** Notices that are looked to in one minute at most, and rows that are written: a longer text goes on in the next. */
const MOST_NOTICES = 50
const MOST_ROWS = 1500
/** Writes under way at once, and documents that one of them changes. */
const TOGETHER = 25
const IN_ONE = 100

/**
 * Tells search of what was released, corrected, taken back or withdrawn. What a notice is found by is compared with what it should be, and
 * only the difference is written, so that a run that dies anywhere is gone on with by the next; the mark goes last, and stays where the
 * notice has changed meanwhile. Readers find by it, and are shown by the notice itself. Answers with how many rows and notices were done.
 */
export async function indexNotices(run: JobRun): Promise<number> {
  let done = 0
  const all = await unindexedNotices(MOST_NOTICES)
  const isBehind = ({ unindexed }: Marked): boolean => (unindexed ?? BEHIND) >= BEHIND
  const first = all.filter((one) => !isBehind(one))
  for (const marked of [...fromElsewhere(first, run.now), ...fromElsewhere(all.filter(isBehind), run.now)]) {
    if (!run.hasTime() || done >= MOST_ROWS) break
    done += (await run.failures.apart(() => indexOne(marked, { run, most: MOST_ROWS - done }))) ?? 0
  }
  return done
}

type Marked = Parameters<typeof noteIndexed>[0]

async function indexOne(marked: Marked, { run, most }: { run: JobRun; most: number }): Promise<number> {
  const found = await findNotice(marked._id)
  const notice = found && (await shownNotice(found, run.now))
  const wanted = new Map(foundBy(notice).map((row) => [row._id, row]))
  const kept = new Map((await rowsOf(marked._id)).map((row) => [row._id, row]))
  const put = [...wanted.values()].filter((row) => !isSame(row, kept.get(row._id))).slice(0, most)
  const gone = [...kept.keys()].filter((id) => !wanted.has(id)).slice(0, most - put.length)
  for (const some of slices(put, TOGETHER)) {
    needTime(run)
    await Promise.all(some.map(putRow))
  }
  for (const some of slices(gone, IN_ONE)) {
    needTime(run)
    await removeRows(some)
  }
  const rows = put.length + gone.length
  if (rows === most) return rows
  // Whoever released it may have died before it was.
  if (found) await followAsking(found, run.now)
  await passOn(marked, run)
  needTime(run)
  // One that was corrected comes out no more, so nothing else looks whether a newer one has its pin.
  if (notice?.pinned) await unpinOlder(notice.sourceId, run.now)
  await noteIndexed(marked, notice?.repost ? { title: notice.title, category: notice.category } : {})
  return rows + 1
}

/** What a notice is to be found by; nothing where it is not to come out. */
const foundBy = (notice: Notice | null): PairRow[] => (notice && notice.publishAt < NEVER ? pairRows(notice) : [])

/** Its re-posts say what it does. Before its own mark goes, so that a run that dies in between comes to them again. */
async function passOn({ _id }: Marked, run: JobRun): Promise<void> {
  for (const some of slices(await repostsOf(_id), IN_ONE)) {
    needTime(run)
    await markUnindexed(some, run.now)
  }
}

const isSame = (row: PairRow, kept: PairRow | undefined): boolean => kept !== undefined && told(row) === told(kept)

const told = ({ category, scope, standings, sectors, isPublic, publishAt, original }: PairRow): string =>
  JSON.stringify([category, scope, standings, sectors, isPublic, publishAt, original])
