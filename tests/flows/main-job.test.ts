import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { PERSONAS } from '../../devtools/seed/people'
import { lessons } from '../../devtools/seed/content/past-lessons'
import { LIVE_MOST_MS } from '../../src/ui/live'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { heedLoad } from '../support/first-load'
import { soon } from '../support/until'

/** The main job in a real browser over the real functions: join, watch, answer, receipt; the secretary's board moves. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
})
afterAll(() => test.stop())

const questions = lessons.find(({ issue }) => issue === 8)?.questions ?? []

/** Plays the film to its end at double speed, as a member may. */
async function watchFilm(page: Page): Promise<void> {
  const video = page.locator('video').locator('visible=true').first()
  await video.waitFor()
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true
    element.currentTime = 0
    element.playbackRate = 2
    return element.play()
  })
  await shown(page, '开始答题').waitFor({ timeout: 90_000 })
}

async function answerAll(page: Page): Promise<void> {
  for (const [i, question] of questions.entries()) {
    await shown(page, question.stem).waitFor()
    for (const option of question.options) if (question.right.includes(option.id)) await shown(page, option.text).tap()
    await shown(page, i === questions.length - 1 ? '提交' : '下一题').tap()
  }
}

/** How many of the 46 have finished, as the secretary's board says in a fresh window. */
async function finishedOnBoard(): Promise<number> {
  const { page, errors } = await test.open('secretary', { route: BOARD })
  const finished = await finishedOn(page)
  expect(errors).toEqual([])
  await test.putAway(page)
  return finished
}

async function finishedOn(board: Page): Promise<number> {
  const words = await shown(board, /46 人中 \d+ 人已完成/).innerText()
  return Number(/46 人中 (\d+) 人已完成/.exec(words)?.[1])
}
const BOARD = '#/features/boards/board/pages/board/index?branchId=jd2302'

describe('the first load', () => {
  it('is at most 250 KB with all that the first view shows, and asks for each thing once', async () => {
    const page = await test.window()
    const loaded = heedLoad(page)
    await page.goto(`${test.preview.url}as/member/`)
    for (const words of ['清清澜江：一条河的二十年', '继续学习', '全部', '往期']) await shown(page, words).waitFor()
    await page.locator('.hero img').evaluate((cover: HTMLImageElement) => cover.decode())
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const { bytes, calls, files } = await loaded()
    expect(files.filter(() => bytes > 250_000)).toEqual([])
    // Less would be another page, or one that had been kept.
    expect(bytes).toBeGreaterThan(150_000)
    expect(calls).toEqual(['identity.whoAmI', 'lessons.home', 'notices.strip'])
    expect(files.map(({ file }) => file).filter((file) => /youth-serif|\.woff2?$/.test(file))).toEqual([])
    expect(files.filter(({ file }) => file.startsWith('/as/')).length - calls.length).toBeLessThanOrEqual(7)
    expect(await page.locator('.first-sight').count()).toBe(0)
    // The page of HTML had a head, and asked for files and answers before there was an app to ask; it took every one of them.
    expect(await (await page.request.get(page.url())).text()).toContain('<div class="first-sight')
    expect(await page.evaluate(() => window.early && Object.keys(window.early))).toEqual([])
    expect(await page.locator('link[rel=preload]').count()).toBeGreaterThan(0)
    // The rest of the display typeface comes where it is shown: the seal with the name.
    await shown(page, '我的').tap()
    await page.waitForFunction(() =>
      [...document.fonts].every(({ family, status }) => !/YouthSerif/.test(family) || status === 'loaded'),
    )
    await test.putAway(page)
  }, 60_000)

  it('holds neither another’s ES built-ins nor a player for films in pieces', () => {
    const js = resolve(__dirname, '../../dist/h5/js')
    const scripts = readdirSync(js).map((file) => readFileSync(join(js, file), 'utf8'))
    expect(scripts.filter((text) => text.includes('MutationObserver')).length).toBeGreaterThan(0)
    // A word of each that minifying keeps; both stood in the scripts before.
    expect(scripts.filter((text) => /__core-js_shared__|hlsManifestLoading/.test(text)).length).toBe(0)
  })
})

describe('the preview', () => {
  it('opens on a picker of persons outside the app’s frame', async () => {
    const { page, errors } = await test.open('', { picker: true })
    for (const { name } of PERSONAS) await shown(page, name).waitFor()
    const app = page.frameLocator('#app')
    await app.getByText('继续学习').locator('visible=true').first().waitFor()
    await shown(page, '还没加入的团员').click()
    await app.getByText('加入团支部').locator('visible=true').first().waitFor()
    expect(await page.content()).not.toMatch(/preview-(new|member|secretary|officer)/)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)
})

describe('the main job', () => {
  it('a newcomer joins, takes the lesson, gets a receipt, and the board that lies open beside moves untouched', async () => {
    const board = await test.window()
    // Its time is passed below: the board looks every now and then.
    await board.clock.install()
    await board.goto(`${test.preview.url}as/secretary/${BOARD}`)
    const before = await finishedOn(board)
    await board.getByRole('tab', { name: '已完成' }).tap()
    const { page, errors } = await test.open('new')
    await shown(page, '加入团支部').tap()
    const input = (n = 0) => field(page, n)
    await input().fill('jd23k7')
    await shown(page, '查找团支部').tap()
    await shown(page, '团支书 沈嘉树').waitFor()
    await shown(page, /澜江职业技术学院/).waitFor()
    await input().fill('许静怡')
    await shown(page, '在花名册里查找').tap()
    await shown(page, '学号或工号的后四位').waitFor()
    await input(1).fill('9999')
    await shown(page, '确认，是我').tap()
    await shown(page, /还可以试 2 次/).waitFor()
    await input(1).fill('0406')
    await shown(page, '确认，是我').tap()
    await shown(page, '我们只用这几样信息').waitFor()
    await shown(page, '勾选后可加入').waitFor()
    await shown(page, /我已年满 14 周岁/).tap()
    await shown(page, '同意并加入').tap()

    await shown(page, '学本周团课').tap()
    await watchFilm(page)
    await shown(page, '开始答题').tap()
    await answerAll(page)
    await shown(page, '答对 5 题').waitFor()
    await shown(page, '查看学习证明').tap()
    await shown(page, '许静怡').waitFor()
    await shown(page, '已同步给团支书，不用再发截图').waitFor()
    await soon(async () => expect(await page.locator('body').innerText()).toMatch(/LJ\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/))
    expect(errors).toEqual([])

    await board.clock.fastForward(LIVE_MOST_MS * 1.2)
    await shown(board, `46 人中 ${before + 1} 人已完成`).waitFor()
    // On the tab that was chosen.
    await shown(board, '许静怡').waitFor()
    await board.close()
    await test.preview.cloud.fireTimer('jobs')
    const { page: officer } = await test.open('officer', {
      route: '#/features/boards/overview/pages/overview/index?orgId=jdgcx',
    })
    await shown(officer, '机电 2302 团支部').waitFor()
    const rate = (((before + 1) / 46) * 100).toFixed(1)
    await shown(officer, new RegExp(rate.replace('.', '\\.'))).waitFor()
    await test.putAway(officer)
    await test.putAway(page)
  }, 300_000)

  it('nothing is lost when the network goes: the answers wait on the phone and are sent again', async () => {
    const before = await finishedOnBoard()
    const { page, errors } = await test.open('member')
    await shown(page, '继续学习').tap()
    await watchFilm(page)
    await shown(page, '开始答题').tap()
    await page.context().setOffline(true)
    await answerAll(page)
    await shown(page, /条等待上传/).waitFor({ timeout: 45_000 })
    expect(await finishedOnBoard()).toBe(before)

    // The app is killed without a network and opened again later: the answers are still there and go out by themselves.
    await page.context().setOffline(false)
    await page.goto('about:blank')
    await page.goto(`${test.preview.url}as/member/`)
    await shown(page, '学习证明').waitFor({ timeout: 45_000 })
    expect(await finishedOnBoard()).toBe(before + 1)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 300_000)
})
