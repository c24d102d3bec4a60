import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { RoleName } from '../../src/domain/permissions/roles'
import type { Deed } from '../../src/domain/permissions/table'
import { keepsAnother } from '../support/before-sheets'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { soon } from '../support/until'
import { asked, askedAnew } from '../support/confirm-flow'
import { corrected, lookedThrough, released, reviewed, withdrawn } from '../support/writing-flow'
import { functionsWithout } from '../support/without-cell'

/** Which desks a person has, and that a button is there because the table says so. */
const OVERVIEW = '#/features/boards/overview/pages/overview/index?orgId=lanjiang'
const BOARD = '#/features/boards/board/pages/board/index'
const OVERVIEWS = '#/features/boards/overview/pages/overview/index'
const WAITING = '#/features/desk/waiting/pages/waiting/index'
const COLLEGE = '#/features/boards/overview/pages/overview/index?orgId=ljzy'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true')
const row = (page: Page, words: string) => page.locator('.row', { hasText: words }).locator('visible=true').first()

describe('somebody with several roles', () => {
  let test: BrowserTest
  beforeAll(async () => {
    test = await browserTest()
  }, 60_000)
  afterAll(() => test.stop())

  it('chooses the desk on Me, and an address that names no place follows the choice', async () => {
    const { page, errors } = await test.open('deputy', { route: '#/pages/me/index' })
    await shown(page, '机电 2302 团支部\u3000副书记').waitFor()
    await button(page, /切换到副书记工作台，机电 2302 团支部/).waitFor()
    await button(page, /参学总览，机电工程系团总支/).tap()
    await shown(page, '下一级').waitFor()
    await page.waitForURL(/orgId=jdgcx/)
    // A contact officer reads, and takes nothing away.
    expect(await button(page, '导出表格').count()).toBe(0)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)

  it('finds nothing pushed from under the finger by what the cloud says late of what waits', async () => {
    const { page, errors } = await test.open('deputy', { route: '#/pages/notices/index' })
    let answer = (): void => undefined
    const late = new Promise<void>((done) => (answer = done))
    await page.route('**/invoke', async (route) => {
      if (route.request().postData()?.includes('"waiting"')) await late
      await route.continue()
    })
    await page.evaluate(() => void (window.location.hash = '#/pages/me/index'))
    const desk = button(page, /切换到副书记工作台/)
    await shown(page, '正在查看').waitFor()
    await shown(page, '累计学时').waitFor()
    const before = await desk.boundingBox()
    answer()
    await shown(page, /人待审核/).waitFor()
    expect(before).not.toBeNull()
    expect(await desk.boundingBox()).toEqual(before)
    await row(page, '申诉').tap()
    await shown(page, /宿舍正好断网/).waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)

  it('changes desks at the foot of the rail', async () => {
    const { page, errors } = await test.open('deputy', { route: `${BOARD}?branchId=jd2302`, desk: true })
    await shown(page, '机电 2302 团支部\u3000副书记').waitFor()
    await button(page, '切换工作台').click()
    await row(page, '联系干部工作台').click()
    await page.waitForURL(/orgId=jdgcx/)
    await shown(page, '机电工程系团总支\u3000联系干部').waitFor()
    await page.getByRole('link', { name: '参学情况' }).locator('visible=true').click()
    await page.waitForURL(/branchId=jd2302/)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)

  it('asks a keeper of several Youth Homes which is meant, and leads to that one', async () => {
    keepsAnother(test.preview.cloud)
    const { page, errors } = await test.open('keeper', { route: WAITING })
    await page.getByRole('link', { name: '青年之家' }).locator('visible=true').first().tap()
    await row(page, '职院图书馆').tap()
    await page.waitForURL(/venueId=v-library/)
    await page.goBack()
    expect(await shown(page, '去哪个青年之家').count()).toBe(0)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('drags the window to a phone’s width and back, and finds open what was', async () => {
    const { page, errors } = await test.open('deputy', { route: `${BOARD}?branchId=jd2302`, desk: true })
    await page.locator('.tabs__item', { hasText: '已完成' }).click()
    await button(page, /^口径/).click()
    await shown(page, '数字怎么算的').waitFor()
    await page.setViewportSize({ width: 375, height: 768 })
    await button(page, '返回').waitFor()
    await shown(page, '数字怎么算的').waitFor()
    await button(page, '关闭').click()
    await shown(page, '第 1 页，共 3 页').waitFor()
    await page.setViewportSize({ width: 1024, height: 768 })
    await shown(page, '机电 2302 团支部\u3000副书记').waitFor()
    await page.getByRole('tab', { name: /已完成/, selected: true }).waitFor()
    expect(await shown(page, '数字怎么算的').count()).toBe(0)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)

  it('works through what waits by keys alone, at any width', async () => {
    const { page, errors } = await test.open('secretary', { route: WAITING, desk: true })
    const row = (name: string) => page.locator('.waiting-row', { hasText: name }).locator('visible=true')
    const title = page.locator('.desk__side-title').locator('visible=true')
    await row('沈佳宁').waitFor()
    // The first is shown at once, and the focus stays where it was.
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(false)
    await row('沈佳宁').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await title.getByText('周子轩').waitFor()
    await page.waitForFunction(() => document.activeElement?.className.includes('desk__side-title'))
    await page.getByRole('textbox').locator('visible=true').fill('不是本支部的人')
    // A window that is dragged loses nothing of what was typed: the panel lies over the list now, and holds the keys.
    await page.setViewportSize({ width: 800, height: 768 })
    const drawer = page.getByRole('dialog').locator('visible=true')
    await drawer.getByText('第 3 / 5 件').waitFor()
    expect(await drawer.getByRole('textbox').inputValue()).toBe('不是本支部的人')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.activeElement?.className.includes('waiting-row'))
    await button(page, '打开菜单').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '菜单' }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.className.includes('desk__menu'))
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('late check-ins are answered in the panel, one at a time, and taken back', async () => {
    const { page, errors } = await test.open('keeper', { route: WAITING, desk: true })
    const rail = (waits: number) =>
      page.getByRole('link', { name: `工作台，当前，${waits} 件等你处理` }).locator('visible=true')
    await rail(3).waitFor()
    await button(page, '确认到场，高睿').click()
    await shown(page, '已确认高睿到场').waitFor()
    await rail(2).waitFor()
    expect(await button(page, '确认到场，高睿').count()).toBe(0)
    await button(page, '撤销高睿').click()
    await button(page, '确认到场，高睿').waitFor()
    await rail(3).waitFor()
    // The last one of a Youth Home closes the panel, and the next thing that waits opens.
    for (const one of ['没见到高睿', '确认到场，郭雅婷', '确认到场，林志远']) await button(page, one).click()
    await shown(page, '都办完了').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('answers in place, the next one opens by itself, and the rail’s number follows', async () => {
    const { page, errors } = await test.open('secretary', { route: WAITING, desk: true })
    const rail = (waits: number) =>
      page.getByRole('link', { name: `工作台，当前，${waits} 件等你处理` }).locator('visible=true')
    await rail(5).waitFor()
    await page.locator('.waiting-row', { hasText: '周子轩' }).locator('visible=true').click()
    await page.getByRole('textbox').locator('visible=true').fill('请先当面核对')
    await button(page, '拒绝').click()
    await rail(4).waitFor()
    await shown(page, '没有通过周子轩，本人会看到理由').waitFor()
    expect(await page.locator('.waiting-row--chosen').locator('visible=true').innerText()).not.toContain('周子轩')
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('a text is sent back with words, the next one approved; its writer takes it back, lets it out, puts it right and withdraws it', async () => {
    for (const step of [lookedThrough, reviewed, released, corrected, withdrawn]) expect(await step(test)).toEqual([])
  }, 180_000)

  it('a notice asks to be confirmed within the month’s budget, and anew only where what its readers act by has changed', async () => {
    for (const step of [asked, askedAnew]) expect(await step(test)).toEqual([])
  }, 120_000)

  it('has no way to a desk that no role opens', async () => {
    const { page, errors } = await test.open('member', { route: BOARD })
    await shown(page, '只有这里的团支书、副书记和上级干部能看参学情况').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('is asked which of two is meant, once', async () => {
    const { page, errors } = await test.open('administrator', { route: OVERVIEWS })
    await row(page, '团委干部工作台').waitFor()
    await row(page, '管理员工作台').tap()
    await page.waitForURL(/orgId=ljzy/)
    await page.goto(`${test.preview.url}as/administrator/${OVERVIEWS}`)
    await shown(page, '下一级').waitFor()
    expect(await shown(page, '团委干部工作台').count()).toBe(0)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('an administrator reads the numbers, and finds no button for what the table keeps from them', async () => {
    const { page, errors } = await test.open('administrator', { route: COLLEGE })
    await shown(page, '下一级').waitFor()
    expect(await button(page, '导出表格').count()).toBe(0)
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 60_000)

  it('on a desk the secretary chooses whom to remind, by mouse and by keyboard', async () => {
    const { page, errors } = await test.open('secretary', { route: `${BOARD}?branchId=jd2302`, desk: true })
    const boxes = page.getByRole('checkbox').locator('visible=true')
    const remind = (n: number) =>
      page
        .locator('.button', { hasText: `提醒 ${n} 人` })
        .locator('visible=true')
        .first()
    await remind(5).waitFor()
    // One above all, and one before each who can receive a message: four of nine can't.
    await soon(async () => expect(await boxes.count()).toBe(6))
    const head = page.getByRole('checkbox', { name: '全选能收到提醒的 5 人，现在选中 5 人' })
    await soon(async () => expect(await head.getAttribute('aria-checked')).toBe('true'))
    await head.click()
    await shown(page, '先选中要提醒的人').waitFor()
    await page.getByRole('checkbox', { name: /^选中吴昊然/ }).focus()
    await page.keyboard.press('Space')
    await remind(1).waitFor()
    await soon(async () => expect(await boxes.first().getAttribute('aria-checked')).toBe('mixed'))
    await shown(page, '提醒选中的 1 人').waitFor()
    await remind(1).click()
    await shown(page, '已提醒 1 人').waitFor()
    const sent = test.preview.cloud.outbox.subscribeMessages
    expect(sent).toHaveLength(1)
    await boxes.first().click()
    await remind(4).waitFor()
    await soon(async () => expect(await boxes.count()).toBe(5))
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)
})

interface Cell {
  deed: Deed
  role: RoleName
  person: string
  route: string
  /** The buttons that it gives, and one that another cell gives. */
  gives: string | RegExp
  beside: string
}

const CELLS: Cell[] = [
  {
    deed: 'export-numbers',
    role: 'officer',
    person: 'officer',
    route: OVERVIEW,
    gives: '导出表格',
    beside: '设置',
  },
  {
    deed: 'remind',
    role: 'deputy',
    person: 'deputy',
    route: `${BOARD}?branchId=jd2302`,
    gives: /^提醒/,
    beside: '复制名单',
  },
]

describe('a cell taken out of the table', () => {
  it.each(CELLS)(
    'takes its buttons along: $deed of a $role',
    async ({ deed, role, person, route, gives, beside }) => {
      const functionsDir = functionsWithout('boards', deed, role)
      const seen: number[] = []
      for (const built of [undefined, functionsDir]) {
        const test = await browserTest(built === undefined ? {} : { functionsDir: built })
        const { page, errors } = await test.open(person, { route })
        await shown(page, beside).waitFor()
        seen.push(await button(page, gives).count())
        expect(errors).toEqual([])
        await test.stop()
      }
      expect(seen).toEqual([expect.any(Number), 0])
      expect(seen[0]).toBeGreaterThan(0)
      rmSync(functionsDir, { recursive: true })
    },
    120_000,
  )
})
