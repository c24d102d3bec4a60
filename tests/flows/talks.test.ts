import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'

/** A talk from a secretary's wish to its date, in a real browser. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 180_000)
afterAll(() => test.stop())

const talks = (page: string, query = ''): string => `#/features/talks/pages/${page}/index${query}`
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).locator('visible=true').first()
const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).locator('visible=true').first()

it('a secretary asks for a talk, an officer gives it a date, and the branch sees both', async () => {
  const { page, errors } = await test.open('secretary', { route: talks('list') })
  await link(page, /^韩笑/).click()
  await button(page, '预约宣讲').click()
  await radio(page, /^一条河的二十年/).click()
  await button(page, /上午，周六$/).click()
  expect(await violations(page)).toEqual([])
  await button(page, '提交申请').click()
  await shown(page, /2 条在等排期/).waitFor()
  expect(await violations(page)).toEqual([])

  const officer = await test.open('officer', { desk: true, route: talks('talks', '?orgId=lanjiang') })
  await button(officer.page, '排期，一条河的二十年').click()
  await radio(officer.page, /上午，周六$/).click()
  await button(officer.page, /^排在 /).click()
  await shown(officer.page, /^已排期，支部看得到/).waitFor()
  expect(await violations(officer.page)).toEqual([])

  await page.reload()
  await button(page, '看活动，一条河的二十年').click()
  await shown(page, '韩笑，市水务局河长办').waitFor()

  const lecturer = await test.open('lecturer', { route: talks('own') })
  await button(lecturer.page, /^从哪天起有空/).click()
  await button(lecturer.page, '现在起就有空').click()
  await button(lecturer.page, '保存可约时间').click()
  await shown(lecturer.page, /^已保存/).waitFor()
  expect(await violations(lecturer.page)).toEqual([])
  // What those who were there said, added up.
  await button(lecturer.page, /^方志里的澜江，.*，看评估$/).click()
  await shown(lecturer.page, /没怎么懂/).waitFor()

  // Who only organises lecturers is told on a phone where their work is.
  const organiser = await test.open('organiser', { route: '#/features/desk/waiting/pages/waiting/index' })
  await link(organiser.page, '青年讲师团').waitFor()
  await button(organiser.page, '去青年讲师团').click()
  await shown(organiser.page, /全年目标/).waitFor()
  expect([...errors, ...officer.errors, ...lecturer.errors, ...organiser.errors]).toEqual([])
  await test.putAway(organiser.page)
  await test.putAway(lecturer.page)
  await test.putAway(page)
  await test.putAway(officer.page)
}, 120_000)
