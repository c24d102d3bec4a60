import type { Page } from 'playwright-core'
import type { BranchMonth } from '../../cloudfunctions/shared/notices/branch-asks.repo'
import { NAMED_BRANCH, NAMED_PEOPLE } from '../../devtools/seed/people'
import { monthName, monthOf } from '../../src/domain/assignments/report'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { deskTable, partsOf } from '../support/desk-table'
import { all } from '../support/recount'
import { noticeOf } from '../support/seeded-notices'
import { soon } from '../support/until'

/**
 * On a desk, what stands in the foot begins and ends where the page's content does; and an officer's units are one table, also of who has
 * confirmed a notice: down to the branch, whose secretary alone has names.
 */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const OVERVIEW = '#/features/boards/overview/pages/overview/index?orgId=lanjiang'
const keeping = (page: string): string => `#/features/keeping/${page}/index`
const ofVenue = (page: string): string => `${keeping(page)}?venueId=v-binjiang`

it.each([
  ["a keeper's activities", 'keeper', ofVenue('today/pages/kept'), '新建活动'],
  ['the editor', 'keeper', ofVenue('writing/pages/activity'), '发布'],
  ['the hours', 'keeper', ofVenue('venue/pages/hours'), '没有改动'],
  ['all venues', 'officer', keeping('venues/pages/venues'), '新增青年之家'],
  ['a new venue', 'officer', keeping('venues/pages/add'), '新增，去任命管理员'],
])(
  '%s',
  async (_name, person, route, says) => {
    const { page, errors } = await test.open(person, { desk: true, route })
    await shown(page, says).waitFor()
    const edges = (selector: string) =>
      page
        .locator(selector)
        .locator('visible=true')
        .last()
        .evaluate((element) => {
          const { left, right } = element.getBoundingClientRect()
          const { paddingLeft, paddingRight } = getComputedStyle(element)
          return [left + parseFloat(paddingLeft), right - parseFloat(paddingRight)]
        })
    await soon(async () => expect(await edges('.screen__bar-row')).toEqual(await edges('.keeping')))
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  60_000,
)

it('the officer compares the units in one table, orders it by its heads, and by the keyboard', async () => {
  const { page, errors } = await test.open('officer', { route: OVERVIEW, desk: true })
  const { table, lines, sum, rows } = deskTable(page)
  const rates = async () => (await rows()).map(([, rate = '']) => parseFloat(rate))
  await table.waitFor()
  // Eight units under what they come to, all in sight.
  await soon(async () => expect(await lines.count()).toBe(1 + 1 + 8))
  const last = await lines.last().boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(768)
  const [whole, units] = [await sum(), await rows()]
  expect(whole[0]).toBe('澜江市合计')
  for (const column of [2, 4]) {
    const all = units.map((cells) => partsOf(cells[column]))
    const total = [0, 1].map((part) => all.reduce((n, parts) => n + (parts[part] ?? 0), 0))
    expect(partsOf(whole[column])).toEqual(total)
  }

  const tree = await rates()
  const rate = table.getByRole('columnheader', { name: '参学率' })
  const way = () => rate.getAttribute('aria-sort')
  expect(await way()).toBe('none')
  await rate.getByRole('button').click()
  await soon(async () => expect(await way()).toBe('descending'))
  expect(await rates()).toEqual([...tree].sort((a, b) => b - a))
  await rate.getByRole('button').press('Enter')
  await soon(async () => expect(await way()).toBe('ascending'))
  expect(await rates()).toEqual([...tree].sort((a, b) => a - b))
  // Down and back again it is as it was left.
  await table.getByRole('link', { name: '市直学校' }).click()
  await page.locator('.crumbs__one.text-bold', { hasText: '市直学校' }).locator('visible=true').waitFor()
  await soon(async () => expect(await way()).toBe('ascending'))
  await page.goBack()
  await page.locator('.crumbs__one.text-bold', { hasText: '澜江市' }).locator('visible=true').waitFor()
  await soon(async () => expect(await way()).toBe('ascending'))
  await rate.getByRole('button').press('Enter')
  await soon(async () => expect(await way()).toBe('none'))
  expect(await rates()).toEqual(tree)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

const { id: BRANCH, name: BRANCH_NAME, committee, department } = NAMED_BRANCH
const row = (page: Page, words: string | RegExp) =>
  page.locator('.row', { hasText: words }).locator('visible=true').first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()
const registration = (): string => noticeOf(test.preview.cloud, 'n-registration').title

/** From a desk to the notice in its list. */
async function toConfirms(page: Page): Promise<void> {
  await row(page, /^公告确认/).click()
  await row(page, registration()).click()
}

/** By a tap on what leads there: what the branch was asked in this month, and nothing else. */
async function askedThisMonth(page: Page): Promise<void> {
  const { cloud } = test.preview
  const month = monthOf(cloud.clock.now())
  await row(page, '这个月要确认的公告').click()
  await page.waitForURL(({ hash }) => hash.includes('/asked/') && hash.includes(`branchId=${BRANCH}`))
  await shown(page, /一个月最多 \d 条/).waitFor()
  await button(page, `${monthName(month)}，换一个月`).waitFor()
  const { of } = all<BranchMonth>(cloud, 'branchAsks').find(({ _id }) => _id === `${BRANCH}_${month}`) ?? { of: {} }
  const titles = Object.keys(of).map((id) => noticeOf(cloud, id).title)
  const told = await page.locator('.month-asks__one .text-bold').locator('visible=true').allInnerTexts()
  expect([...told].sort()).toEqual(titles.sort())
  await shown(page, new RegExp(`^${BRANCH_NAME}，`)).waitFor()
}

it('an officer follows the confirming of a notice down the levels in numbers, each the sum of what is below it, to a branch and what it was asked', async () => {
  const { page, errors } = await test.open('officer', { route: OVERVIEW, desk: true })
  await toConfirms(page)
  const here = (name: string) => page.locator('.crumbs__one.text-bold', { hasText: name }).locator('visible=true')
  const table = page.getByRole('table', { name: '下一级组织的确认情况' }).locator('visible=true')
  const whole = page.locator('.confirms-figures__one').locator('visible=true').first().locator('.text-cap')
  const levels = ['澜江市', '市直学校', committee.name, department.name]
  for (const [nth, level] of levels.entries()) {
    await here(level).waitFor()
    await soon(async () => expect(await page.locator('.taro_page').locator('visible=true').count()).toBe(1))
    const cells = await table.locator('.confirms-columns__number.text-note').allInnerTexts()
    const sums = [0, 1].map((part) => cells.reduce((sum, cell) => sum + (partsOf(cell)[part] ?? 0), 0))
    expect(partsOf((await whole.innerText()).replace(' 人已确认', ''))).toEqual(sums)
    const words = await page.locator('.desk__work').locator('visible=true').innerText()
    expect(NAMED_PEOPLE.filter(({ name }) => words.includes(name))).toEqual([])
    await table.getByRole('link', { name: levels[nth + 1] ?? BRANCH_NAME }).click()
  }
  await shown(page, /^姓名只给这个支部的/).waitFor()
  expect(await page.locator('.confirms-person').locator('visible=true').count()).toBe(0)
  expect(await page.locator('.remind-panel').locator('visible=true').count()).toBe(0)
  await askedThisMonth(page)
  await page.goBack()
  await shown(page, /^姓名只给这个支部的/).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '市直学校' }).locator('visible=true').click()
  await here('市直学校').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('a secretary reminds one who has not confirmed, then those who are chosen, and copies the list; and sees what the branch was asked', async () => {
  const { page, errors } = await test.open('secretary', {
    route: `#/features/boards/board/pages/board/index?branchId=${BRANCH}`,
    desk: true,
  })
  await askedThisMonth(page)
  await page.goBack()
  await toConfirms(page)
  const people = page.locator('.confirms-person').locator('visible=true')
  const boxes = people.getByRole('checkbox')
  await people.first().waitFor()
  const reachable = await boxes.count()
  const remind = (n: number) =>
    page.locator('.remind-panel .button', { hasText: `提醒 ${n} 人` }).locator('visible=true')
  await remind(reachable).waitFor()
  const all = page.getByRole('checkbox', { name: /^全选能收到提醒的/ }).locator('visible=true')
  await all.click()
  await shown(page, '先选中要提醒的人').waitFor()
  await all.click()
  await remind(reachable).waitFor()
  await shown(page, /^公告还没确认/).waitFor()
  // Names stand below each other, whether one can be chosen or not.
  const places = await people
    .locator('.text-item')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
  expect(new Set(places).size).toBe(1)
  await button(page, '提醒周雨桐').click()
  await people.filter({ hasText: '周雨桐' }).getByText('刚刚已提醒').waitFor()
  await boxes.first().click()
  await remind(reachable - 2).click()
  await shown(page, `已提醒 ${reachable - 2} 人`).waitFor()
  await soon(async () => expect(await boxes.count()).toBe(1))
  expect(test.preview.cloud.outbox.subscribeMessages).toHaveLength(reachable - 1)
  // With the last who can be reached goes what chooses all, its words too.
  await all.click()
  await remind(1).click()
  await all.waitFor({ state: 'hidden' })
  expect(test.preview.cloud.outbox.subscribeMessages).toHaveLength(reachable)

  await button(page, '复制名单').click()
  await shown(page, '已复制，可粘贴到群').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe(`【公告确认】${registration()}`)
  const names = await people.locator('.text-item').allInnerTexts()
  expect(names.length).toBeGreaterThan(reachable)
  for (const name of names) expect(copied).toContain(name)
  await askedThisMonth(page)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it.each([
  ['a notice', 'secretary', `#/features/notices/reading/pages/notice/index?noticeId=n-registration`, []],
  ['the own branch', 'member', '#/pages/me/index', [BRANCH_NAME]],
])(
  'what the branch was asked this month is a tap away from %s',
  async (_from, person, route, by) => {
    const { page, errors } = await test.open(person, { route })
    for (const words of by) await shown(page, words).click()
    await askedThisMonth(page)
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  60_000,
)
