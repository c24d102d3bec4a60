import { City } from './support/city'
import { until, type Hand } from './support/hand'
import { SOMEWHERE, tellingDocuments, tells } from '../support/whereabouts'

/** Finding a Youth Home on the phone: by district and by distance, on the map, its own page, and without a network. */
const city = City.forTests()

const LIST = 'pages/homes/index'
const VENUE = 'features/homes/finding/pages/venue/index?venueId=v-binjiang'
const HEAD = ['.venues__head']
const CHIP = ['.chip']
const RIVER = { latitude: 30.2, longitude: 116.4 }

/** What is drawn on the map, which is none of the app's elements: numbers by their places. */
const markers = (hand: Hand) => hand.simulator.phone.page.locator('.map-marker:visible')
const labels = (hand: Hand) => hand.simulator.phone.page.locator('.map-label:visible')
const SINGLE = '.map-marker[style*="pin.png"]:visible'
const GROUP = '.map-marker[style*="group"]:visible'

/** Taps the first pin of one venue by the number that lies over it, which takes the finger; brings the number. */
async function tapPin(hand: Hand): Promise<string> {
  const { page } = hand.simulator.phone
  // What is drawn changes until the map has come to rest.
  await hand.settles()
  await until(
    async () => (await page.locator(SINGLE).count()) > 0,
    () => 'no single venue on the map',
  )
  const single = await page.locator(SINGLE).first().getAttribute('data-marker')
  let at = 0
  while ((await markers(hand).nth(at).getAttribute('data-marker')) !== single) at += 1
  const number = await labels(hand).nth(at).innerText()
  await labels(hand).nth(at).dispatchEvent('click')
  await hand.sees('看详情', number)
  return number
}

async function byDistance(hand: Hand, location: { latitude: number; longitude: number }): Promise<void> {
  await hand.simulator.prepare({ location })
  await hand.tap('按距离排', ['.tools__link'])
  await hand.sees('离我最近')
}

test('the list comes by district, folds and goes on, and is searched and filtered', async () => {
  const hand = await city.phoneOf('nobody', { path: LIST })
  await hand.sees('没有取用位置，按区县排列', '滨江青年之家', '今天', '场活动', '再看 8 个')
  await hand.tap('再看 8 个', HEAD)
  await hand.sees('江堤公园青年之家')
  await hand.tap('滨江区', HEAD)
  await hand.seesNot('江堤公园青年之家')
  await hand.type('望江2', '.search-field__input')
  await hand.sees('没有找到“望江2”，看看附近的街道')
  await hand.tap('看全部')
  await hand.sees('滨江青年之家')
  await hand.tapOn('.tools__filter')
  await hand.sees('看 45 个结果')
  await hand.tap('高新区', CHIP)
  await hand.sees('看 8 个结果')
  await hand.tap('看 8 个结果')
  await hand.sees('高新创客青年之家')
  await hand.seesNot('滨江青年之家')
})

test('whoever lets it know where they are has it by distance, and the map has the same numbers', async () => {
  const hand = await city.phoneOf('member', { path: LIST })
  await hand.sees('滨江青年之家')
  await byDistance(hand, RIVER)
  await hand.sees('约', '100 米')
  const { page } = hand.simulator.phone
  expect(await labels(hand).allInnerTexts()).toEqual(['1', '2', '3', '4'])
  for (const left of [33, 21, 9]) await hand.tap(`再看 ${left} 个`, HEAD)
  await until(
    async () => (await page.locator('.venue-row').count()) === 45,
    () => 'the rest did not come',
  )
  const numbers = await page.locator('.venue-row__number').allInnerTexts()
  const names = await page.locator('.venue-row .text-title').allInnerTexts()
  // The strip leads to the map.
  await page.locator('.map-ground').first().tap()
  await hand.isOn('finding/pages/map/index')
  await until(
    async () => (await markers(hand).count()) > 4,
    () => 'nothing came onto the map',
  )
  expect(await markers(hand).count()).toBeLessThanOrEqual(100)
  const number = await tapPin(hand)
  await hand.sees(names[numbers.indexOf(number)] ?? 'a number of the list', '约')
})

test('a group comes nearer by a tap, a pin tells of its venue, and the way there is shown', async () => {
  const hand = await city.phoneOf('member', { path: 'features/homes/finding/pages/map/index' })
  const { page } = hand.simulator.phone
  await until(
    async () => (await page.locator(GROUP).count()) > 0,
    () => 'no group came onto the map',
  )
  const before = await labels(hand).allInnerTexts()
  await page.locator(GROUP).last().dispatchEvent('click')
  await until(
    async () => JSON.stringify(await labels(hand).allInnerTexts()) !== JSON.stringify(before),
    () => 'the group stayed',
  )
  await tapPin(hand)
  await hand.tap('导航')
  await until(
    async () => (await hand.simulator.report()).places.length === 1,
    () => 'no way was shown',
  )
  const [place] = (await hand.simulator.report()).places
  expect(await hand.words()).toContain(place?.name)
  await hand.tap('看详情')
  await hand.sees('近期活动', place?.name ?? '')
})

test('a venue says when it is open, is called, and leads to what takes place', async () => {
  const hand = await city.phoneOf('member', { path: VENUE })
  await hand.sees('开放中', '今天 9:00—12:00，14:00—21:00', '126 人评价', '四星级')
  await hand.tapOn('.facts__row')
  await hand.sees('二楼空调检修，第二天照常开放。', '每周共 54 小时')
  await hand.simulator.prepare({ call: [true] })
  await hand.tap('拨打', ['.text-action'])
  await until(
    async () => (await hand.simulator.report()).phoneCalls.length === 1,
    () => 'nobody was called',
  )
  await hand.tap('导航', ['.text-action'])
  await until(
    async () => (await hand.simulator.report()).places.length === 1,
    () => 'no way was shown',
  )
  expect((await hand.simulator.report()).places).toEqual([
    { ...RIVER, name: '滨江青年之家', address: '澜江大道 118 号文化站一层' },
  ])
  await hand.tapOn('.venue__all')
  await hand.sees('将要举行', '手机摄影入门课')
})

test('whoever refuses is asked once and has everything but the order', async () => {
  const hand = await city.phoneOf('member', { path: LIST })
  await hand.tap('按距离排', ['.tools__link'])
  await hand.seesNot('按距离排')
  await hand.sees('没有取用位置')
  await hand.tap('今天有活动', CHIP)
  await hand.sees('滨江青年之家')
  await hand.wx('navigateTo', { url: '/features/homes/finding/pages/map/index' })
  await until(
    async () => (await markers(hand).count()) > 0,
    () => 'nothing came onto the map',
  )
  expect((await hand.simulator.report()).calls.filter(({ name }) => name === 'getFuzzyLocation')).toHaveLength(1)
})

test('without a network the list stays, and so does a venue that was read', async () => {
  const hand = await city.phoneOf('member', { path: LIST })
  await hand.tap('滨江青年之家', ['.venue-row'])
  await hand.sees('近期活动')
  await hand.back()
  await hand.sees('再看 8 个')
  await hand.simulator.setNetwork(false)
  await hand.sees('没有网络，显示 11月24日', '的列表', '其余的，联网后可以看。')
  // By the phone's clock and its own hours: it is 12:30 then.
  await hand.passTime(2.5 * 3_600_000)
  await hand.tap('滨江青年之家', ['.venue-row'])
  await hand.sees('没有网络，下面是 11月24日', '午休', '活动要联网看。')
})

test('after a use with a position nothing that is kept tells where somebody was', async () => {
  const hand = await city.phoneOf('member', { path: LIST })
  await hand.sees('滨江青年之家')
  const before = tellingDocuments(city.cloud)
  await byDistance(hand, SOMEWHERE)
  await hand.sees('公里')
  await hand.tapOn('.venue-row')
  await hand.sees('近期活动')
  await hand.back()
  await hand.wx('navigateTo', { url: '/features/homes/finding/pages/map/index' })
  await until(
    async () => (await markers(hand).count()) > 0,
    () => 'nothing came onto the map',
  )
  expect(tellingDocuments(city.cloud)).toEqual(before)
  const kept = await hand.simulator.phone.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  const { logs, pages } = await hand.simulator.report()
  expect(tells(kept + JSON.stringify(logs) + JSON.stringify(pages.map(({ path }) => path)))).toBe(false)
})
