import type { Page } from 'playwright-core'
import { field, text } from '../../devtools/simulator/json'
import { PERSONAL_STEP_MS, personalCode, stepAt } from '../../src/domain/checkins/code'
import { hmac } from '../../src/features/checkins/hmac'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'

/** A Youth Home that is handed over, and what hours count as, in a browser: it scans nothing, and answers as the phone does. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 180_000)
afterAll(() => test.stop())

const office = (name: string): string => `#/features/keeping/office/pages/${name}/index?venueId=v-binjiang`
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()

/** What the page's own person gets from the cloud. */
async function asked(page: Page, name: string, data: { action: string; input: object }): Promise<unknown> {
  const reply: unknown = await page.evaluate(
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
  return field(field(reply, 'result'), 'data')
}

it('an offer is read and declined in a browser, and whoever made it reads that', async () => {
  const keeper = await test.open('keeper', { route: office('hand-over') })
  await shown(keeper.page, '网页不能扫码').waitFor()
  expect(await violations(keeper.page)).toEqual([])

  const member = await test.open('member', { route: '#/pages/me/index' })
  const card = await asked(member.page, 'checkins', { action: 'card', input: { alias: null } })
  const now = text(card, 'now')
  const shownCode = { step: stepAt(now, PERSONAL_STEP_MS), sure: true }
  const code = personalCode({ alias: text(card, 'alias'), key: text(card, 'key') }, shownCode, hmac)
  const input = { venueId: 'v-binjiang', code, at: now, sure: true }
  expect(await asked(keeper.page, 'keeping', { action: 'offerVenue', input })).toMatchObject({
    offer: { state: 'offered' },
  })

  const offered = await test.open('member', { route: office('offered') })
  await shown(offered.page, /前接受有效/).waitFor()
  expect(await violations(offered.page)).toEqual([])
  await button(offered.page, '不接受').click()
  await shown(offered.page, /还由原来的管理员管/).waitFor()
  await keeper.page.reload()
  await shown(keeper.page, /没有接受，还是你管/).waitFor()
  expect([...keeper.errors, ...member.errors, ...offered.errors]).toEqual([])
}, 120_000)

it('what hours count as is chosen, and who comes reads it', async () => {
  const writing = '#/features/keeping/writing/pages/activity/index?venueId=v-binjiang&activityId=a-photo'
  const { page, errors } = await test.open('keeper', { route: writing })
  await button(page, /^时长/).click()
  await button(page, /^计志愿时长/).waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, /^计志愿时长/).click()
  await button(page, /^保存/).click()
  await shown(page, '已保存').waitFor()
  const reader = await test.open('member', { route: '#/features/homes/taking/pages/activity/index?activityId=a-photo' })
  await shown(reader.page, '计志愿时长 1 小时 30 分').waitFor()
  expect([...errors, ...reader.errors]).toEqual([])
}, 120_000)
