import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { CATEGORY_NAMES } from '../../src/domain/notices/category'
import { textOfRuns } from '../../src/domain/notices/document'
import { contrastFlaws, violations } from '../support/axe'
import { browserTest, shown, type BrowserTest, type Opening } from '../support/browser'
import { downloaded } from '../support/downloaded'
import { tabTo } from '../support/keys'
import { besides, sheetsOf } from '../support/printed'
import { readCode } from '../support/qr'
import { feedOf, noticeOf } from '../support/seeded-notices'
import { soon } from '../support/until'

/** What is told to people, in a real browser: read, downloaded and found on a phone and a desk, by keys alone, and without a network. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const MEDIA = join(__dirname, '../../devtools/seed/media/notices')
const FEED = '#/pages/notices/index'
const SEARCH = '#/features/notices/search/pages/search/index'
const routeOf = (id: string): string => `#/features/notices/reading/pages/notice/index?noticeId=${id}`

const titleOf = (id: string): string => noticeOf(test.preview.cloud, id).title
const row = (page: Page, id: string) =>
  page
    .locator('.notice-row', { hasText: titleOf(id) })
    .locator('visible=true')
    .first()
const titles = (page: Page) => page.locator('.notice-row__title').locator('visible=true').allInnerTexts()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()

describe.each<[string, Opening]>([
  ['on a phone', {}],
  ['on a desk', { desk: true }],
])('%s', (_, opening) => {
  it('a member reads the feed and a notice, and downloads a file under its real name', async () => {
    const { page, errors } = await test.open('member', { ...opening, route: FEED })
    await row(page, 'n-registration').waitFor()
    const all = feedOf(test.preview.cloud, 'preview-member')
    expect(await titles(page)).toEqual(all.slice(0, (await titles(page)).length).map(({ title }) => title))
    await page.getByRole('tab', { name: CATEGORY_NAMES.volunteer }).locator('visible=true').click()
    const volunteering = all.filter(({ category }) => category === 'volunteer').map(({ title }) => title)
    await soon(async () => expect(await titles(page)).toEqual(volunteering))
    await page.getByRole('tab', { name: /^全部/ }).locator('visible=true').click()

    await row(page, 'n-registration').click()
    await shown(page, '各团支部、全体团员：').waitFor()
    await shown(page, '我已知悉').waitFor()
    const { name, content } = await downloaded(page, () => button(page, '打开 团员自评表.docx').click())
    expect(name).toBe('团员自评表.docx')
    expect(content.equals(readFileSync(join(MEDIA, 'self-assessment.docx')))).toBe(true)
    await shown(page, '已下载').waitFor()
    await page.goBack()
    await row(page, 'n-registration').waitFor()
    await soon(async () => expect(await row(page, 'n-registration').getAttribute('class')).not.toContain('unread'))
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('what was corrected and what was taken back say so', async () => {
    const { page, errors } = await test.open('member', { ...opening, route: routeOf('n-theme-day') })
    await shown(page, '改了 4 处').waitFor()
    expect(await shown(page, /心得 3 篇/).count()).toBe(0)
    await button(page, '看全文对照').click()
    await shown(page, /心得 3 篇/).waitFor()
    await page.goto(`${test.preview.url}as/member/${routeOf('n-lecture-3')}`)
    await shown(page, '这条公告已撤回').waitFor()
    await shown(page, '报告厅停用检修，改期后另行通知。').waitFor()
    expect(await shown(page, /请市水文站/).count()).toBe(0)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('a search in Chinese marks what it finds, and opens it', async () => {
    const { page, errors } = await test.open('member', { ...opening, route: FEED })
    await page.getByRole('link', { name: '搜索公告' }).locator('visible=true').click()
    await page.locator('.search-field input').locator('visible=true').fill('评议')
    const found = page.locator('.found-row', { hasText: titleOf('n-registration') }).locator('visible=true')
    await found.waitFor()
    expect(new Set(await page.locator('.found-row__hit').locator('visible=true').allInnerTexts())).toEqual(new Set(['评议']))
    await found.click()
    await shown(page, '各团支部、全体团员：').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000) // oxfmt-ignore
})

it('a visitor reads what is public before joining, and nothing else by its link', async () => {
  const { page, errors } = await test.open('new', { route: FEED })
  await shown(page, '加入团支部').waitFor()
  await row(page, 'n-patrol').click()
  await shown(page, /沿澜江城区段巡一次河/).waitFor()
  await page.goto(`${test.preview.url}as/new/${routeOf('n-theme-day')}`)
  await shown(page, '没有这一条，或你看不到它。').waitFor()
  expect(await page.locator('body').innerText()).not.toContain('共享厅')
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('whoever comes back before the next page has slid in finds the feed in sight', async () => {
  const { page, errors } = await test.open('member', { route: FEED })
  await row(page, 'n-registration').waitFor()
  // Taro takes a page that was left out of sight a moment later, whether it was come back to or not.
  await page.evaluate(() => {
    const feed = document.querySelector('.taro_page')
    // What stood in the class before tells it, too: it may be gone again by now.
    const note = (changes: MutationRecord[]) => {
      const classes = [feed?.className, ...changes.map(({ oldValue }) => oldValue)]
      if (classes.some((names) => names?.includes('taro_page_shade'))) document.body.dataset.shaded = 'yes'
    }
    if (feed) new MutationObserver(note).observe(feed, { attributeFilter: ['class'], attributeOldValue: true })
  })
  await row(page, 'n-registration').click()
  await page.waitForURL(/notices\/reading/)
  await page.goBack()
  await page.waitForFunction(() => document.body.dataset.shaded === 'yes')
  await row(page, 'n-registration').waitFor()
  expect(await page.locator('.taro_page_shade').count()).toBe(0)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('keys alone lead from the feed through a notice to its file', async () => {
  const { page, errors } = await test.open('member', { route: FEED, desk: true })
  await row(page, 'n-registration').waitFor()
  await tabTo(page, new RegExp(titleOf('n-registration')))
  await page.keyboard.press('Enter')
  await shown(page, '各团支部、全体团员：').waitFor()
  await tabTo(page, /打开 团员自评表.docx/)
  expect((await downloaded(page, () => page.keyboard.press('Enter'))).name).toBe('团员自评表.docx')
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('keys alone lead into a sheet and out of it again, and typing begins in the search', async () => {
  const { page, errors } = await test.open('member', { route: routeOf('n-patrol'), desk: true })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await shown(page, '三段，各 20 人').waitFor()
  await tabTo(page, /澜江志愿服务网/)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: '这个链接通向别处' })
  await sheet.waitFor()
  await soon(async () => expect(await sheet.evaluate((one) => one === document.activeElement)).toBe(true))
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Tab')
    expect(await sheet.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await focused()).toBe('澜江志愿服务网')

  await page.goto(`${test.preview.url}as/member/${FEED}`)
  await row(page, 'n-registration').waitFor()
  await tabTo(page, /搜索公告/)
  await page.keyboard.press('Enter')
  await shown(page, /搜标题、正文、来源/).waitFor()
  await soon(async () => expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT'))
  await page.keyboard.type('评议')
  await page.locator('.found-row__hit').locator('visible=true').first().waitFor()
  await button(page, /选年份/).click()
  const years = page.getByRole('dialog', { name: '哪一年的' })
  await soon(async () => expect(await years.evaluate((one) => one === document.activeElement)).toBe(true))
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('without a network what was read is there and says of when; what was not says so, and comes with the network', async () => {
  const { page, errors } = await test.open('member', { route: FEED })
  await row(page, 'n-registration').click()
  await shown(page, '各团支部、全体团员：').waitFor()
  await page.goBack()
  await row(page, 'n-registration').waitFor()
  await page.context().setOffline(true)
  await shown(page, /没有网络，下面是/).waitFor()
  await row(page, 'n-registration').click()
  await shown(page, '附件要联网才能打开。').waitFor()
  await shown(page, '各团支部、全体团员：').waitFor()
  await page.goBack()
  await row(page, 'n-longer-hours').click()
  await shown(page, '没有网络，这一条还没有读过').waitFor()
  await page.context().setOffline(false)
  await shown(page, /滨江青年之家周二至周日/).waitFor()
  expect(await shown(page, '没有网络').count()).toBe(0)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

describe('on a screen of 375 px', () => {
  it('a wide table moves within its own box, and the names of its rows stay in sight', async () => {
    const { page, errors } = await test.open('member', { route: routeOf('n-duty') })
    const box = page.locator('.notice-table__box').locator('visible=true')
    const [row, last] = [box.getByText('实训室'), box.getByText('张诗涵')]
    const left = async (): Promise<number> => (await row.boundingBox())?.x ?? NaN
    const right = async (): Promise<number> => {
      const at = await last.boundingBox()
      return at ? at.x + at.width : NaN
    }
    await shown(page, '左右滑动看全表').waitFor()
    expect(await right()).toBeGreaterThan(375)
    const before = await left()
    await box.evaluate((element) => element.scrollTo(element.scrollWidth, 0))
    await soon(async () => expect(await right()).toBeLessThan(375))
    expect(await left()).toBe(before)
    expect(await row.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(15)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('a picture has its place before it comes, and is fetched once it is nearly in sight', async () => {
    const { page, errors } = await test.open('member', { route: FEED })
    await row(page, 'n-theme-day').waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setViewportSize({ width: 375, height: 240 })
    await row(page, 'n-theme-day').click()
    const place = page.locator('.notice-picture__place').locator('visible=true')
    const picture = noticeOf(test.preview.cloud, 'n-theme-day').blocks.find((block) => block.kind === 'picture')
    const size = await place.boundingBox()
    expect((size?.height ?? 0) / (size?.width ?? 1)).toBeCloseTo((picture?.height ?? 0) / (picture?.width ?? 1), 2)
    expect(asked.filter((url) => url.includes('rooms.png'))).toEqual([])
    await place.scrollIntoViewIfNeeded()
    await page.locator('.notice-picture__place img').locator('visible=true').waitFor()
    expect(asked.filter((url) => url.includes('rooms.png'))).toHaveLength(1)
    expect(errors).toEqual([])
    await page.setViewportSize({ width: 375, height: 812 })
    await test.putAway(page)
  }, 60_000)
})

it('a screen reader hears the title first, then each heading of the text below it, in order', async () => {
  const { page, errors } = await test.open('member', { route: routeOf('n-records') })
  const { title, blocks } = noticeOf(test.preview.cloud, 'n-records')
  const headings = page.getByRole('heading').locator('visible=true')
  const expected = blocks.flatMap((block) =>
    block.kind === 'heading' ? [[String(block.level + 1), textOfRuns(block.runs)]] : [],
  )
  expect(expected.length).toBeGreaterThan(2)
  await shown(page, expected[0]?.[1] ?? '').waitFor()
  const heard = async () => [
    await Promise.all((await headings.all()).map((one) => one.getAttribute('aria-level'))),
    await headings.allInnerTexts(),
  ]
  const all = [['1', title], ...expected]
  await soon(async () => expect(await heard()).toEqual([all.map(([level]) => level), all.map(([, words]) => words)]))
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('a notice is printed with its text, whose it is and a code that leads back, and nothing of the screen', async () => {
  const { page, errors } = await test.open('member', { route: routeOf('n-theme-day'), dark: true })
  const paper = page.locator('.printed')
  // A browser without a window has no printer to ask for.
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-asked', '')))
  await button(page, '打印').click()
  await page.locator('body[data-asked]').waitFor()
  expect(await paper.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  const { source } = noticeOf(test.preview.cloud, 'n-theme-day')
  const words = await paper.innerText()
  expect(words).toMatch(new RegExp(`^${titleOf('n-theme-day')}\\s+已更正 [^]*${source}[^]*发布`))
  expect(words).not.toMatch(/心得 3 篇/)
  expect(await besides(paper)).toEqual({ seen: [], ink: 'rgb(0, 0, 0)', ground: 'rgb(255, 255, 255)' })
  expect(await readCode(paper.locator('.printed__qr'))).toBe(page.url())
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toContain('595×842')
  await page.emulateMedia({ media: null })
  await soon(async () => expect(await paper.count()).toBe(0))

  await page.goto(`${test.preview.url}as/member/${routeOf('n-lecture-3')}`)
  await shown(page, '这条公告已撤回').waitFor()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await paper.textContent()).toMatch(/已撤回.*撤回原因：报告厅停用检修/)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

describe('accessibility', () => {
  const found = async (page: Page): Promise<void> => {
    await page.locator('.search-field input').locator('visible=true').fill('评议')
    await page.locator('.found-row__hit').locator('visible=true').first().waitFor()
  }

  it('of what was found has no fault, in light and dark', async () => {
    const { page, errors } = await test.open('member', { route: SEARCH })
    await shown(page, /搜索公告/).waitFor()
    await found(page)
    // While a page slides in, its colours are mixed with what is behind.
    await soon(async () => expect(await violations(page)).toEqual([]))
    await page.emulateMedia({ colorScheme: 'dark' })
    await soon(async () => expect(await contrastFlaws(page)).toEqual([]))
    await page.emulateMedia({ colorScheme: 'light' })
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)
})
