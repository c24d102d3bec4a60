import { FUNCTION_CALL } from '../../devtools/cloud'
import { City } from './support/city'
import { until, type Hand } from './support/hand'

const city = City.forTests()
const toNotices = (hand: Hand) => hand.wx('switchTab', { url: '/pages/notices/index' })

/** What the phone keeps, by name and value. */
async function kept(hand: Hand): Promise<Record<string, unknown>> {
  const info = await hand.wx('getStorageInfoSync')
  const keys = typeof info === 'object' && info !== null && 'keys' in info && Array.isArray(info.keys) ? info.keys : []
  const values = keys.map(async (key: unknown) => [String(key), await hand.wx('getStorageSync', key)] as const)
  return Object.fromEntries(await Promise.all(values))
}

describe('the line for young people', () => {
  test('is called by one tap, of which nothing is sent to the cloud or kept', async () => {
    const hand = await city.phoneOf('member')
    await toNotices(hand)
    await hand.sees('团籍注册', '12355 青少年服务台', '这里不留任何记录')
    const before = await kept(hand)
    const mark = city.cloud.operations.mark()
    await hand.simulator.prepare({ call: [false, true] })
    await hand.tap('一键拨打')
    // Whoever thought better of it can tap again, and is told of no failure.
    await hand.tap('一键拨打')
    const called = async () => (await hand.simulator.report()).phoneCalls
    await until(
      async () => (await called()).length > 0,
      () => 'nobody was called',
    )
    expect(await called()).toEqual(['12355'])
    const { entries } = city.cloud.operations.since(mark)
    expect(entries.filter(({ action }) => action === FUNCTION_CALL)).toEqual([])
    expect(await kept(hand)).toEqual(before)
  })

  test('is there without a network, too', async () => {
    const hand = await city.phoneOf('member', { offline: true, path: 'pages/notices/index' })
    await hand.sees('没有网络', '重新加载', '一键拨打')
    await hand.simulator.prepare({ call: [true] })
    await hand.tap('一键拨打')
    await until(
      async () => (await hand.simulator.report()).phoneCalls.length === 1,
      () => 'nobody was called',
    )
  })
})

describe('the feed without a network', () => {
  test('shows what was read before the app was ended, and says of when', async () => {
    const hand = await city.phoneOf('member')
    await toNotices(hand)
    await hand.sees('团籍注册')
    await hand.simulator.phone.start({
      offline: true,
      clockOffset: city.cloud.clock.offset,
      path: 'pages/notices/index',
    })
    await hand.sees('没有网络，下面是', '的内容', '团籍注册')
    await hand.simulator.setNetwork(true)
    await hand.seesNot('没有网络')
    await hand.sees('团籍注册')
  })
})
