import type { Page } from 'playwright-core'
import { readHtml } from '../../cloudfunctions/shared/notices/read-html'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { hostileNotices, pictureOf, putRaw, RAW_PAGES, type HostileNotice } from '../support/hostile-notices'
import { noticeOf } from '../support/seeded-notices'
import { NOTHING, watched } from '../support/watched-window'
import { soon } from '../support/until'

/** Hostile pages as notices, read in a real browser: nothing runs, nothing is called, and their honest texts are read. */
let test: BrowserTest
let notices: HostileNotice[]
beforeAll(async () => {
  test = await browserTest()
  const { cloud } = test.preview
  notices = hostileNotices(noticeOf(cloud, 'n-patrol'), pictureOf(noticeOf(cloud, 'n-theme-day')))
  cloud.database.insertMany(
    'notices',
    notices.map(({ notice }) => notice),
  )
})
afterAll(() => test.stop())

const routeOf = (id: string): string => `#/features/notices/reading/pages/notice/index?noticeId=${id}`
const textOf = (page: Page): Promise<string> => page.locator('.notice-text').locator('visible=true').last().innerText()

it('all are read one after the other, and nothing happens', async () => {
  const { page, errors } = await test.open('member')
  await shown(page, '公告').waitFor()
  const watch = await watched(page, new URL(test.preview.url).origin)
  for (const { id, honest, notice } of notices) {
    await page.evaluate((hash) => (location.hash = hash), routeOf(id))
    await shown(page, notice.title).waitFor()
    let text = ''
    await soon(async () => {
      text = await textOf(page)
      expect(honest.filter((words) => !text.includes(words))).toEqual([])
    })
  }
  expect(await watch.caught()).toEqual(NOTHING)
  expect(errors).toEqual([])
  await watch.end()
  await test.putAway(page)
}, 180_000)

it('a line within a paragraph is a line', async () => {
  const { cloud } = test.preview
  const blocks = readHtml('<p>时间：周五<br>地点：<b>礼堂</b></p>').document.blocks.filter(
    (block) => block.kind !== 'picture',
  )
  cloud.database.insertMany('notices', [
    { ...noticeOf(cloud, 'n-patrol'), _id: 'n-lines', title: '分行的通知', blocks },
  ])
  const { page } = await test.open('member', { route: routeOf('n-lines') })
  await shown(page, '分行的通知').waitFor()
  expect(await textOf(page)).toContain('时间：周五\n地点：礼堂')
  await test.putAway(page)
}, 60_000)

it('the same pages put into the screen as they are would be noticed', async () => {
  const { page } = await test.open('member', { route: routeOf(notices[0]?.id ?? '') })
  await shown(page, notices[0]?.notice.title ?? '').waitFor()
  const watch = await watched(page, new URL(test.preview.url).origin)
  const place = page.locator('.notice-text').locator('visible=true').last()
  await place.evaluate(putRaw, RAW_PAGES)
  await soon(async () => {
    const { dialogs, foreign, marks } = await watch.caught()
    expect([dialogs.length > 0, foreign.length > 0, marks]).toEqual([true, true, 1])
  })
  await page.close()
}, 60_000)
