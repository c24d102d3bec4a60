import type { Locator, Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest, type Opening } from '../support/browser'
import { tabTo } from '../support/keys'
import { soon } from '../support/until'
import { SOMEWHERE, tellingDocuments, tells } from '../support/whereabouts'

/** Finding a Youth Home, in a real browser: on a phone and a desk, with and without a position, by keys alone, and without a network. */
const logged: string[] = []
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest({ log: (line) => logged.push(line) })
}, 60_000)
afterAll(() => test.stop())

const HOMES = '#/pages/homes/index'
const venueRoute = (venueId: string): string => `#/features/homes/finding/pages/venue/index?venueId=${venueId}`
const RIVER = { latitude: 30.2, longitude: 116.4 }

const rows = (page: Page) => page.locator('.venue-row').locator('visible=true')
const names = (page: Page) => page.locator('.venue-row .text-title').locator('visible=true').allInnerTexts()
const row = (page: Page, name: string) => rows(page).filter({ hasText: name }).first()
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const search = (page: Page) => page.getByRole('searchbox', { name: '搜青年之家' }).locator('visible=true')
const inSheet = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

/** What is asked of the cloud from now on: action and input. */
function asked(page: Page): string[] {
  const all: string[] = []
  page.on('request', (request) => all.push(request.postData() ?? ''))
  return all
}

/** The browser lets pages know that it is here. */
async function standsAt(page: Page, spot: { latitude: number; longitude: number }): Promise<void> {
  await page.context().grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write'])
  await page.context().setGeolocation(spot)
}

/** What stands in a field one after the other, quicker than any machine is slow: fingers that do not rest in between. */
const typeAtOnce = (box: Locator, texts: readonly string[]): Promise<void> =>
  box.evaluate((field, all) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('no field')
    for (const text of all) {
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  }, texts)

describe.each<[string, Opening]>([
  ['on a phone', {}],
  ['on a desk', { desk: true }],
])('%s', (_, opening) => {
  it('the list comes by district without a position, folds, unfolds and goes on in place', async () => {
    const { page, errors } = await test.open('new', { ...opening, route: HOMES })
    await shown(page, '没有取用位置，按区县排列').waitFor()
    await row(page, '滨江青年之家').waitFor()
    await shown(page, '全市 45 个').waitFor()
    expect(await names(page)).toEqual(['滨江青年之家', '职院图书馆青年之家', '望江社区青年之家'])
    await button(page, '再看 8 个').click()
    await soon(async () => expect(await names(page)).toHaveLength(11))
    await button(page, /^滨江区，11 个，\d+ 个开放中，收起$/).click()
    await soon(async () => expect(await names(page)).toEqual([]))
    await button(page, /^南浦区，9 个，\d+ 个开放中，展开$/).click()
    await row(page, '南浦街道青年之家').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 90_000)

  it('a venue says when it is open and why not, and what takes place there', async () => {
    const { page, errors } = await test.open('member', { ...opening, route: HOMES })
    await row(page, '滨江青年之家').click()
    await shown(page, '0790-555 0118').waitFor()
    await button(page, /^今天 9:00—12:00，14:00—21:00，展开一周$/).click()
    await shown(page, '二楼空调检修，第二天照常开放。').waitFor()
    await shown(page, '每周共 54 小时').waitFor()
    await button(page, '导航到滨江青年之家').click()
    await shown(page, '名称和地址已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('滨江青年之家 澜江大道 118 号文化站一层')
    await page.getByRole('link', { name: /^全部 \d+ 场$/ }).locator('visible=true').click()
    await page.getByRole('tab', { name: '过去的' }).locator('visible=true').click()
    await shown(page, '已结束').waitFor()
    await page.getByRole('tab', { name: '将要举行' }).locator('visible=true').click()
    await page.getByRole('link', { name: /手机摄影入门课/ }).locator('visible=true').first().click()
    await shown(page, '满员后可候补').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 90_000) // oxfmt-ignore
})

it('it is searched from the first letter, once the fingers rest, and nothing found says where to look', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '滨江青年之家').waitFor()
  const sent = asked(page)
  await typeAtOnce(search(page), ['高', '高新', '高新创'])
  await row(page, '高新创客青年之家').waitFor()
  await soon(async () => expect(await names(page)).toEqual(['高新创客青年之家']))
  const searches = sent.filter((body) => body.includes('"venues"') && body.includes('words":"高'))
  expect(searches).toEqual([expect.stringContaining('words":"高新创"')])
  await search(page).fill('望江2')
  await shown(page, '没有找到“望江2”，看看附近的街道').waitFor()
  expect(await violations(page)).toEqual([])
  await search(page).fill('心')
  await row(page, '职院图书馆青年之家').waitFor()
  await button(page, '清空搜青年之家').click()
  await shown(page, '再看 8 个').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('chips let through what they say, and the sheet counts before it is taken', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '滨江青年之家').waitFor()
  await button(page, '正在开放').click()
  // It is noon, and there a break.
  await soon(async () => expect(await names(page)).not.toContain('滨江青年之家'))
  await row(page, '职院图书馆青年之家').waitFor()
  await button(page, '正在开放，已选').click()
  await button(page, '今天有活动').click()
  await soon(async () => expect(await names(page)).toContain('滨江青年之家'))
  await button(page, '今天有活动，已选').click()

  await button(page, '筛选，已选 0 项').click()
  await inSheet(page, '看 45 个结果').waitFor()
  await inSheet(page, '高新区').click()
  await inSheet(page, '看 8 个结果').waitFor()
  await inSheet(page, '南浦区').click()
  await inSheet(page, '看 17 个结果').waitFor()
  await inSheet(page, '高新区，已选').click()
  await inSheet(page, '南浦区，已选').click()
  await inSheet(page, '滨江区').click()
  await page.getByRole('dialog').getByRole('radio', { name: '四星以上', exact: true }).click()
  await inSheet(page, '心理咨询').click()
  const none = inSheet(page, '没有符合的，放宽一项试试')
  await none.waitFor()
  expect(await none.getAttribute('aria-disabled')).toBe('true')
  expect(await violations(page)).toEqual([])
  await inSheet(page, '心理咨询，已选').click()
  const taken = inSheet(page, /^看 \d+ 个结果$/)
  await taken.waitFor()
  const many = Number(/\d+/.exec(await taken.innerText())?.[0])
  await taken.click()
  await button(page, '筛选，已选 2 项').waitFor()
  await button(page, new RegExp(`^滨江区，${many} 个，`)).waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('whoever says where they are has it by distance, with the same numbers on the map', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '滨江青年之家').waitFor()
  await standsAt(page, RIVER)
  await button(page, '按距离排').click()
  await button(page, '离我最近，已选').waitFor()
  await page.locator('.venue-row__far').locator('visible=true').first().waitFor()
  for (const shown of [24, 36, 45]) {
    await button(page, /^再看 \d+ 个$/).click()
    await soon(async () => expect(await names(page)).toHaveLength(shown))
  }
  const numbers = await page.locator('.venue-row__number').locator('visible=true').allInnerTexts()
  const inList = new Map((await names(page)).map((name, n) => [name, numbers[n]]))
  await page.getByRole('link', { name: '打开地图' }).locator('visible=true').click()
  await button(page, '看我附近的').click()
  await shown(page, '示意图，不按比例').waitFor()
  const pin = button(page, /^\d+ 号，/)
  const [, number = '', name = ''] = /^(\d+) 号，(.*)$/.exec((await pin.getAttribute('aria-label')) ?? '') ?? []
  expect(inList.get(name)).toBe(number)
  // By key: what lies at the map's edge can be below a control until the map is moved.
  await pin.press('Enter')
  await shown(page, '看详情').waitFor()
  await shown(page, /^约 \d/).waitFor()
  await soon(async () => expect(await violations(page)).toEqual([]))
  await button(page, '看详情').click()
  await shown(page, '近期活动').waitFor()
  expect(errors).toEqual([])
  await page.context().close()
}, 90_000)

it('whoever refuses is asked once and has everything but the order', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '滨江青年之家').waitFor()
  const prompts = await page.evaluateHandle(() => {
    const count = { n: 0 }
    const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation)
    navigator.geolocation.getCurrentPosition = (...args) => {
      count.n += 1
      real(...args)
    }
    return count
  })
  await button(page, '按距离排').click()
  await shown(page, /^没有取用位置$/).waitFor()
  expect(await button(page, '按距离排').count()).toBe(0)
  await button(page, '再看 8 个').click()
  await soon(async () => expect(await names(page)).toHaveLength(11))
  await button(page, '今晚开放').click()
  await button(page, '今晚开放，已选').waitFor()
  await search(page).fill('图书馆')
  await soon(async () => expect(await names(page)).toEqual(['职院图书馆青年之家']))
  expect(await prompts.evaluate(({ n }) => n)).toBe(1)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('after a use with a position nothing that is kept tells where somebody was', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '滨江青年之家').waitFor()
  const sent = asked(page)
  const before = tellingDocuments(test.preview.cloud)
  const places: string[] = []
  page.on('framenavigated', (frame) => places.push(frame.url()))
  await standsAt(page, SOMEWHERE)
  await button(page, '按距离排').click()
  await button(page, '离我最近，已选').waitFor()
  await page.locator('.venue-row__far').locator('visible=true').first().waitFor()
  await rows(page).first().click()
  await shown(page, '近期活动').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '打开地图' }).locator('visible=true').click()
  await button(page, '看我附近的').waitFor()
  // It was asked by it, so it would be found where it was kept.
  expect(sent.filter(tells)).not.toEqual([])
  expect(tellingDocuments(test.preview.cloud)).toEqual(before)
  expect(logged.filter(tells)).toEqual([])
  expect(places.filter(tells)).toEqual([])
  expect(tells(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage])))).toBe(false)
  expect(errors).toEqual([])
  await page.context().close()
}, 90_000)

it('without a network the last list and the venues that were read stay, and are worked out by the clock', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '职院图书馆青年之家').click()
  await shown(page, '近期活动').waitFor()
  await page.goBack()
  await row(page, '滨江青年之家').waitFor()
  await page.context().setOffline(true)
  await shown(page, /没有网络，显示 \d+月\d+日 \d+:\d\d 的列表/).waitFor()
  await shown(page, '其余的，联网后可以看。').waitFor()
  expect(await row(page, '职院图书馆青年之家').innerText()).toContain('开放中')
  // By its own hours: it is noon, and there a break.
  expect(await row(page, '滨江青年之家').innerText()).toContain('午休')
  await row(page, '职院图书馆青年之家').click()
  await shown(page, /没有网络，下面是 .* 的内容/).waitFor()
  await shown(page, '活动要联网看。').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('link', { name: /^全部 \d+ 场$|^过去的活动$/ }).locator('visible=true').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000) // oxfmt-ignore

it('when the cloud fails it says so, and comes when asked again', async () => {
  test.preview.cloud.setFaults(({ functionName }) => (functionName === 'homes' ? 'error-before' : undefined))
  const { page } = await test.open('member', { route: HOMES })
  await button(page, '重新加载').waitFor()
  test.preview.cloud.setFaults()
  await button(page, '重新加载').click()
  await row(page, '滨江青年之家').waitFor()
  await page.goto(`${test.preview.url}as/member/${venueRoute('v-none')}`)
  await shown(page, '没有这个青年之家').waitFor()
  await test.putAway(page)
}, 90_000)

it('by keys alone a venue is found, unfolded and left for an activity', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await row(page, '滨江青年之家').waitFor()
  await tabTo(page, /^南浦区，.*展开$/)
  await page.keyboard.press('Enter')
  await row(page, '南浦街道青年之家').waitFor()
  await search(page).focus()
  await page.keyboard.type('滨江青年')
  await soon(async () => expect(await names(page)).toEqual(['滨江青年之家']))
  await tabTo(page, /^滨江青年之家，/)
  await page.keyboard.press('Enter')
  await shown(page, '近期活动').waitFor()
  await tabTo(page, /展开一周$/)
  await page.keyboard.press(' ')
  await shown(page, '每周共 54 小时').waitFor()
  await tabTo(page, /手机摄影入门课/)
  await page.keyboard.press('Enter')
  await shown(page, '满员后可候补').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)
