import type { Page } from 'playwright-core'
import { unseenIn } from '../../devtools/simulator/gallery/unseen'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { currentIssue } from '../support/seeded'

/** The states around the main job, in a real browser: failure with retry, time-out, no permission, accessibility. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
})
afterAll(() => test.stop())
afterEach(() => test.preview.cloud.setFaults())

const BOARD = '#/features/boards/board/pages/board/index?branchId=jd2302'
const lessonRoute = () =>
  `#/features/lessons/watching/pages/lesson/index?lessonId=${currentIssue(test.preview.cloud)._id}`

describe('when the cloud fails', () => {
  it('the error state says so with a number, and retry brings the page', async () => {
    test.preview.cloud.setFaults(({ functionName }) => (functionName === 'boards' ? 'error-before' : undefined))
    const { page } = await test.open('secretary', { route: BOARD })
    await shown(page, '这一页没加载出来').waitFor()
    await shown(page, /E-[0-9A-F]{8}/).waitFor()
    test.preview.cloud.setFaults()
    await shown(page, '重新加载').tap()
    await shown(page, /46 人中/).waitFor()
    // The name that nobody but the secretary may see.
    await shown(page, '陈思远').waitFor()
    await test.putAway(page)
  }, 120_000)

  it('a function that never answers ends in the error state after eight seconds', async () => {
    test.preview.cloud.setFaults(({ functionName }) => (functionName === 'lessons' ? 'timeout' : undefined))
    const { page } = await test.open('member')
    await shown(page, '重新加载').waitFor()
    test.preview.cloud.setFaults()
    await shown(page, '重新加载').tap()
    await shown(page, '继续学习').waitFor()
    await test.putAway(page)
  }, 120_000)

  it('a page that was shown stays, with a word about it, when a refresh fails', async () => {
    const { page } = await test.open('secretary', { route: BOARD })
    await shown(page, /46 人中/).waitFor()
    test.preview.cloud.setFaults(({ functionName }) => (functionName === 'boards' ? 'error-before' : undefined))
    await shown(page, '刷新').tap()
    await page
      .getByText(/服务暂时不可用/)
      .locator('visible=true')
      .first()
      .waitFor()
    expect(await shown(page, /46 人中/).isVisible()).toBe(true)
    await test.putAway(page)
  }, 120_000)
})

describe('who may not', () => {
  it('a member sees no board, and is told who may', async () => {
    const { page } = await test.open('member', { route: BOARD })
    await shown(page, /只有这里的团支书、副书记和上级干部/).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('陈思远')
    await test.putAway(page)
  }, 120_000)

  it('an officer sees numbers and no names', async () => {
    const { page } = await test.open('officer', { route: BOARD })
    await shown(page, /46 人中/).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('陈思远')
    await test.putAway(page)
  }, 120_000)

  it('a visitor can read the lesson and is offered to join', async () => {
    const { page } = await test.open('new', { route: lessonRoute() })
    await shown(page, '清清澜江：一条河的二十年').waitFor()
    await shown(page, '加入团支部').waitFor()
    await test.putAway(page)
  }, 120_000)
})

describe('a request to be added by hand', () => {
  const button = (page: Page, words: string) => page.getByRole('button', { name: words }).locator('visible=true').last()

  it('waits on Me and is taken back there, not without a network or an answer', async () => {
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
})

describe('accessibility', () => {
  it('the tabs are a part that one can jump to, also where they are drawn after their page was shown', async () => {
    const { page, errors } = await test.open('member')
    await page.addInitScript(holdFrames)
    await page.reload()
    await page.getByText('继续学习').first().waitFor({ state: 'attached' })
    expect(await page.locator('.taro-tabbar__tabbar').count()).toBe(0)
    await page.evaluate('drawNow()')
    await page.getByRole('navigation', { name: '主要页面' }).locator('.weui-tabbar').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)
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
      <p class="notice-strip__title" style="width: 60px; white-space: nowrap; overflow: hidden">一条很长的公告</p>
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

/** Nothing that waits for the browser to draw goes on, until `drawNow`. */
function holdFrames(): void {
  const held: FrameRequestCallback[] = []
  const real = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => held.push(callback)
  Object.assign(window, {
    drawNow: () => {
      window.requestAnimationFrame = real
      held.forEach((callback) => real(callback))
    },
  })
}
