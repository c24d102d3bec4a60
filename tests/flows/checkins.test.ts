import type { Page } from 'playwright-core'
import { ms } from '../../src/domain/time'
import { violations } from '../support/axe'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { codeFor, layStored, passcodeFor, showVisit } from '../support/stored-claim'

/** Checking in by oneself in a real browser, which has no camera for it: by the passcode, and with what waits on the phone. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())
afterEach(() => test.preview.cloud.setFaults())

const venueRoute = (venueId: string): string => `#/features/homes/finding/pages/venue/index?venueId=${venueId}`
const routeOf = (page: string, venueId: string): string =>
  `#/features/checkins/checking/pages/${page}/index?venueId=${venueId}`
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first()

/** Chooses 自由到访, where an activity can be checked in to as well. */
async function chooseVisit(page: Page): Promise<void> {
  await field(page).waitFor()
  const choice = page.getByRole('radio').filter({ hasText: '自由到访' }).locator('visible=true')
  if ((await choice.count()) > 0) await choice.first().click()
}

it('who was told the six digits is in: a wrong one is told with what is left, and a second check-in changes nothing', async () => {
  const session = showVisit(test.preview.cloud, 'v-binjiang')
  const right = passcodeFor(session)
  const wrong = right === '000000' ? '000001' : '000000'
  const { page, errors } = await test.open('member', { route: venueRoute('v-binjiang') })
  await button(page, '签到').click()
  await shown(page, '网页里不能扫码，用口令或给管理员扫你的码。').waitFor()
  await shown(page, '自由到访').waitFor()
  expect(await violations(page)).toEqual([])
  await shown(page, '输入 6 位口令').click()
  await chooseVisit(page)
  await field(page).fill(wrong)
  await button(page, '签到').click()
  await shown(page, '口令不对，还可以试 4 次').waitFor()
  expect(await violations(page)).toEqual([])
  await field(page).fill(right)
  await button(page, '签到').click()
  await shown(page, /今年第 \d+ 次/).waitFor()
  await shown(page, /核对无误/).waitFor()
  await shown(page, '离开前给个评价？').waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, '完成').click()

  await shown(page, '输入 6 位口令').click()
  await chooseVisit(page)
  await field(page).fill(right)
  await button(page, '签到').click()
  await shown(page, '今天这一场已经签过').waitFor()
  await shown(page, '没有重复计').waitFor()
  expect(await violations(page)).toEqual([])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('after five wrong ones the page says for how long to wait, and who helps meanwhile', async () => {
  const session = showVisit(test.preview.cloud, 'v-library')
  const right = passcodeFor(session)
  const { page } = await test.open('member', { route: routeOf('passcode', 'v-library') })
  await chooseVisit(page)
  const wrong = ['000001', '000002', '000003', '000004', '000005', '000006', '000007'].filter((one) => one !== right)
  for (const digits of wrong.slice(0, 5)) {
    await field(page).fill(digits)
    await button(page, '签到').click()
    await shown(page, /^口令不对/).waitFor()
  }
  await field(page).fill(right)
  await button(page, '签到').click()
  await shown(page, /^\d+ 分钟后再试，或请管理员扫码$/).waitFor()
  await shown(page, '给管理员扫我的码').waitFor()
  await test.putAway(page)
}, 120_000)

it('a claim that waits on the phone shows what becomes of it, and its answer once there is a network', async () => {
  const { cloud } = test.preview
  const session = showVisit(cloud, 'v-wangjiang')
  const { page, errors } = await test.open('member', { route: venueRoute('v-wangjiang') })
  await button(page, '签到').waitFor()
  // Of some minutes ago: who was without a network for so long waits for the keeper.
  await layStored(page, session, codeFor(session, ms(cloud.clock.now()) - 240_000))
  cloud.setFaults(({ functionName }) => (functionName === 'checkins' ? 'error-before' : undefined))
  await page.goto(`${test.preview.url}as/member/${routeOf('checkin', 'v-wangjiang')}`)
  await page.reload()
  await shown(page, '扫到码的时间').waitFor()
  await shown(page, '还没送到，签到已存在这部手机').waitFor()
  expect(await violations(page)).toEqual([])
  cloud.setFaults()
  await shown(page, '等管理员确认').waitFor()
  await shown(page, '没有签到不影响任何记录。').waitFor()
  expect(await violations(page)).toEqual([])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('without the cloud the page says so, keeps its ways, and loads on demand; a passcode needs a network', async () => {
  test.preview.cloud.setFaults(({ functionName }) => (functionName === 'checkins' ? 'error-before' : undefined))
  const { page } = await test.open('member', { route: routeOf('checkin', 'v-library') })
  await shown(page, /没能读到现在的场次，不影响扫码/).waitFor()
  await shown(page, '给管理员扫我的码').waitFor()
  test.preview.cloud.setFaults()
  await button(page, '重新读').click()
  await shown(page, '自由到访').waitFor()
  await shown(page, '输入 6 位口令').click()
  await field(page).waitFor()
  await page.context().setOffline(true)
  await shown(page, '没有网络，口令要联网才能用').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().setOffline(false)
  await button(page, '签到').waitFor()
  await test.putAway(page)
}, 120_000)

it('a link to no venue says so', async () => {
  const { page } = await test.open('member', { route: routeOf('passcode', 'v-nowhere') })
  await shown(page, '没有这个青年之家').waitFor()
  await test.putAway(page)
}, 60_000)
