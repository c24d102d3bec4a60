import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, field, shown, type BrowserTest, type Opening } from '../support/browser'
import { tabTo } from '../support/keys'
import { leaveOnePlace, ONE_LEFT } from '../support/one-place-left'

/** Taking a place, in a real browser: on a phone and a desk, by keys alone, and without a network. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const pageOf = (page: string, activityId: string): string =>
  `#/features/homes/taking/pages/${page}/index?activityId=${activityId}`
const routeOf = (activityId: string): string => pageOf('activity', activityId)
const MINE = '#/features/homes/taking/pages/mine/index'

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const inSheet = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

async function signUp(page: Page): Promise<void> {
  await button(page, '报名').click()
  await shown(page, '号，名额已留').waitFor()
}

async function giveBack(page: Page, label: string): Promise<void> {
  await button(page, label).click()
  await inSheet(page, label).click()
}

/** Goes by Tab to what is called so, and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

describe.each<[string, Opening]>([
  ['on a phone', {}],
  ['on a desk', { desk: true }],
])('%s', (_, opening) => {
  it('a member signs up, takes a file for the calendar along, finds it among their own, and gives it back', async () => {
    const { page, errors } = await test.open('member', { ...opening, route: routeOf('a-photo') })
    await shown(page, '24 席，余 8 席').waitFor()
    await signUp(page)
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '加入日历').click()])
    expect(readFileSync(await download.path(), 'utf8')).toContain('SUMMARY:手机摄影入门课')
    await page.goto(`${test.preview.url}as/member/${MINE}`)
    await page.getByRole('link', { name: /^手机摄影入门课，.*，已报名$/ }).click()
    await shown(page, '号，名额已留').waitFor()
    await giveBack(page, '取消报名')
    await shown(page, '24 席，余 8 席').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 90_000)
})

it('the last place is taken once, and who waits has it once it is given back', async () => {
  leaveOnePlace(test.preview.cloud)
  const first = await test.open('member', { route: routeOf(ONE_LEFT) })
  const second = await test.open('secretary', { route: routeOf(ONE_LEFT) })
  await shown(first.page, '15 席，余 1 席').waitFor()
  await shown(second.page, '15 席，余 1 席').waitFor()
  await signUp(first.page)
  await button(second.page, '报名').click()
  await shown(second.page, '刚刚报满了，你现在是候补第 1 位，可以退出').waitFor()
  await giveBack(first.page, '取消报名')
  await shown(first.page, '15 席已满').waitFor()
  await second.page.reload()
  await shown(second.page, '号，名额已留').waitFor()
  await shown(second.page, /你从候补补上了/).waitFor()
  expect([...first.errors, ...second.errors]).toEqual([])
  await test.putAway(first.page)
  await test.putAway(second.page)
}, 90_000)

it('a draw is computed once more by the page, and one changed ticket shows', async () => {
  const { page, errors } = await test.open('member', { route: routeOf('a-drawn') })
  await button(page, '核对抽签').click()
  await shown(page, '一致').waitFor()
  await shown(page, '我的票号').waitFor()
  expect(await violations(page)).toEqual([])

  // As an operator would who puts a ticket of their own in the place of the third.
  await page.route('**/invoke', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    const ticket = /"tickets":\["[0-9a-f]{64}","[0-9a-f]{64}","([0-9a-f]{64})"/.exec(text)?.[1]
    const body = ticket === undefined ? text : text.split(ticket).join('0'.repeat(64))
    await route.fulfill({ response, body })
  })
  await page.reload()
  await shown(page, /对不上/).waitFor()
  expect(await shown(page, '一致').count()).toBe(0)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('without a network nothing is taken; trying again takes it', async () => {
  const { page, errors } = await test.open('secretary', { route: routeOf('a-photo') })
  await shown(page, '手机摄影入门课').waitFor()
  await page.context().setOffline(true)
  await button(page, '报名').click()
  await shown(page, '没有网络，报名要等服务器确认，没有占位').waitFor()
  await page.context().setOffline(false)
  await button(page, '重试').click()
  await shown(page, '号，名额已留').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('a visitor signs up with a name and nothing else', async () => {
  const { page, errors } = await test.open('new', { route: routeOf('a-photo') })
  await button(page, '报名').click()
  await shown(page, '怎么称呼你').waitFor()
  expect(await violations(page)).toEqual([])
  await field(page).fill('小林')
  await inSheet(page, '报名').click()
  await shown(page, '号，名额已留').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('by keys alone a place in the waiting list is taken and left', async () => {
  const { page, errors } = await test.open('member', { route: routeOf('a-resume') })
  await shown(page, '6 席已满，候补 2 人').waitFor()
  await press(page, '加入候补')
  await shown(page, '候补第 3 位').waitFor()
  await press(page, '退出候补')
  await page.getByRole('dialog', { name: '退出候补' }).waitFor()
  await press(page, '退出候补')
  await shown(page, '6 席已满，候补 2 人').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('a secretary signs people of the branch up, and what was chosen outlasts a missing network', async () => {
  const { page, errors } = await test.open('secretary', { route: pageOf('branch', 'a-patrol') })
  await shown(page, '已选 0 人').waitFor()
  await page.getByRole('checkbox').locator('visible=true').first().click()
  await shown(page, '已选 1 人').waitFor()
  await page.context().setOffline(true)
  await shown(page, '没有网络，选好的人都留着，还没有报').waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await button(page, '报名 1 人').click()
  await shown(page, '已报上 1 人').waitFor()
  await shown(page, '支部报的').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)
