import { browserTest, field, shown, type BrowserTest } from '../support/browser'

/** The way in as people really type and tap: Enter instead of the button, a code out of a chat, a page that is loaded anew. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
})
afterAll(() => test.stop())

/** What the newcomer of the preview is asked of the number. */
const ASKED = '0406'

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
  await shown(page, '开始学习').waitFor()

  // The ticket and what was typed went with joining.
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('joining')))).toEqual([])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)
