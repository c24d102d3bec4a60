import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Writing, Writings } from '../../src/contract/writing'
import { all } from '../../devtools/simulation/load/recount'
import { WRITINGS_LOOKED } from '../../src/domain/limits'
import { fromWallClock, wallClock } from '../../src/domain/time'
import { TUESDAY } from '../support/local-cloud'
import { aNotice, aParagraph } from '../support/notices'
import { aWritten, N, noticeIn, UNIT, writingCity, type WritingCity } from '../support/writing-city'

/** What an organisation writes, narrowed by category, year and words of what it says, however much of it there is. */
let city: WritingCity
beforeAll(async () => {
  city = await writingCity()
})
afterAll(() => city.stop())

const DAY = 86_400_000
const aWorked = (nth: number, notice: Partial<Notice> = {}): Notice => {
  const publishAt = new Date(TUESDAY.getTime() - (nth + 1) * DAY)
  return aNotice({
    _id: `n${nth}`,
    sourceId: UNIT,
    scope: UNIT,
    title: `第 ${nth} 条`,
    publishAt,
    worked: publishAt,
    ...notice,
  })
}
type Narrow = { category?: Notice['category']; year?: number; words?: string; cursor?: string | null }
const list = async (narrow: Narrow): Promise<Writings> =>
  (await city.call('writer', 'writings', { orgId: UNIT, stage: null, cursor: null, ...narrow })) as Writings
const titles = ({ rows }: Writings): string[] => rows.map(({ title }) => title)

it('is of one category, or has all the words in its title, whatever their width and case', async () => {
  city.begin(
    aWorked(1, { title: '秋季团日', category: 'activity' }),
    aWorked(2, { title: 'ＡＢ 楼团日', category: 'publicity' }),
    aWorked(3, { title: '开放日', category: 'activity' }),
  )
  expect(titles(await list({ category: 'activity' }))).toEqual(['秋季团日', '开放日'])
  expect(titles(await list({ words: '团日' }))).toEqual(['秋季团日', 'ＡＢ 楼团日'])
  expect(titles(await list({ words: 'ab 团日' }))).toEqual(['ＡＢ 楼团日'])
  expect(titles(await list({ words: '团日', category: 'publicity' }))).toEqual(['ＡＢ 楼团日'])
  await expect(list({ words: '团' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

it('goes on by the page where more fits, and where more has to be looked at', async () => {
  const many = Array.from({ length: WRITINGS_LOOKED + 5 }, (_, nth) =>
    aWorked(nth, nth < 25 ? { category: 'activity' } : {}),
  )
  city.begin(...many, aWorked(WRITINGS_LOOKED + 9, { title: '很久以前的团日' }))
  const first = await list({ category: 'activity' })
  expect(first.rows).toHaveLength(20)
  const second = await list({ category: 'activity', cursor: first.next })
  expect(titles(second)).toEqual(many.slice(20, 25).map(({ title }) => title))
  const looked = await list({ words: '团日' })
  expect(titles(looked)).toEqual([])
  const found = await list({ words: '团日', cursor: looked.next })
  expect([titles(found), found.next]).toEqual([['很久以前的团日'], null])
})

it('has the words in its text or in the name of an attachment, of what is out, in work, sent back or taken over', async () => {
  const drafted = noticeIn({ out: 'not-out', copy: 'returned' })
  const correcting = noticeIn({ out: 'published', copy: 'draft' })
  if (correcting.work) correcting.work.written = { ...aWritten('秋季团日'), blocks: [aParagraph('改在体育馆。')] }
  const file = { id: 'f', file: 'cloud://f', name: '报名表.xlsx', kind: 'xlsx', bytes: 1 } as const
  city.begin(
    { ...drafted, _id: 'drafted' },
    { ...correcting, _id: 'correcting' },
    { ...noticeIn({ out: 'published', copy: null, reposted: true }), _id: 'taken' },
    aWorked(1, { title: '开放日', attachments: [file], blocks: [aParagraph('带上 ＩＤ 卡。')] }),
  )
  const found = async (words: string): Promise<string[]> =>
    (await list({ words })).rows.map(({ noticeId }) => noticeId).sort()
  expect(await found('图书馆')).toEqual(['drafted'])
  // As it is written now, not as it was.
  expect(await found('体育馆')).toEqual(['correcting'])
  expect(await found('全市一起')).toEqual(['taken'])
  expect(await found('报名表')).toEqual(['n1'])
  expect(await found('id卡 开放')).toEqual([])
  expect(await found('id 开放')).toEqual(['n1'])
})

it('goes on by the page where more say the words, also where one is just full', async () => {
  // Of each 25 whose texts are read at once 20 say them, as many as a page has.
  const many = Array.from({ length: 60 }, (_, nth) => aWorked(nth, { title: nth % 5 === 4 ? '开放日' : '团日' }))
  city.begin(...many)
  const first = await list({ words: '团日' })
  const second = await list({ words: '团日', cursor: first.next })
  const third = await list({ words: '团日', cursor: second.next })
  expect([first, second, third].flatMap(({ rows }) => rows.map(({ noticeId }) => noticeId))).toEqual(
    many.filter(({ title }) => title === '团日').map(({ _id }) => _id),
  )
  expect(third.next).toBeNull()
})

it('is of one year by when it was last touched or comes out, from its first instant to its last', async () => {
  const { year } = wallClock(TUESDAY)
  const begins = fromWallClock({ year, month: 1, day: 1 }).getTime()
  const touched = (id: string, ms: number) => aWorked(0, { _id: id, title: id, worked: new Date(ms) })
  city.begin(touched('first', begins), touched('last of before', begins - 1), touched('now', TUESDAY.getTime()))
  expect(titles(await list({ year }))).toEqual(['now', 'first'])
  expect(titles(await list({ year: year - 1 }))).toEqual(['last of before'])
  expect(titles(await list({ year: year - 2 }))).toEqual([])
  expect(titles(await list({ year, words: 'first' }))).toEqual(['first'])
})

it('says for whom it is, and who can decide about it', async () => {
  const { database } = city.cloud
  const named = all<{ _id: string }>(database, 'accounts').map((one) => ({ ...one, name: `审核 ${one._id}` }))
  database.remove('accounts', { query: {}, multi: true })
  database.insertMany('accounts', named)
  city.begin(noticeIn({ out: 'not-out', copy: 'review' }))
  const read = async (): Promise<Writing> => (await city.call('writer', 'writing', { noticeId: N })) as Writing
  expect((await list({})).rows[0]?.scope).toMatchObject({ id: UNIT, isBranch: false })
  // Not whoever has written it, until one person is enough.
  expect((await read()).reviewers.sort()).toEqual(['审核 openid-holder', '审核 openid-reviewer'])
  city.setTwoPersons(false)
  expect((await read()).reviewers.sort()).toEqual(['审核 openid-both', '审核 openid-holder', '审核 openid-reviewer'])
  city.begin(noticeIn({ out: 'published', copy: null }))
  expect((await read()).reviewers).toEqual([])
})

it('goes on from no place that is none', async () => {
  for (const at of [1e21, 8.64e15 + 1, -1, 0.5])
    await expect(list({ cursor: cursorOf([at, 'n1']) })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})
