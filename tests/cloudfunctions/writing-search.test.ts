import type { JobRun } from '../../cloudfunctions/jobs/job'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { pairRows, type PairRow } from '../../cloudfunctions/shared/notices/pair-rows'
import { NEVER } from '../../cloudfunctions/shared/notices/work'
import { all } from '../../devtools/simulation/load/recount'
import type { FoundNotices } from '../../src/contract/notices'
import { placeOf } from '../../src/domain/notices/place'
import { interleaved } from '../support/interleave'
import { TUESDAY } from '../support/local-cloud'
import { aNotice, aParagraph, MONDAY } from '../support/notices'
import {
  ACTIONS,
  inputOf,
  N,
  noticeIn,
  UNIT,
  writingCity,
  type Situation,
  type WritingCity,
} from '../support/writing-city'

/** What is released, corrected, taken back and withdrawn is found so by the next minute, whatever dies on the way. */
let city: WritingCity
let index: () => Promise<number>
beforeAll(async () => {
  city = await writingCity()
  const { indexNotices } = await import('../../cloudfunctions/jobs/index-notices')
  const { Failures } = await import('../../cloudfunctions/jobs/failures')
  index = () => {
    const run: JobRun = { now: new Date(), hasTime: () => true, failures: new Failures() }
    return indexNotices(run)
  }
})
afterAll(() => city.stop())

const HOUR = 3_600_000
const rows = (id = N): PairRow[] =>
  all<PairRow>(city.cloud.database, 'noticePairs').filter((row) => row.noticeId === id)
const sorted = (list: readonly PairRow[]): string[] =>
  list.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
/** What it should be found by as it is kept. */
const wanted = (): string[] => {
  const kept = city.kept()
  return kept && kept.publishAt < NEVER ? sorted(pairRows(kept)) : []
}
const search = async (words: string): Promise<string[]> => {
  const found = await city.read('member', 'search', { words, category: null, year: null, cursor: null })
  return (found as FoundNotices).rows.map(({ noticeId }) => noticeId)
}
const stands = (situation: Situation, changed: Partial<Notice> = {}): void =>
  city.begin({ ...noticeIn(situation), ...changed })
const move = (name: keyof typeof ACTIONS, input: object = {}) =>
  city.call('both', ACTIONS[name].action, { ...inputOf(name, 'now'), ...input })

it('what comes out is found from its instant on, by all that it says', async () => {
  stands({ out: 'not-out', copy: 'approved' })
  expect(await index()).toBe(0)
  await move('release', { publishAt: new Date(TUESDAY.getTime() + HOUR).toISOString() })
  expect(city.kept()?.unindexed).toEqual(TUESDAY)
  await index()
  expect([sorted(rows()), city.kept()?.unindexed]).toEqual([wanted(), null])
  city.time.set(TUESDAY.getTime() + HOUR - 1)
  expect(await search('图书馆')).toEqual([])
  city.time.set(TUESDAY.getTime() + HOUR)
  expect(await search('图书馆')).toEqual([N])
  city.time.set(TUESDAY)
  expect(await index()).toBe(0)
})

it('what was taken back before its instant is found by nobody', async () => {
  stands({ out: 'scheduled', copy: null }, { unindexed: TUESDAY })
  await index()
  expect(rows().length).toBeGreaterThan(5)
  await move('unschedule')
  await index()
  expect(rows()).toEqual([])
})

it('a correction is found by what it says now, and by nothing that it said only before', async () => {
  stands({ out: 'published', copy: 'approved' }, { unindexed: TUESDAY })
  const kept = city.kept()
  if (!kept) throw new Error('nothing')
  city.begin({ ...kept, title: '旧的标题', blocks: [aParagraph('在操场集合。')] })
  await index()
  expect(await search('操场')).toEqual([N])
  await move('release')
  // By the old rows it is looked at, and does not say so any more.
  expect(await search('操场')).toEqual([])
  await index()
  expect(await search('图书馆')).toEqual([N])
  expect(sorted(rows())).toEqual(wanted())
})

it('a withdrawn one is found by its title, and not by its text', async () => {
  stands({ out: 'published', copy: null }, { unindexed: TUESDAY })
  await index()
  await move('withdraw')
  await index()
  expect([await search('图书馆'), await search('团日')]).toEqual([[], [N]])
  expect(sorted(rows())).toEqual(wanted())
})

it('a run that dies at any of its calls is gone on with, and no mark goes before all is told', async () => {
  const begin = async (): Promise<void> => {
    stands({ out: 'published', copy: null }, { unindexed: TUESDAY })
    await index()
    const kept = city.kept()
    if (!kept) throw new Error('nothing')
    city.cloud.database.remove('notices', { query: { _id: N }, multi: false })
    city.cloud.database.insertMany('notices', [
      { ...kept, blocks: [aParagraph('改在操场集合，带上水杯。')], unindexed: TUESDAY },
    ])
  }
  await begin()
  const { calls } = await interleaved(city.cloud, [index], { turns: [] })
  const most = calls[0] ?? 0
  expect(most).toBeGreaterThan(10)
  for (let n = 0; n < most; n++) {
    await begin()
    await interleaved(city.cloud, [index], { turns: [], diesAfter: new Map([[0, n]]) })
    if (!city.kept()?.unindexed) throw new Error(`the mark was gone after ${n} calls`)
    await index()
    expect([n, sorted(rows()), city.kept()?.unindexed]).toEqual([n, wanted(), null])
  }
})

it('a long text goes on in the next minute, so many rows at a time', async () => {
  // Chinese characters in their order: each pair once.
  const long = String.fromCodePoint(...Array.from({ length: 2000 }, (_, n) => 0x4e00 + n))
  stands({ out: 'published', copy: null }, { unindexed: TUESDAY, blocks: [aParagraph(long)] })
  expect(await index()).toBe(1500)
  expect([rows().length, city.kept()?.unindexed]).toEqual([1500, TUESDAY])
  await index()
  expect([sorted(rows()), city.kept()?.unindexed]).toEqual([wanted(), null])
})

it('what changes while it is told keeps its mark', async () => {
  stands({ out: 'published', copy: null }, { unindexed: TUESDAY })
  const turns = [...Array.from({ length: 6 }, () => 0), ...Array.from({ length: 40 }, () => 1)]
  await interleaved(city.cloud, [index, () => move('withdraw')], { turns })
  expect(city.kept()?.unindexed).toEqual(TUESDAY)
  await index()
  expect(sorted(rows())).toEqual(wanted())
})

it('re-posts are found by what their original says now', async () => {
  const taken = { ...noticeIn({ out: 'published', copy: null, reposted: true }), unindexed: TUESDAY }
  city.begin(taken)
  city.cloud.database.insertMany('noticeVersions', [
    { _id: 'v', noticeId: N, version: 1, original: 'above', files: [] },
  ])
  await index()
  expect(await search('一起')).toEqual([N])
  const original = city.kept('above')
  city.cloud.database.remove('notices', { query: { _id: 'above' }, multi: false })
  const corrected = { ...original, title: '改期', category: 'activity', blocks: [aParagraph('下周在操场。')] }
  city.cloud.database.insertMany('notices', [{ ...corrected, unindexed: TUESDAY }])
  await index()
  await index()
  expect((await search('操场')).sort()).toEqual(['above', N])
  expect(city.kept()).toMatchObject({ title: '改期', category: 'activity', sourceId: UNIT })
  const { rows: fed } = (await city.read('member', 'feed', { category: 'activity', cursor: null })) as FoundNotices
  expect(fed.map(({ noticeId }) => noticeId)).toEqual([N, 'above'])
})

describe('a pin', () => {
  const pinned = (_id: string, publishAt: Date): Notice =>
    aNotice({ _id, sourceId: UNIT, scope: UNIT, pinned: true, publishAt })
  const isPinned = (id: string): boolean | undefined => city.kept(id)?.pinned
  /** Well after whatever was written with that instant. */
  const minuteAfter = async (at: Date): Promise<void> => {
    city.time.set(at.getTime() + 60_000)
    await city.minute()
  }

  it('goes to what is released with it, at once or at its instant, and not before', async () => {
    const written = { ...noticeIn({ out: 'not-out', copy: 'approved' }) }
    if (written.work?.written) written.work.written.pinned = true
    city.begin(pinned('old', MONDAY), written)
    const out = new Date(TUESDAY.getTime() + HOUR)
    await move('release', { publishAt: out.toISOString() })
    await minuteAfter(TUESDAY)
    expect([isPinned('old'), isPinned(N)]).toEqual([true, true])
    await minuteAfter(out)
    expect([isPinned('old'), isPinned(N)]).toEqual([false, true])
    city.time.set(TUESDAY)
  })

  it('is not kept by what was withdrawn, or corrected to have none', async () => {
    for (const [name, copy] of [
      ['withdraw', null],
      ['release', 'approved'],
    ] as const) {
      city.begin({ ...noticeIn({ out: 'published', copy }), pinned: true }, pinned('old', MONDAY))
      await move(name)
      const { publishAt = MONDAY, ...kept } = city.kept() ?? {}
      const place = placeOf({ publishAt, pinned: false })
      expect([name, kept]).toMatchObject([name, { pinned: false, place, unpinnedAt: expect.any(Date) as Date }])
      await minuteAfter(TUESDAY)
      expect([name, isPinned('old')]).toEqual([name, true])
      city.time.set(TUESDAY)
    }
  })

  it('is not taken back by a correction of an older one', async () => {
    const older = noticeIn({ out: 'published', copy: 'approved' })
    if (older.work?.written) older.work.written.pinned = true
    city.begin(older, pinned('new', TUESDAY))
    await move('release')
    expect(isPinned(N)).toBe(true)
    await minuteAfter(TUESDAY)
    const kept = city.kept()
    expect([isPinned('new'), kept?.pinned, kept?.place]).toEqual([
      true,
      false,
      placeOf({ publishAt: kept?.publishAt ?? MONDAY, pinned: false }),
    ])
  })
})
