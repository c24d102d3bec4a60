import { until } from '../../support/until'
import { Driver } from './driver'

const driver = Driver.forTests()

describe('the app', () => {
  test('life cycles come in WeChat’s order', async () => {
    const ready = async () => String(await driver.steps()).includes('home ready')
    await until(ready, () => 'the page is not ready')
    await driver.mini.callWxMethod('navigateTo', { url: '/more/other/index?a=1' })
    await driver.mini.callWxMethod('navigateBack', {})
    expect(await driver.steps()).toEqual([
      ...['launch', 'home load {}', 'home show', 'home ready', 'home hide'],
      ...['other load 1', 'other unload', 'home show'],
    ])
  })

  test('tabs, redirects and launches keep the stack that WeChat keeps', async () => {
    await driver.mini.callWxMethod('navigateTo', { url: '../../more/other/index' })
    expect((await driver.mini.pageStack()).map(({ path }) => path)).toEqual(['pages/home/index', 'more/other/index'])
    await driver.mini.callWxMethod('switchTab', { url: '/pages/me/index' })
    expect((await driver.mini.pageStack()).map(({ path }) => path)).toEqual(['pages/me/index'])
    await driver.mini.callWxMethod('reLaunch', { url: '/more/other/index?a=2' })
    expect((await driver.current()).query).toEqual({ a: '2' })
    await expect(driver.mini.callWxMethod('navigateBack', {})).rejects.toThrow(/first page/)
  })

  test('wx is called, replaced and put back', async () => {
    expect(await driver.mini.systemInfo()).toMatchObject({ windowWidth: 375, statusBarHeight: 44 })
    await driver.mini.mockWxMethod('getLocation', { latitude: 1 })
    expect(await driver.mini.callWxMethod('getLocation', {})).toMatchObject({ latitude: 1 })
    await driver.mini.restoreWxMethod('getLocation')
    await expect(driver.mini.callWxMethod('getLocation', {})).rejects.toThrow(/requiredPrivateInfos/)
    await driver.mini.callWxMethod('setStorageSync', 'a', { b: 1 })
    expect(await driver.mini.callWxMethod('getStorageSync', 'a')).toEqual({ b: 1 })
  })

  test('functions come from the test, logs and bindings go to it', async () => {
    expect(await driver.mini.evaluate('(n) => getCurrentPages().length + n', 10)).toBe(11)
    const heard: unknown[] = []
    driver.mini.on('console', (log: unknown) => heard.push(log))
    await driver.mini.exposeFunction('tell', (word: unknown) => heard.push(word))
    await driver.mini.evaluate("() => { console.log('hello'); global.tell('there') }")
    await until(
      () => heard.length === 2,
      () => 'nothing was heard',
    )
    expect(heard).toEqual([{ type: 'log', args: ['hello'] }, 'there'])
  })

  test('a dialog waits for its answer', async () => {
    const answer: Promise<unknown> = driver.mini.callWxMethod('showModal', { title: '真的？' })
    await driver.simulator.phone.page.waitForSelector('#dialog:not([hidden])')
    await driver.mini.native().cancelModal()
    expect(await answer).toMatchObject({ confirm: false, cancel: true })
  })
})

describe('the page and its elements', () => {
  test('are found, read and measured', async () => {
    expect(await driver.said('.box .hello')).toBe('你好，小明')
    expect(await driver.said('.loud')).toBe('小明!')
    const box = await driver.the('#box')
    expect(await box.attribute('data-kind')).toBe('round')
    expect(await box.style('color')).toBe('rgb(1, 2, 3)')
    expect((await box.size()).width).toBe(100)
    expect(await box.outerWxml()).toContain('<text class="hello">你好，小明</text>')
    expect(await driver.page.data('rows[2]')).toBe(3)
    expect(await driver.page.$('.none')).toBeNull()
    expect(await (await driver.page.xpath('//text[@class="hello"]'))?.text()).toBe('你好，小明')
  })

  test('are tapped, held, typed into, turned and swiped', async () => {
    await driver.does('.name', 'input', '阿强阿强阿强')
    await driver.says('.hello', '你好，阿强阿强阿')
    await driver.does('.turn', 'tap')
    await (await driver.the('.tick')).tap()
    await driver.does('.slides', 'swipeTo', 1)
    await (await driver.the('.press')).longpress()
    await driver.says('.on', 'on')
    await driver.says('.ticks', 'a')
    await driver.says('.slide', '1')
    await driver.says('.press', 'held')
    await (await driver.the('.press')).tap()
    await driver.says('.press', /tap/)
  })

  test('a component of the app’s has data and methods of its own', async () => {
    expect(await driver.does('.badge', 'callMethod', 'double', 4)).toBe(8)
    await driver.does('.badge', 'setData', { shown: 2 })
    expect(await driver.said('.badge >>> .inside')).toBe('小明2')
  })

  test('scrolling reaches the bottom', async () => {
    await driver.mini.pageScrollTo(9999)
    await driver.says('.press', 'bottom')
    expect(await driver.page.scrollTop()).toBeGreaterThan(1000)
  })

  test('the theme changes colours under it', async () => {
    const paper = () =>
      driver.simulator.phone.page.locator('wx-page').evaluate((top) => getComputedStyle(top).backgroundColor)
    expect(await paper()).toBe('rgb(250, 250, 250)')
    await driver.simulator.setTheme('dark')
    expect(await paper()).toBe('rgb(5, 5, 5)')
  })

  test('a page that is gone can’t be asked', async () => {
    await driver.mini.callWxMethod('navigateTo', { url: '/more/other/index' })
    const other = await driver.current()
    await driver.mini.callWxMethod('navigateBack', {})
    await expect(other.data()).rejects.toThrow(/destroyed/)
  })
})
