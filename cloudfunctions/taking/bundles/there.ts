import { titleKey } from '../../../src/domain/notices/moving/title'
import { addDays, dayKey, dayStart, type Day } from '../../../src/domain/time'
import { inLots } from '../../kit/batches'
import { movedBy } from '../../shared/notices/moved.repo'
import { noticesThere, writtenBetween, type Written } from '../../shared/notices/there'

interface Known {
  title: string
  day: Day | null
  keys: readonly string[]
}

/** Days that are asked about at once. */
const TOGETHER = 10

/** Which old notices an organisation has already: moved in before, by any of their keys, or written here under the same title and day. */
export async function thereAmong<T extends Known>(orgId: string, rows: readonly T[]): Promise<Set<T>> {
  const moved = await movedBy([...new Set(rows.flatMap(({ keys }) => keys))])
  const ids = [...new Set([...rows.flatMap(({ keys }) => keys), ...moved.map(({ noticeId }) => noticeId)])]
  const there = await noticesThere(ids)
  const known = new Set([...there, ...moved.flatMap(({ _id, noticeId }) => (there.has(noticeId) ? [_id] : []))])
  const written = await titlesOn(orgId, rows)
  return new Set(
    rows.filter(
      ({ title, day, keys }) =>
        keys.some((key) => known.has(key)) || (day !== null && written.has(`${day} ${titleKey(title)}`)),
    ),
  )
}

async function titlesOn(orgId: string, rows: readonly Known[]): Promise<ReadonlySet<string>> {
  const days = [...new Set(rows.flatMap(({ day }) => day ?? []))].sort()
  const [first] = days
  const last = days[days.length - 1]
  if (first === undefined || last === undefined) return new Set()
  // Most are of a few years, in which an organisation has not written so much.
  const all = await writtenBetween(orgId, dayStart(first), dayStart(addDays(last, 1)))
  const found = all ?? (await eachOf(orgId, days))
  return new Set(found.map(({ title, publishAt }) => `${dayKey(publishAt)} ${titleKey(title)}`))
}

async function eachOf(orgId: string, days: readonly Day[]): Promise<Written[]> {
  const found = await inLots(days, { together: TOGETHER }, (day) =>
    writtenBetween(orgId, dayStart(day), dayStart(addDays(day, 1))),
  )
  return found.flatMap((written) => written ?? [])
}
