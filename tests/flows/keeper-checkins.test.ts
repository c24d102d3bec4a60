import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { tabTo } from '../support/keys'
import { soon } from '../support/until'

/** A keeper at the door, in a real browser: the code and its passcode, who comes in, the roll, and what came late. */
let test: BrowserTest
beforeAll(async () => {
  // A day whose day before is of the same month: what came late yesterday is counted with today's.
  test = await browserTest({ now: new Date('2026-11-24T04:00:00Z') })
}, 180_000)
afterAll(() => test.stop())
afterEach(() => test.preview.cloud.setFaults())

const VENUE = 'venueId=v-binjiang'
const TODAY = `#/features/keeping/today/pages/today/index?${VENUE}`
const CODE = `#/features/checkins/showing/pages/code/index?${VENUE}&sessionId=a-open`
const ROLL = `#/features/checkins/roll/pages/roll/index?${VENUE}&sessionId=a-open`
const PASSCODE = `#/features/checkins/checking/pages/passcode/index?${VENUE}&sessionId=a-open`
const OWN_CODE = `#/features/checkins/own/pages/code/index?${VENUE}`

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const there = (page: Page): Promise<number> =>
  page
    .locator('.arrived__count')
    .locator('visible=true')
    .innerText()
    .then((words) => Number(/^\d+/.exec(words)?.[0]))

it('from the day to the code; who types its passcode is in, and the keeper’s number moves', async () => {
  const { page, errors } = await test.open('keeper', { route: TODAY })
  await button(page, '显示签到码').click()
  await shown(page, /秒后换码/).waitFor()
  const before = await there(page)
  const passcode = await page.locator('.passcode__digits').locator('visible=true').innerText()
  expect(passcode).toMatch(/^\d{3} \d{3}$/)

  const visitor = await test.open('new', { route: PASSCODE })
  await field(visitor.page).fill(passcode.replace(' ', ''))
  await button(visitor.page, '签到').click()
  await shown(visitor.page, /核对无误/).waitFor()
  await soon(async () => expect(await there(page)).toBe(before + 1))
  // Nobody's name stands where everybody looks.
  expect(await page.locator('.taro_page').locator('visible=true').last().innerText()).not.toContain('颜宇怡')

  await button(page, '名单').click()
  await shown(page, '扫码记录').click()
  await shown(page, '口令').waitFor()
  expect([...errors, ...visitor.errors]).toEqual([])
  await test.putAway(page)
  await test.putAway(visitor.page)
}, 180_000)

it('by hand needs a reason, counts at once and is undone, all with keys', async () => {
  const { page, errors } = await test.open('keeper', { route: ROLL, desk: true })
  await button(page, /^手动登记/).waitFor()
  await tabTo(page, '手动登记高睿')
  await page.keyboard.press('Enter')
  await button(page, '先选原因').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('radio', { name: '手机没电' }).locator('visible=true').first().focus()
  await page.keyboard.press('Enter')
  await button(page, '登记到场').waitFor()
  await tabTo(page, '登记到场')
  await page.keyboard.press('Enter')
  await button(page, /^高睿到了，.*手动登记$/).waitFor()

  await button(page, /^高睿到了，/).click()
  await shown(page, '原因').waitFor()
  await button(page, '撤销这次登记').click()
  await button(page, '手动登记高睿').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 180_000)

it('late claims are answered one by one, taken back meanwhile, and still found when none waits', async () => {
  const { page, errors } = await test.open('keeper', { route: TODAY })
  await button(page, /^晚到的签到/).click()
  await button(page, '没见到高睿').click()
  await button(page, '撤销高睿').click()
  for (const one of ['确认到场，高睿', '没见到郭雅婷', '确认到场，林志远']) await button(page, one).click()
  // Left, they stand.
  await page.goBack()
  await soon(async () => {
    await page.reload()
    await button(page, '显示签到码').waitFor()
    expect(await page.getByText(/条待确认/).count()).toBe(0)
  })
  await button(page, '晚到的签到').click()
  await button(page, /^已处理/).click()
  await shown(page, /^本月 3 条，确认 2 条/).waitFor()
  expect(await violations(page)).toEqual([])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 180_000)

it('who was at what is over is found from the list of all activities', async () => {
  const { page, errors } = await test.open('keeper', { route: TODAY })
  await button(page, '全部活动').click()
  await page.getByRole('tab', { name: '已结束' }).locator('visible=true').first().click()
  await button(page, /巡河人讲河/).click()
  await shown(page, '扫码记录').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('in a browser nothing offers a camera that is not there', async () => {
  const keeper = await test.open('keeper', { route: CODE })
  await button(keeper.page, '名单').waitFor()
  expect(await keeper.page.getByText('扫对方的码').count()).toBe(0)
  await test.putAway(keeper.page)
  const member = await test.open('member', { route: OWN_CODE })
  await button(member.page, '输入口令').waitFor()
  expect(await member.page.getByText('我来扫码').count()).toBe(0)
  await test.putAway(member.page)
}, 120_000)

it('after the day was on the screen, code and roll open without a network, and after a start without the cloud', async () => {
  const { page, errors } = await test.open('keeper', { route: TODAY })
  await button(page, '显示签到码').waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await button(page, '显示签到码').click()
  await shown(page, /秒后换码/).waitFor()
  await shown(page, '联网后更新').waitFor()
  await page.context().setOffline(false)
  await button(page, '名单').click()
  await shown(page, '青年夜校：短视频第一课，按报名先后').waitFor()
  await page.goBack()
  await page.context().setOffline(true)
  await button(page, '名单').click()
  await shown(page, '扫码和手动登记照样算数，联网后自动上传。').waitFor()
  await button(page, '手动登记高睿').waitFor()
  await page.context().setOffline(false)
  await page.goBack()
  await shown(page, /秒后换码/).waitFor()
  await page.goBack()
  await button(page, '显示签到码').waitFor()
  test.preview.cloud.setFaults(({ functionName }) => (functionName === 'identity' ? undefined : 'error-before'))
  await page.reload()
  await button(page, /^青年夜校：短视频第一课/).click()
  await shown(page, /秒后换码/).waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 180_000)

it('on a wide screen, too, a visit’s code leads to who is here', async () => {
  const { page, errors } = await test.open('keeper', { route: TODAY, desk: true })
  await button(page, /^全天，自由到访/).click()
  await button(page, '全屏').waitFor()
  await tabTo(page, '名单')
  await page.keyboard.press('Enter')
  await shown(page, '扫码记录').waitFor()
  await button(page, /到了，.*口令/).waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('a code that is open goes when its activity is called off', async () => {
  const { page, errors } = await test.open('keeper', { route: CODE.replace('a-open', 'a-photo') })
  await button(page, '先显示').click()
  await shown(page, /秒后换码/).waitFor()
  const cancelled = await page.evaluate(async () => {
    const body = JSON.stringify({
      name: 'keeping',
      data: { action: 'cancelActivity', input: { activityId: 'a-photo', reason: '讲师生病' } },
    })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('invoke', { method: 'POST', headers, body })).text()
  })
  expect(cancelled).toContain('"ok":true')
  await button(page, '名单').click()
  // Else the way back leads from the code to before it.
  await shown(page, /按报名先后/).waitFor()
  await page.goBack()
  await shown(page, '没有这一场，或它已经取消').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)
