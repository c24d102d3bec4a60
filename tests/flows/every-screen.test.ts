import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { unseenIn } from '../../devtools/simulator/gallery/unseen'
import { screensOf, type Screen } from '../../devtools/simulator/screens'
import { contrastFlaws, violations } from '../support/axe'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { visits } from '../support/every-sheet'
import { ELSEWHERE } from '../support/sheet-visits'
import { headingFlaws } from '../support/headings'
import { openInTurn, pushed } from '../support/in-turn'
import { stumblesOf } from '../support/key-walk'
import { lookAt } from '../support/sheet-walk'
import { currentIssue } from '../support/seeded'
import { soon } from '../support/until'
import { isFirst } from '../support/without-network'

/** Every page of the web build as weak eyes, a screen reader and a keyboard meet it. That no page is missing: `devtools/simulator/screens.test.ts`. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const PHONE = { width: 375, height: 812 }
/** As a phone shows it whose reader has made everything larger. */
const NARROW = { width: 320, height: 640 }
const DESK = { width: 1024, height: 768 }

/** Of the member in the tests this issue is late. */
const LATE = 5

/** By what stands in the rail beside them. */
const DESKS = ['desk', 'overview', 'keeper-today']

/** Pages that a desk draws in another way. */
const OF_A_DESK =
  /^features\/(boards|desk|figures|keeping|moving|writing)\/|talks\/pages\/(talks|tended)|checkins\/(roll|showing|late)\/|sayings\/reviewing\/|stars\/pages\/(?!star\/)/

/** The lesson is there only when the tests run. */
const screens = (lessonId = ''): Screen[] => screensOf(lessonId, new Date(Date.now()).toISOString())

/** Opens a screen whose answers come one at a time, and tells what that pushed from under the finger. */
async function open({ person, path, says: wanted }: Screen, { desk = false, backwards = false } = {}) {
  const moved: string[] = []
  const by = async (page: Page, url: string) => moved.push(...(await openInTurn(page, { url, wanted, backwards })))
  return { ...(await test.open(person, { route: `#/${path}`, desk, by })), moved }
}

/** A bar ends where its window does, however little stands above it. */
const barsInMidst = (page: Page): Promise<string[]> =>
  page.locator('.screen__bar >> visible=true').evaluateAll((bars) =>
    bars.flatMap((bar) => {
      const { bottom } = bar.getBoundingClientRect()
      return Math.abs(bottom - innerHeight) <= 1 ? [] : [`a bar ends at ${bottom} of ${innerHeight}`]
    }),
  )

/** What comes a moment later, such as the focus in a field or the other layout of a window, is waited for. */
const nothingOf = (found: (page: Page) => Promise<string[]>, page: Page): Promise<void> =>
  soon(async () => expect(await found(page)).toEqual([]))

it.each(screens().flatMap(({ name, again }) => (again ? [] : [name])))(
  '%s can be seen, heard and reached',
  async (name) => {
    const all = screens(currentIssue(test.preview.cloud)._id)
    const screen = all.find((one) => one.name === name)
    if (!screen) throw new Error(`no screen is called ${name}`)
    const { page, errors, moved } = await open(screen)
    expect(moved).toEqual([])
    await nothingOf(violations, page)
    await nothingOf(headingFlaws, page)
    await nothingOf(unseenIn, page)
    await nothingOf(barsInMidst, page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await nothingOf(contrastFlaws, page)
    await page.emulateMedia({ colorScheme: 'light' })
    // Another state of the same page has the same ways through it.
    if (isFirst(screen, all)) await elsewhere(page, screen)
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  120_000,
)

/** By keyboard alone, on the narrowest phone without a network, and as a desk draws it; the keys of a desk are walked in `desks`. */
async function elsewhere(page: Page, { path }: Screen): Promise<void> {
  await nothingOf(stumblesOf, page)
  await page.setViewportSize(NARROW)
  // With the banner that tells of it.
  await page.context().setOffline(true)
  await page.getByText('没有网络').locator('visible=true').first().waitFor()
  await nothingOf(unseenIn, page)
  await page.context().setOffline(false)
  if (OF_A_DESK.test(path)) {
    await page.setViewportSize(DESK)
    await nothingOf(violations, page)
    await nothingOf(headingFlaws, page)
    await nothingOf(unseenIn, page)
  }
  await page.setViewportSize(PHONE)
}

/** Tabs are put together of several answers; of a desk, what is around its page. */
it.each([
  ...screens().flatMap(({ name, path }) => (path.startsWith('pages/') ? [[name, { backwards: true }] as const] : [])),
  ...DESKS.map((name) => [name, { desk: true }] as const),
])('%s pushes nothing from under the finger, opened %j', async (name, how) => {
  const screen = screens().find((one) => one.name === name)
  if (!screen) throw new Error(`no screen is called ${name}`)
  const { page, moved } = await open(screen, how)
  expect(moved).toEqual([])
  await test.putAway(page)
})

it('an editor that comes last of all pushes nothing from under the finger', async () => {
  const screen = screens().find(({ name }) => name === 'write')
  if (!screen) throw new Error('nothing is written')
  let letCome = (): void => undefined
  const held = new Promise<void>((resolve) => (letCome = resolve))
  const { page } = await test.open(screen.person, {
    route: `#/${screen.path}`,
    by: async (window, url) => {
      await window.route(/rich-text\.[^/]*js$/, async (route) => {
        await held
        await route.continue()
      })
      await window.goto(url)
    },
  })
  await shown(page, screen.says).waitFor()
  await shown(page, '从 Word 文件导入').waitFor()
  expect(await page.evaluate(pushed)).toEqual([])
  letCome()
  await page.locator('.rich__tools--below').waitFor()
  expect(await page.evaluate(pushed)).toEqual([])
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await test.putAway(page)
})

describe('what is pushed from under the finger', () => {
  /** What is found of a page after that has come to it. */
  async function pushedBy(html: string, late: () => unknown): Promise<string> {
    const page = await test.window()
    await page.setContent(`<body style="margin: 0">${html}</body>`)
    expect(await page.evaluate(pushed)).toEqual([])
    await page.evaluate(late)
    const found = await page.evaluate(pushed)
    await test.putAway(page)
    return found.join()
  }
  const BELOW = '<p id="late"></p><button>交卷</button>'
  const BESIDE = '<div style="display: flex"><a href="#">全部<i id="late"></i></a><a href="#">交卷</a></div>'
  const late = () => document.getElementById('late')?.append('12 条')
  const picture = () =>
    new Promise((loaded) => {
      const image = Object.assign(new Image(), { onload: loaded })
      image.src = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='90'/>"
      document.body.prepend(image)
    })
  const anew = () => {
    const button = document.querySelector('button')
    button?.replaceWith(document.createElement('hr'))
    document.body.append(Object.assign(document.createElement('button'), { textContent: button?.textContent }))
  }

  it.each([
    ['by words above it', BELOW, late],
    ['by a count beside it', BESIDE, late],
    ['by a picture without a size', BELOW, picture],
    ['in that it is drawn anew elsewhere', BELOW, anew],
  ])('is found: %s', async (_, html, comes) => {
    expect(await pushedBy(html, comes)).toMatch(/^“交卷” by -?\d+, -?\d+$/)
  })

  it.each([
    ['what stands below', '<button>交卷</button><p id="late"></p>'],
    ['what grows itself', '<button>交卷<i id="late"></i></button>'],
    ['what has its place kept', '<p style="height: 2em" id="late"></p><button>交卷</button>'],
    ['what nobody sees yet', `<p style="height: 2000px"></p>${BELOW}`],
  ])('is not %s', async (_, html) => {
    expect(await pushedBy(html, late)).toBe('')
  })
})

describe('words that are on a page and that nobody can see', () => {
  const SCROLLED = 'style="height: 200px; overflow: auto"'
  const FAR = '<p style="height: 900px"></p>'
  const over = (style: string) => `<div style="position: fixed; inset: 0; ${style}"></div>`
  const bar =
    '<div style="position: fixed; left: 0; right: 0; bottom: 0; z-index: 1; height: 60px; background: white">栏</div>'

  it.each([
    ['words under a bar', `${bar}<p style="position: absolute; bottom: 10px">底下</p>`, /“底下” lies under/],
    ['words under a backdrop', `<p>后面</p>${over('background: rgba(0, 0, 0, 0.4)')}`, /“后面” lies under/],
    [
      'words under what is painted before their own page',
      `<style>main::before { content: ''; position: fixed; left: 0; top: 0; width: 100%; height: 100%; background: white }</style>
       <main><p>没有加载出来</p></main>`,
      /“没有加载出来” lies under main/,
    ],
    [
      'words under other words',
      '<div style="position: relative"><p style="margin: 0">下面</p><p style="position: absolute; top: 0; margin: 0">上面</p></div>',
      /“下面” lies under/,
    ],
    [
      'words that are cut at the side',
      '<p style="width: 60px; white-space: nowrap; overflow: hidden">很长的一句话</p>',
      /is cut off/,
    ],
    [
      'words that end in an ellipsis',
      '<p style="width: 60px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis">很长的一句话</p>',
      /is cut off/,
    ],
    ['words in a box without height', '<div style="height: 0; overflow: hidden">没有高度</div>', /is cut off/],
    [
      'a second line that is cut',
      '<div style="width: 60px; height: 22px; overflow: hidden; line-height: 22px">很长的一句话</div>',
      /is cut off/,
    ],
    ['words without size', '<p style="font-size: 0">没有大小</p>', /takes no room/],
    ['transparent words', '<p style="opacity: 0">透明</p>', /is transparent/],
    ['hidden words that keep their place', '<p style="visibility: hidden">藏着</p>', /is transparent/],
    ['words beside the window', '<p style="position: absolute; left: -200px">窗外</p>', /is outside the window/],
    [
      'words in the colour of their ground',
      '<p style="background: #b3221a; color: #b3221a">同色</p>',
      /has the colour of its ground/,
    ],
  ])('%s are found', async (_, html, finding) => {
    const page = await test.window()
    await page.setContent(html)
    expect((await unseenIn(page)).join()).toMatch(finding)
    await test.putAway(page)
  })

  it('nothing else is', async () => {
    const page = await test.window()
    await page.setContent(`
      <style>button { position: relative } button::after { content: ''; position: absolute; inset: -9px }</style>
      <header style="position: sticky; z-index: 1; top: 0; background: white">栏</header>
      <button>一个按钮</button>
      <p style="display: none">不在</p>
      <p style="width: 65px; font-size: 16px; overflow: hidden">四个字呢　下一行</p>
      <p style="position: absolute; width: 1px; height: 1px; overflow: hidden">只给读屏听</p>
      <div ${SCROLLED}>${FAR}<p>往下滚就看到</p></div>
      <div style="width: 200px; overflow: auto"><p style="width: 900px; text-align: right">往右滚就看到</p></div>
      <div class="notice-strip__words"><p class="text-one-line" style="width: 60px; white-space: nowrap; overflow: hidden">一条很长的公告</p></div>
      ${FAR}<p>在很下面</p><p style="height: 80px"></p>${bar}`)
    expect(await unseenIn(page)).toEqual([])
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.setContent(
      `<p>后面的话</p><div class="sheet">${over('background: rgba(0, 0, 0, 0.4)')}<p style="position: relative">问题</p></div>`,
    )
    expect(await unseenIn(page)).toEqual([])
    await test.putAway(page)
  })
})

describe('the sheets', () => {
  it('are all here', () => {
    const src = resolve(__dirname, '../../src')
    const drawing = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'))
      .filter((file) => /from '.*\/ui\/(choice-)?sheet'/.test(readFileSync(join(src, file), 'utf8')))
    const opened = visits('').flatMap(({ sheets }) => sheets.map(({ of }) => of))
    expect([...new Set([...opened, ...Object.keys(ELSEWHERE)])].sort()).toEqual(drawing.sort())
  })

  it.each(visits('').map(({ sheets }, nth) => [sheets.map(({ title }) => title).join(', '), nth] as const))(
    '%s',
    async (_, nth) => {
      const [late] = test.preview.cloud.database.find('assignments', { order: LATE })
      const visit = visits(String(late?._id))[nth]
      if (!visit) throw new Error('nobody goes there')
      const { person, path, desk = false, typed, before, says, sheets } = visit
      await before?.(test.preview.cloud)
      const { page, errors } = await test.open(person, { route: `#/${path}`, desk })
      if (says) await shown(page, says).waitFor()
      if (typed !== undefined) await field(page).fill(typed)
      for (const sheet of sheets) await lookAt(page, sheet)
      expect(errors).toEqual([])
      await test.putAway(page)
    },
    120_000,
  )
})
