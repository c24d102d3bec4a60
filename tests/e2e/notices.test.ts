import { City } from './support/city'
import { until, type Hand } from './support/hand'
import { feedOf, noticeOf } from '../support/seeded-notices'
import { CATEGORY_NAMES } from '../../src/domain/notices/category'

const city = City.forTests()

const ROW = ['.notice-row']
const badge = async (hand: Hand): Promise<string> =>
  (await hand.simulator.phone.tabs()).find(({ text }) => text === '公告')?.badge ?? ''
const bears = (hand: Hand, words: string) =>
  until(async () => (await badge(hand)) === words, () => `the tab does not bear ${words || 'nothing'}`) // oxfmt-ignore
const titleOf = (id: string): string => noticeOf(city.cloud, id).title
const toFeed = (hand: Hand) => hand.wx('switchTab', { url: '/pages/notices/index' })

/** The titles in the list, from top to bottom. */
async function titles(hand: Hand): Promise<string[]> {
  const rows: unknown = await (await hand.page()).$$('.notice-row__title')
  return Promise.all((rows as { text: () => Promise<string> }[]).map((row) => row.text()))
}

describe('the feed', () => {
  test('shows all that concerns a member, a page at a time, each once and in order', async () => {
    const hand = await city.phoneOf('member')
    await toFeed(hand)
    await hand.sees(titleOf('n-registration'))
    const expected = feedOf(city.cloud, 'preview-member').map(({ title }) => title)
    expect(await titles(hand)).toEqual(expected.slice(0, 20))
  })

  test('shows a category alone', async () => {
    const hand = await city.phoneOf('member')
    await toFeed(hand)
    await hand.sees(titleOf('n-registration'))
    await hand.tap(CATEGORY_NAMES.volunteer, ['.tabs__item'])
    await hand.seesNot(titleOf('n-registration'))
    const volunteering = feedOf(city.cloud, 'preview-member').filter(({ category }) => category === 'volunteer')
    expect(await titles(hand)).toEqual(volunteering.map(({ title }) => title))
  })

  test('says on its tab how many wait to be confirmed, and no more once that was read', async () => {
    const hand = await city.phoneOf('member')
    await bears(hand, '1')
    await toFeed(hand)
    await hand.tap(titleOf('n-registration'), ROW)
    await hand.isOn('notices/reading/pages/notice')
    await hand.settles()
    await hand.back()
    await bears(hand, '')
  })
})

test('whoever is in need calls 12355 with one tap, or thinks better of it', async () => {
  const hand = await city.phoneOf('member')
  await toFeed(hand)
  await hand.simulator.prepare({ call: [false, true] })
  await hand.tap('一键拨打')
  await hand.settles()
  expect((await hand.simulator.report()).phoneCalls).toEqual([])
  await hand.tap('一键拨打')
  await hand.settles()
  expect((await hand.simulator.report()).phoneCalls).toEqual(['12355'])
})
