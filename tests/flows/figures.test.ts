import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'

/** An officer's way from the list of Youth Homes to their numbers and back. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const LIST = '#/features/keeping/venues/pages/venues/index?orgId=lanjiang'
const tapped = (page: Page, role: 'button' | 'tab' | 'link', name: string | RegExp) =>
  page.getByRole(role, { name }).locator('visible=true').first()

it.each([
  ['on a desk', true],
  ['on a phone', false],
])(
  '%s the numbers are a tap from the list, by district, venue and month',
  async (_where, desk) => {
    const { page, errors } = await test.open('officer', { desk, route: LIST })
    await tapped(page, 'button', '数字').click()
    await shown(page, /近 8 个月到访/).waitFor()
    await shown(page, /按区县代码排列，不排名次/).waitFor()
    expect(await violations(page)).toEqual([])
    await tapped(page, desk ? 'link' : 'button', /^滨江区/).click()
    await shown(page, '滨江青年之家').waitFor()
    await tapped(page, 'button', '看全部场馆').click()
    await shown(page, /第 1 页/).waitFor()
    await tapped(page, 'tab', '按月').click()
    await shown(page, /（更正）/).waitFor()
    await tapped(page, 'button', '口径').click()
    await shown(page, /只算一次，所以总数少于各处之和/).waitFor()
    await page.keyboard.press('Escape')
    await tapped(page, 'button', '场馆一览').click()
    await shown(page, '新增青年之家').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  60_000,
)
