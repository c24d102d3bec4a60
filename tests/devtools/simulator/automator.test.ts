import { rmSync } from 'node:fs'
import automator from 'miniprogram-automator'
import { startSimulator, type Simulator } from '../../../devtools/simulator'
import { smallApp } from './small-app'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

let folder: string
let simulator: Simulator
let mini: MiniProgram
let page: Page

beforeAll(async () => {
  folder = smallApp()
  simulator = await startSimulator({ dist: folder, person: 'someone', invoke: (name) => Promise.resolve({ name }) })
})
afterAll(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await simulator.restart()
  mini = await automator.connect({ wsEndpoint: simulator.wsEndpoint })
  page = await current()
})
afterEach(() => mini.disconnect())

async function current(): Promise<Page> {
  const found = await mini.currentPage()
  if (!found) throw new Error('no page')
  return found
}

async function the(selector: string): Promise<Element> {
  const found = await page.$(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

const said = async (selector: string): Promise<string> => (await the(selector)).text()

/** The client's types leave out the methods of its own element classes. */
async function does(selector: string, method: string, ...args: unknown[]): Promise<unknown> {
  const element: object = await the(selector)
  const found: unknown = Reflect.get(element, method)
  if (typeof found !== 'function') throw new Error(`${selector} has no ${method}`)
  return (await Reflect.apply(found, element, args)) as unknown
}

const steps = async (): Promise<unknown> => (await mini.evaluate('() => getApp().steps')) as unknown

describe('the app', () => {
  test('life cycles come in WeChat’s order', async () => {
    await page.waitFor(100)
    await mini.callWxMethod('navigateTo', { url: '/more/other/index?a=1' })
    await mini.callWxMethod('navigateBack', {})
    expect(await steps()).toEqual([
      ...['launch', 'home load {}', 'home show', 'home ready', 'home hide'],
      ...['other load 1', 'other unload', 'home show'],
    ])
  })

  test('tabs, redirects and launches keep the stack that WeChat keeps', async () => {
    await mini.callWxMethod('navigateTo', { url: '../../more/other/index' })
    expect((await mini.pageStack()).map(({ path }) => path)).toEqual(['pages/home/index', 'more/other/index'])
    await mini.callWxMethod('switchTab', { url: '/pages/me/index' })
    expect((await mini.pageStack()).map(({ path }) => path)).toEqual(['pages/me/index'])
    await mini.callWxMethod('reLaunch', { url: '/more/other/index?a=2' })
    expect((await current()).query).toEqual({ a: '2' })
    await expect(mini.callWxMethod('navigateBack', {})).rejects.toThrow(/first page/)
  })

  test('wx is called, replaced and put back', async () => {
    expect(await mini.systemInfo()).toMatchObject({ windowWidth: 375, statusBarHeight: 44 })
    await mini.mockWxMethod('getLocation', { latitude: 1 })
    expect(await mini.callWxMethod('getLocation', {})).toMatchObject({ latitude: 1 })
    await mini.restoreWxMethod('getLocation')
    await expect(mini.callWxMethod('getLocation', {})).rejects.toThrow(/privacy/)
    await mini.callWxMethod('setStorageSync', 'a', { b: 1 })
    expect(await mini.callWxMethod('getStorageSync', 'a')).toEqual({ b: 1 })
  })

  test('functions come from the test, logs and bindings go to it', async () => {
    expect(await mini.evaluate('(n) => getCurrentPages().length + n', 10)).toBe(11)
    const heard: unknown[] = []
    mini.on('console', (log: unknown) => heard.push(log))
    await mini.exposeFunction('tell', (word: unknown) => heard.push(word))
    await mini.evaluate("() => { console.log('hello'); global.tell('there') }")
    await page.waitFor(100)
    expect(heard).toEqual([{ type: 'log', args: ['hello'] }, 'there'])
  })

  test('a dialog waits for its answer', async () => {
    const answer: Promise<unknown> = mini.callWxMethod('showModal', { title: '真的？' })
    await page.waitFor(100)
    await mini.native().cancelModal()
    expect(await answer).toMatchObject({ confirm: false, cancel: true })
  })
})

describe('the page and its elements', () => {
  test('are found, read and measured', async () => {
    expect(await said('.box .hello')).toBe('你好，小明')
    expect(await said('.loud')).toBe('小明!')
    const box = await the('#box')
    expect(await box.attribute('data-kind')).toBe('round')
    expect(await box.style('color')).toBe('rgb(1, 2, 3)')
    expect((await box.size()).width).toBe(100)
    expect(await box.outerWxml()).toContain('<text class="hello">你好，小明</text>')
    expect(await page.data('rows[2]')).toBe(3)
    expect(await page.$('.none')).toBeNull()
    expect(await (await page.xpath('//text[@class="hello"]'))?.text()).toBe('你好，小明')
  })

  test('are tapped, held, typed into, turned and swiped', async () => {
    await does('.name', 'input', '阿强阿强阿强')
    await page.waitFor(50)
    expect(await said('.hello')).toBe('你好，阿强阿强阿')
    await does('.turn', 'tap')
    await (await the('.tick')).tap()
    await does('.slides', 'swipeTo', 1)
    await (await the('.press')).longpress()
    await page.waitFor(50)
    expect(await Promise.all(['.on', '.ticks', '.slide', '.press'].map(said))).toEqual(['on', 'a', '1', 'held'])
    await (await the('.press')).tap()
    await page.waitFor(50)
    expect(await said('.press')).toContain('tap')
  })

  test('a component of the app’s has data and methods of its own', async () => {
    expect(await does('.badge', 'callMethod', 'double', 4)).toBe(8)
    await does('.badge', 'setData', { shown: 2 })
    expect(await said('.badge >>> .inside')).toBe('小明2')
  })

  test('scrolling reaches the bottom', async () => {
    await mini.pageScrollTo(9999)
    await page.waitFor(200)
    expect(await page.scrollTop()).toBeGreaterThan(1000)
    expect(await said('.press')).toBe('bottom')
  })

  test('the theme changes colours under it', async () => {
    const paper = () => simulator.phone.page.locator('wx-page').evaluate((top) => getComputedStyle(top).backgroundColor)
    expect(await paper()).toBe('rgb(250, 250, 250)')
    await simulator.setTheme('dark')
    expect(await paper()).toBe('rgb(5, 5, 5)')
  })

  test('a page that is gone can’t be asked', async () => {
    await mini.callWxMethod('navigateTo', { url: '/more/other/index' })
    const other = await current()
    await mini.callWxMethod('navigateBack', {})
    await expect(other.data()).rejects.toThrow(/destroyed/)
  })
})
