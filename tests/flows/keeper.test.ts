import type { Page } from 'playwright-core'
import { dayName, DAY_MS, weekdayName } from '../../src/domain/time'
import { PAUSE_MS } from '../../src/features/keeping/writing/activity.store'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest, type Opening } from '../support/browser'
import { soon } from '../support/until'

/** What a keeper does at their Youth Home and its committee above it, in a real browser on a phone and a desk. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 180_000)
afterAll(() => test.stop())

const keeping = (path: string): string => `#/features/keeping/${path}`
const writing = (more = ''): string => keeping(`writing/pages/activity/index?venueId=v-binjiang${more}`)
const HOURS = keeping('venue/pages/hours/index?venueId=v-binjiang')
const TODAY = keeping('today/pages/today/index?venueId=v-binjiang')

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()
const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).locator('visible=true').first()
const box = (page: Page, name: string) => page.getByLabel(name, { exact: true }).locator('visible=true').first()

/** 12月1日 周二, so many days from now. */
const dayWords = async (page: Page, days: number): Promise<string> => {
  const now = await page.evaluate(() => Date.now())
  return `${dayName(now + days * DAY_MS)} ${weekdayName(now + days * DAY_MS)}`
}

/** What the page's own person gets from the cloud. */
const asked = (page: Page, name: string, data: { action: string; input: object }): Promise<unknown> =>
  page.evaluate(
    async ([called, body]) => {
      const response = await fetch('invoke', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: called, data: body }),
      })
      return (await response.json()) as unknown
    },
    [name, data] as const,
  )

describe.each<[string, Opening]>([
  ['on a phone', {}],
  ['on a desk', { desk: true }],
])('%s', (name, opening) => {
  it('a draft saves itself, is there again, and is published for three weeks', async () => {
    const title = `夜拍${name}`
    const { page, errors } = await test.open('keeper', { ...opening, route: TODAY })
    await button(page, /^新建活动/).click()
    await box(page, '名称').fill(title)
    await shown(page, /已自动保存/).waitFor()
    expect(await violations(page)).toEqual([])

    await page.goBack()
    await button(page, /^没发布的草稿/).click()
    await button(page, new RegExp(title)).click()
    await soon(async () => expect(await box(page, '名称').inputValue()).toBe(title))
    await button(page, /^日期/).click()
    await button(page, '多一周').click()
    await button(page, '多一周').click()
    await shown(page, /共 3 周，到/).waitFor()
    await page.keyboard.press('Escape')
    await button(page, '发布 3 场').click()
    await soon(async () =>
      expect(
        await page
          .getByRole('button', { name: new RegExp(title) })
          .locator('visible=true')
          .count(),
      ).toBe(3),
    )
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)

  it('on a day that is to be closed what takes place is told before it is saved', async () => {
    const { page, errors } = await test.open('keeper', { ...opening, route: HOURS })
    const reason = `空调检修${name}`
    const day = await dayWords(page, 7)
    await button(page, '添加临时闭馆').click()
    await button(page, /^从/).click()
    // The month may end before.
    await button(page, '下个月').waitFor()
    if ((await radio(page, day).count()) === 0) await button(page, '下个月').click()
    await radio(page, day).click()
    await box(page, '原因').fill(reason)
    await button(page, '好了').click()
    // Beside what the city has that day, what was published above.
    await shown(page, /当天有 \d 场活动，14 人报名/).waitFor()
    expect(await violations(page)).toEqual([])
    await button(page, '看看效果').click()
    await page.getByRole('dialog').getByText('今日闭馆').waitFor()
    await page.keyboard.press('Escape')
    await button(page, '保存').click()
    await shown(page, '已保存，列表和详情同时改好了。').waitFor()
    const told = await asked(page, 'homes', { action: 'venue', input: { venueId: 'v-binjiang' } })
    expect(JSON.stringify(told)).toContain(reason)

    await button(page, /^撤回/).click()
    await button(page, '保存').click()
    await shown(page, '没有临时闭馆。').waitFor()
    await button(page, '没有改动').waitFor()

    // As a day of its own it is in the way of the same.
    await button(page, '添加特别的日子').click()
    await button(page, /^从/).click()
    if ((await radio(page, day).count()) === 0) await button(page, '下个月').click()
    await radio(page, day).click()
    await button(page, '好了').click()
    await shown(page, /当天有 \d 场活动，14 人报名/).waitFor()
    await button(page, /^特别的日子/).click()
    await button(page, '不单独设').click()
    await button(page, '没有改动').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)
})

it('a change of time names whom it tells and asks them; a cancellation tells its reason', async () => {
  const member = await test.open('member', { route: '#/pages/me/index' })
  const signUp = { action: 'signUp', input: { activityId: 'a-photo', name: null } }
  expect(await asked(member.page, 'homes', signUp)).toMatchObject({ result: { ok: true } })

  const { page, errors } = await test.open('keeper', { route: writing('&activityId=a-photo') })
  await button(page, '没有改动').waitFor()
  await button(page, /^时间/).click()
  await radio(page, '开始 18 点').click()
  await button(page, '好了').click()
  await button(page, /^保存，通知 17 人$/).click()
  await shown(page, '已保存，正在通知 17 人').waitFor()
  const mine = { action: 'mine', input: { cursor: null } }
  await soon(async () => expect(JSON.stringify(await asked(member.page, 'homes', mine))).toMatch(/"change":\{"at"/))

  await button(page, '取消活动').click()
  await button(page, '先写原因').waitFor()
  await box(page, '原因').fill('讲师生病')
  await page.getByRole('dialog').getByRole('button', { name: '取消活动' }).click()
  await shown(page, /已取消：讲师生病/).waitFor()
  const detail = { action: 'activity', input: { activityId: 'a-photo' } }
  expect(JSON.stringify(await asked(member.page, 'homes', detail))).toContain('讲师生病')
  expect([...errors, ...member.errors]).toEqual([])
  await test.putAway(page)
  await test.putAway(member.page)
}, 120_000)

it('what is written without a network lies on the phone and goes once there is one', async () => {
  const { page, errors } = await test.open('keeper', { route: writing() })
  await box(page, '名称').waitFor()
  await page.context().setOffline(true)
  await box(page, '名称').fill('断网时写的')
  await shown(page, '没有网络，存在这部手机，联网后自动提交').waitFor()
  await button(page, '联网后再试').waitFor()
  await page.context().setOffline(false)
  await shown(page, /已自动保存/).waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('a committee adds a Youth Home and names its keeper, who accepts and has a desk', async () => {
  const { page, errors } = await test.open('officer', { desk: true, route: '#/pages/me/index' })
  await button(page, /^青年之家一览/).click()
  await page.getByRole('table').locator('visible=true').waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, '新增青年之家').click()
  await box(page, '名称').fill('望潮青年之家')
  await button(page, /^选区县/).click()
  await page.getByRole('dialog').getByRole('button').nth(1).click()
  await box(page, '地址').fill('望潮路 9 号一层')
  await button(page, '新增，去任命管理员').click()
  await button(page, /^任命管理员$/).click()
  const code = await page.locator('.appointment__code').locator('visible=true').innerText()
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  await button(page, '复制邀请的话').click()
  await shown(page, '已复制').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(code)

  const member = await test.open('member', { route: '#/pages/me/index' })
  await button(member.page, '接受任命').click()
  await box(member.page, '6 位任命码').fill(code)
  await button(member.page, '查看任命').click()
  await shown(member.page, '望潮青年之家').waitFor()
  expect(await violations(member.page)).toEqual([])
  await button(member.page, '接受，做管理员').click()
  await button(member.page, '看今天的安排').click()
  await shown(member.page, '今天没有下一场').waitFor()

  await page.reload()
  await button(page, /^解除/).click()
  await box(page, '原因').fill('调到别处')
  await page.getByRole('dialog').getByRole('button', { name: '解除' }).last().click()
  await shown(page, /还没有管理员/).waitFor()
  expect([...errors, ...member.errors]).toEqual([])
  await test.putAway(page)
  await test.putAway(member.page)
}, 120_000)

/** In the page: what waits for so long never comes, such as a draft that is kept by itself. */
function neverAfter(pause: number): void {
  const real = window.setTimeout
  const lasting = (act: TimerHandler, wait?: number): number => (wait === pause ? 0 : real(act, wait))
  Object.assign(window, { setTimeout: lasting })
}

it('goes to search by /, keeps a draft by Ctrl S, and types what is typed into a field', async () => {
  const search = await test.open('officer', { route: keeping('venues/pages/venues/index?orgId=lanjiang'), desk: true })
  await shown(search.page, '滨江青年之家').waitFor()
  await search.page.keyboard.press('/')
  const found = search.page.locator('.search-field input').locator('visible=true')
  await found.and(search.page.locator(':focus')).waitFor()
  await search.page.keyboard.press('/')
  expect(await found.inputValue()).toBe('/')

  const { page, errors } = await test.open('keeper', { route: writing(), desk: true })
  const name = page.getByLabel('名称', { exact: true }).locator('visible=true')
  await name.waitFor()
  await page.evaluate(neverAfter, PAUSE_MS)
  await name.fill('夜拍')
  const kept = () => test.preview.cloud.database.find('activities', { title: '夜拍', state: 'draft' }).length
  await page.keyboard.press('s')
  expect([await name.inputValue(), kept()]).toEqual(['夜拍s', 0])
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+s')
  await soon(() => Promise.resolve(expect(kept()).toBe(1)))
  expect([...search.errors, ...errors]).toEqual([])
  for (const one of [search.page, page]) await test.putAway(one)
}, 60_000)
