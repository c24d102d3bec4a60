import type { Page } from 'playwright-core'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'

/** The way in as people really type and tap: Enter instead of the button, a code out of a chat, a page that is loaded anew. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
})
afterAll(() => test.stop())
afterEach(() => test.preview.cloud.setFaults())

/** What the newcomer of the preview is asked of the number. */
const ASKED = '0406'

const button = (page: Page, words: string) => page.getByRole('button', { name: words }).locator('visible=true').last()

it('a request to be added by hand waits on Me and is taken back there, not without a network or an answer', async () => {
  const { page, errors } = await test.open('new', { route: '#/pages/me/index' })
  await button(page, '加入团支部').tap()
  await field(page).fill('jd23k7')
  await button(page, '查找团支部').tap()
  await shown(page, '你的姓名').waitFor()
  await field(page).fill('无名氏')
  await button(page, '在花名册里查找').tap()
  await button(page, '申请团支书手动添加').tap()
  await shown(page, '已提交，等团支书确认').waitFor()
  await page.goBack()
  await button(page, '查找团支部').waitFor()
  await page.goBack()

  await shown(page, '已申请加入机电 2302 团支部').waitFor()
  await button(page, '撤回申请').tap()
  await page.context().setOffline(true)
  await shown(page, '没有网络，联网后再撤回。').waitFor()
  await page.context().setOffline(false)
  test.preview.cloud.setFaults(({ functionName }) => (functionName === 'identity' ? 'error-before' : undefined))
  await button(page, '确认撤回').tap()
  await shown(page, '没有撤回。').waitFor()
  test.preview.cloud.setFaults()
  await button(page, '确认撤回').tap()
  await shown(page, '还没有加入团支部').waitFor()
  expect(await button(page, '撤回申请').count()).toBe(0)
  // It was the cloud that forgot it, not only this screen.
  await page.reload()
  await shown(page, '还没有加入团支部').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('goes on with Enter, takes names and codes as they are typed, and loses nothing when a page is loaded anew', async () => {
  const { page, errors } = await test.open('new')
  await shown(page, '加入团支部').tap()
  await shown(page, '查找团支部').waitFor()
  await field(page).fill(' ｊｄ 23-k7')
  await field(page).press('Enter')

  await shown(page, '团支书 沈嘉树').waitFor()
  await field(page).fill('许　静 怡')
  await field(page).press('Enter')
  await shown(page, /还可试 3 次/).waitFor()
  await page.reload()
  await shown(page, '团支书 沈嘉树').waitFor()
  await shown(page, /还可试 3 次/).waitFor()

  await field(page, 1).fill(ASKED)
  await field(page, 1).press('Enter')
  await shown(page, '我们只用这几样信息').waitFor()
  await page.reload()
  await shown(page, '我们只用这几样信息').waitFor()
  await shown(page, /我已年满 14 周岁/).tap()
  await shown(page, '同意并加入').tap()
  await shown(page, '许静怡，你已加入').waitFor()
  await shown(page, '别人能看到我的什么').waitFor()
  await shown(page, '学本周团课').waitFor()
  await page.reload()
  await shown(page, '许静怡，你已加入').waitFor()
  await shown(page, '返回首页').tap()
  await shown(page, '开始学习').waitFor()

  // The ticket and what was typed went with joining.
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('joining')))).toEqual([])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('the secretary refuses with a reason, passes who fits, and hands the code on', async () => {
  const page = (job: string) => `#/features/boards/tending/pages/${job}/index?branchId=jd2302`
  const desk = await test.open('secretary', { route: page('requests') })
  const line = desk.page.locator('.request', { hasText: '李沐阳' }).locator('visible=true')
  await line.getByText('拒绝').tap()
  await field(desk.page).fill('请找机电 2301')
  await shown(desk.page, '确认拒绝').tap()
  await shown(desk.page, '没有通过李沐阳，本人会看到原因').waitFor()
  await shown(desk.page, '通过匹配的 1 人').tap()
  await shown(desk.page, '已通过 1 人，本人同意后加入').waitFor()
  await shown(desk.page, '邀请加入').tap()
  await shown(desk.page, '前有效').waitFor()
  await desk.page.getByRole('img', { name: /^机电 2302 团支部的邀请二维码/ }).waitFor()
  await desk.page.locator('[aria-label^="邀请码 J D 2 3 K 7"]').locator('visible=true').waitFor()
  const download = desk.page.waitForEvent('download')
  await shown(desk.page, '存图片').tap()
  expect((await download).suggestedFilename()).toBe('邀请加入 机电 2302 团支部.png')
  await shown(desk.page, '图片已下载').waitFor()
  await shown(desk.page, '复制链接').tap()
  await shown(desk.page, /已复制|没有复制成功/).waitFor()
  // Who stands in a branch is asked for no name by an invitation.
  await desk.page.evaluate(() => void (location.hash = '#/features/identity/pages/join/index?code=JD23K7'))
  await desk.page.locator('[id*="pages/roster"]').getByText('你在机电 2302 团支部').waitFor()
  expect(desk.errors).toEqual([])
  await test.putAway(desk.page)
}, 120_000)
