import { until } from '../../support/until'
import { Driver, type Element } from './driver'

/** Every request of the protocol, each through the real client's own method for it. */
const driver = Driver.forTests({ interactive: true })

const OTHER = '/more/other/index'
const dialog = '#dialog:not([hidden])'
const asked = () => driver.simulator.phone.page.waitForSelector(dialog)
const open = () => driver.wx('navigateTo', { url: OTHER })
const idOf = (held: object): unknown => Reflect.get(held, 'id')
const shares = async () => (await driver.simulator.report()).shares

const audits = { nodes: expect.any(Number) as unknown, depth: expect.any(Number) as unknown, path: 'pages/home/index' }

const finger = (clientX: number) => ({
  touches: [{ identifier: 0, clientX, clientY: 20 }],
  changedTouches: [{ identifier: 0, clientX, clientY: 20 }],
})

async function touched(): Promise<void> {
  // The client's types misspell the name of the changed touches.
  await driver.does('.pad', 'touchstart', finger(10))
  await driver.does('.pad', 'touchmove', finger(30))
  await driver.does('.pad', 'touchend', { touches: [], changedTouches: finger(40).changedTouches })
  await driver.says('.pad', 'touchstart 10;touchmove 30;touchend 40;')
}

async function native(): Promise<void> {
  const phone = driver.mini.native()
  await open()
  await phone.navigateLeft()
  expect(await driver.paths()).toEqual(['pages/home/index'])
  await phone.switchTab({ url: '/pages/me/index' })
  expect(await driver.paths()).toEqual(['pages/me/index'])
  await open()
  await phone.goHome()
  expect(await driver.paths()).toEqual(['pages/home/index'])
}

async function questions(): Promise<void> {
  const phone = driver.mini.native()
  for (const confirm of [true, false]) {
    const answer = driver.wx('showModal', { title: '真的？' })
    await asked()
    await (confirm ? phone.confirmModal() : phone.cancelModal())
    expect(await answer).toMatchObject({ confirm, cancel: !confirm })
  }
  const refused = driver.wx('getClipboardData', {}).catch((failure: unknown) => String(failure))
  await asked()
  await phone.authorizeCancel()
  expect(await refused).toContain('getClipboardData:fail privacy permission is not authorized')
  const allowed = driver.wx('getClipboardData', {})
  await asked()
  await phone.authorizeAllow()
  expect(await allowed).toEqual({ errMsg: 'getClipboardData:ok', data: '' })
}

async function sharing(): Promise<void> {
  const phone = driver.mini.native()
  const send = await driver.the('.send')
  await send.tap()
  await until(async () => (await shares()).length === 1, () => 'no card was held out') // oxfmt-ignore
  await phone.shareCancel()
  expect(await shares()).toEqual([])
  await send.tap()
  await until(async () => (await shares()).length === 1, () => 'no card was held out') // oxfmt-ignore
  await phone.shareConfirm()
  expect(await shares()).toEqual([{ title: '分享lesson', path: '/pages/home/index?from=button' }])
  await expect(phone.shareConfirm()).rejects.toThrow('nothing is being shared')
}

async function mocks(): Promise<void> {
  const { mini } = driver
  await mini.mockWxMethod('showModal', { confirm: true, cancel: false })
  expect(await driver.wx('showModal', {})).toEqual({ errMsg: 'showModal:ok', confirm: true, cancel: false })
  await mini.mockWxMethod('scanCode', { errMsg: 'scanCode:fail cancel' })
  await expect(driver.wx('scanCode', {})).rejects.toThrow('scanCode:fail cancel')
  const told = 'function () { return { ...this.origin(), platform: arguments[arguments.length - 1] } }'
  await mini.mockWxMethod('getSystemInfoSync', told, 'mocked')
  expect(await mini.systemInfo()).toMatchObject({ platform: 'mocked', windowWidth: 375 })
  await mini.mockWxMethod('cloud.callFunction', { result: 'mocked' })
  expect(await driver.wx('cloud.callFunction', { name: 'a' })).toMatchObject({ result: 'mocked' })
  for (const method of ['showModal', 'scanCode', 'getSystemInfoSync', 'cloud.callFunction'])
    await mini.restoreWxMethod(method)
  expect(await mini.systemInfo()).toMatchObject({ platform: 'ios' })
}

async function exceptions(): Promise<void> {
  const thrown: unknown[] = []
  driver.mini.on('exception', (exception: unknown) => thrown.push(exception))
  await driver.mini.evaluate("() => { setTimeout(() => { throw new Error('boom') }) }")
  await until(() => thrown.length > 0, () => 'no exception was told') // oxfmt-ignore
  expect(thrown).toEqual([
    expect.objectContaining({ message: 'boom', stack: expect.stringContaining('boom') as unknown }),
  ])
}

async function film(): Promise<void> {
  const ready = () =>
    driver.simulator.phone.page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState > 0)
  await until(ready, () => 'the film is not there')
  await driver.does('.film', 'callContextMethod', 'seek', 3)
  await driver.does('.film', 'callContextMethod', 'playbackRate', 2)
  const player = driver.simulator.phone.page.locator('video')
  const state = () => player.evaluate((video: HTMLVideoElement) => [video.currentTime, video.playbackRate])
  expect(await state()).toEqual([3, 2])
  await driver.does('.film', 'callContextMethod', 'play')
  await driver.says('.playing', 'play')
  await driver.does('.film', 'callContextMethod', 'pause')
  await driver.says('.playing', 'pause')
  await driver.does('.film', 'callContextMethod', 'stop')
  expect((await state())[0]).toBe(0)
  await expect(driver.does('.film', 'callContextMethod', 'rewind')).rejects.toThrow('no method rewind')
}

type Row = [method: string, use: () => Promise<unknown>]

const app: Row[] = [
  ['Tool.getInfo', async () => { await driver.mini.checkVersion(); expect(driver.simulator.asked.get('Tool.getInfo')).toBeGreaterThan(0) }],
  ['Tool.getTicket', async () => expect(await driver.mini.getTicket()).toEqual({ ticket: expect.any(String) as unknown })],
  ['Tool.setTicket', async () => { await driver.mini.setTicket('mine'); expect(await driver.mini.getTicket()).toEqual({ ticket: 'mine' }) }],
  ['Tool.refreshTicket', async () => { await driver.mini.setTicket('old'); await driver.mini.refreshTicket(); expect(await driver.mini.getTicket()).not.toEqual({ ticket: 'old' }) }],
  ['Tool.getTestAccounts', async () => expect(await driver.mini.testAccounts()).toEqual([])],
  ['Tool.stopAudits', async () => expect(await driver.mini.stopAudits()).toMatchObject(audits)],
  ['Tool.native', async () => { await questions(); await sharing(); await native() }],
  ['App.getPageStack', async () => { await open(); expect((await driver.mini.pageStack()).map(({ path, query }) => ({ path, query: query as unknown }))).toEqual([{ path: 'pages/home/index', query: {} }, { path: 'more/other/index', query: {} }]) }],
  ['App.getCurrentPage', async () => { await driver.wx('navigateTo', { url: `${OTHER}?a=1` }); expect(await driver.current()).toMatchObject({ path: 'more/other/index', query: { a: '1' } }) }],
  ['App.callWxMethod', async () => { expect(await driver.wx('getStorageInfoSync')).toMatchObject({ limitSize: 10_240 }); await expect(driver.wx('chooseStar')).rejects.toThrow('wx.chooseStar not exists') }],
  ['App.mockWxMethod', mocks],
  ['App.callFunction', async () => { expect(await driver.mini.evaluate('(a, b) => [getCurrentPages().length, a + b]', 2, 3)).toEqual([1, 5]); await expect(driver.mini.evaluate("() => { throw new Error('no') }")).rejects.toThrow('no') }],
  ['App.addBinding', async () => { const heard: unknown[] = []; await driver.mini.exposeFunction('tell', (...words: unknown[]) => heard.push(words)); await driver.mini.evaluate("() => global.tell('a', 1)"); await until(() => heard.length > 0, () => 'nothing was told'); expect(heard).toEqual([['a', 1]]) }],
  ['App.enableLog', async () => { const heard: unknown[] = []; driver.mini.on('console', (log: unknown) => heard.push(log)); await driver.mini.evaluate("() => console.warn('careful', { a: 1 })"); await until(() => heard.length > 0, () => 'nothing was logged'); expect(heard).toEqual([{ type: 'warn', args: ['careful', { a: 1 }] }]) }],
  ['App.captureScreenshot', async () => expect(Buffer.from(String(await driver.mini.screenshot()), 'base64').subarray(1, 4).toString()).toBe('PNG')],
] // oxfmt-ignore

const page: Row[] = [
  ['Page.getElement', async () => { expect(await driver.page.$('.hello')).toMatchObject({ tagName: 'text' }); expect(await driver.page.$('.none')).toBeNull() }],
  ['Page.getElements', async () => { expect(await driver.page.$$('.row')).toHaveLength(10); await driver.page.waitFor('.film') }],
  ['Page.getElementByXpath', async () => expect(await (await driver.page.xpath('//text[@class="hello"]'))?.text()).toBe('你好，小明')],
  ['Page.getElementsByXpath', async () => { const found: unknown = await Reflect.apply(methodOf(driver.page, 'getElementsByXpath'), driver.page, ['//scroll-view/view']); expect(found).toHaveLength(10) }],
  ['Page.getData', async () => { expect(await driver.page.data('rows[2]')).toBe(3); expect(await driver.page.data()).toMatchObject({ name: '小明', on: 'off' }) }],
  ['Page.setData', async () => { await driver.page.setData({ name: '阿强', 'rows[0]': 'first' }); await driver.says('.hello', '你好，阿强'); await driver.says('.row', 'first') }],
  ['Page.callMethod', async () => { expect(await driver.page.callMethod('add', 2, 3)).toBe(5); await expect(driver.page.callMethod('none')).rejects.toThrow('no method none') }],
  ['Page.getWindowProperties', async () => { expect((await driver.page.size()).height).toBeGreaterThan(2000); await driver.mini.pageScrollTo(700); expect(await driver.page.scrollTop()).toBe(700) }],
] // oxfmt-ignore

const element: Row[] = [
  ['Element.getElement', async () => expect(await (await (await driver.the('.box')).$('text'))?.text()).toBe('你好，小明')],
  ['Element.getElements', async () => expect(await (await driver.the('.rows')).$$('view')).toHaveLength(10)],
  ['Element.getDOMProperties', async () => { const box = await driver.the('.box'); expect([await box.text(), (await box.size()).width]).toEqual(['你好，小明', 100]) }],
  ['Element.getAttributes', async () => { const box = await driver.the('.box'); expect([await box.attribute('data-kind'), await box.attribute('class'), await box.attribute('id')]).toEqual(['round', 'box', 'box']) }],
  ['Element.getStyles', async () => expect(await (await driver.the('.box')).style('color')).toBe('rgb(1, 2, 3)')],
  ['Element.getProperties', async () => { const name = await driver.the('.name'); expect([await name.value(), await name.property('maxlength')]).toEqual(['小明', '5']); await expect(name.property('none')).rejects.toThrow('input.none not exists') }],
  ['Element.getOffset', async () => expect(await (await driver.the('.box')).offset()).toEqual({ left: 0, top: 0 })],
  ['Element.getWXML', async () => { const box = await driver.the('.box'); expect([await box.wxml(), await box.outerWxml()]).toEqual(['<text class="hello">你好，小明</text>', '<view id="box" class="box"><text class="hello">你好，小明</text></view>']) }],
  ['Element.tap', async () => { await (await driver.the('.press')).tap(); await driver.says('.press', /^tap/) }],
  ['Element.touchstart', touched],
  ['Element.touchmove', touched],
  ['Element.touchend', async () => { await (await driver.the('.press')).longpress(); await driver.says('.press', 'held') }],
  ['Element.triggerEvent', async () => { await (await driver.the('.pad')).trigger('custom', { word: 'hi' }); await driver.says('.pad', 'told hi') }],
  ['Element.dispatchEvent', async () => { await (await driver.the('.press')).dispatchEvent({ eventName: 'tap', detail: {} }); await driver.says('.press', /^tap/) }],
  ['Element.getData', async () => expect(await driver.does('.badge', 'data', 'shown')).toBe(1)],
  ['Element.setData', async () => { await driver.does('.badge', 'setData', { shown: 2 }); await driver.says('.badge >>> .inside', '小明2') }],
  ['Element.callMethod', async () => expect(await driver.does('.badge', 'callMethod', 'double', 4)).toBe(8)],
  ['Element.callContextMethod', film],
] // oxfmt-ignore

const functions: Row[] = [
  ['input.input', async () => { await driver.does('.name', 'input', '阿强'); await driver.says('.hello', '你好，阿强') }],
  ['textarea.input', async () => { await driver.does('.memo', 'input', 'note'); expect(await (await driver.the('.memo')).value()).toBe('note') }],
  ['scroll-view.scrollTo', async () => { await driver.does('.rows', 'scrollTo', 0, 40); expect([await driver.does('.rows', 'property', 'scrollTop'), await driver.does('.rows', 'scrollHeight')]).toEqual([40, expect.any(Number)]) }],
  ['swiper.swipeTo', async () => { await driver.does('.slides', 'swipeTo', 1); await driver.says('.slide', '1') }],
  ['switch.tap', async () => { await driver.does('.turn', 'tap'); await driver.says('.on', 'on') }],
  ['slider.slideTo', async () => { await driver.does('.slide-to', 'slideTo', 33); await driver.says('.slid', '35'); await driver.does('.slide-to', 'slideTo', 99); await driver.says('.slid', '50'); expect(await (await driver.the('.slide-to')).value()).toBe(50) }],
] // oxfmt-ignore

function methodOf(holder: object, name: string): (...args: unknown[]) => unknown {
  const found: unknown = Reflect.get(holder, name)
  if (typeof found !== 'function') throw new Error(`no method ${name}`)
  return (...args) => Reflect.apply(found, holder, args) as unknown
}

describe('a request', () => {
  test.each([...app, ...page, ...element])('%s', async (method, use) => {
    const before = driver.simulator.asked.get(method) ?? 0
    await use()
    expect(driver.simulator.asked.get(method)).toBeGreaterThan(before)
  })

  test.each(functions)('Element.callFunction %s', async (_, use) => {
    await use()
    expect(driver.simulator.asked.get('Element.callFunction')).toBeGreaterThan(0)
  })

  test('that there is not is refused', async () => {
    await expect(driver.mini.native().closePaymentDialog()).rejects.toThrow('no native closePaymentDialog')
    await expect(driver.mini.remote()).rejects.toThrow('Tool.enableRemoteDebug unimplemented')
  })
})

test('an error nobody caught is told as App.exceptionThrown', exceptions)

describe('ids are never given twice', () => {
  const seen = async (): Promise<unknown[]> => {
    const now = await driver.current()
    const found: unknown = await now.$$('view')
    return [idOf(now), ...(Array.isArray(found) ? found : []).map(idOf)]
  }

  test('not to the next page, not to the same page opened again, not after the app starts anew', async () => {
    const given: unknown[] = await seen()
    for (let n = 0; n < 2; n++) {
      await open()
      given.push(...(await seen()))
      await driver.wx('navigateBack', {})
    }
    await driver.simulator.restart()
    given.push(...(await seen()))
    expect(given.length).toBeGreaterThan(20)
    expect(new Set(given).size).toBe(given.length)
  })

  test('what is gone says so, under its old id', async () => {
    await open()
    const other = await driver.current()
    const inside: Element | null = await other.$('.other')
    await driver.wx('navigateBack', {})
    await expect(inside?.text()).rejects.toThrow('element destroyed')
    await expect(other.data()).rejects.toThrow('page destroyed')
    const { page: before } = driver
    await driver.simulator.restart()
    await expect(before.data()).rejects.toThrow('page destroyed')
  })
})
