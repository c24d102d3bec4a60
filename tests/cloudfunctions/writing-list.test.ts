import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Writings } from '../../src/contract/writing'
import { WRITINGS_LOOKED } from '../../src/domain/limits'
import { TUESDAY } from '../support/local-cloud'
import { aNotice } from '../support/notices'
import { UNIT, writingCity, type WritingCity } from '../support/writing-city'

/** What an organisation writes, narrowed by category and by words of the title, however much of it there is. */
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
type Narrow = { category?: Notice['category']; words?: string; cursor?: string | null }
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

it('goes on from no place that is none', async () => {
  for (const at of [1e21, 8.64e15 + 1, -1, 0.5])
    await expect(list({ cursor: cursorOf([at, 'n1']) })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})
