import { libVersion } from '../../../project.config.json'
import { CloudError } from '../../../devtools/cloud'
import { until } from '../../support/until'
import { Driver } from './driver'

/** What the phone does for the app: each part of wx in the forms it succeeds, fails and is cancelled in. */
const driver = Driver.forTests({
  agreed: true,
  invoke: (name, data, openid) => {
    if (name === 'late')
      throw new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'Invoking task timed out after 3 seconds')
    if (name === 'broken') throw new Error('bad thing')
    return Promise.resolve({ name, data, openid })
  },
})
const wx = (method: string, options: object = {}) => driver.wx(method, options)
const screen = () => driver.simulator.phone.page
const refused = (method: string, options: object = {}) => driver.refused(method, options)
const calledBack = (method: string, options: object = {}) => driver.calledBack(method, options)

/** Notes in the app what a listener hears. */
const listen = (name: string) =>
  driver.mini.evaluate(
    `(name) => { getApp().heard = []; getApp().tell = (event) => getApp().heard.push(event); wx[name](getApp().tell) }`,
    name,
  )
const heard = async (): Promise<unknown> => (await driver.mini.evaluate('() => getApp().heard')) as unknown

describe('how a call answers', () => {
  test('by success and complete, or by fail and complete, and then without a promise', async () => {
    const ok = { errMsg: 'getNetworkType:ok', networkType: 'wifi' }
    expect(await calledBack('getNetworkType')).toEqual([['at once', 'undefined'], ['success', ok], ['complete', ok]])
    const no = expect.objectContaining({ errMsg: 'getStorage:fail data not found' }) as unknown
    expect(await calledBack('getStorage', { key: 'none' })).toEqual([['at once', 'undefined'], ['fail', no], ['complete', no]])
  }) // oxfmt-ignore

  test('by a promise where no callback is given', async () => {
    expect(await wx('getNetworkType')).toEqual({ errMsg: 'getNetworkType:ok', networkType: 'wifi' })
    expect(await refused('getStorage', { key: 'none' })).toBe('getStorage:fail data not found')
  })
})

describe('navigation', () => {
  test.each([
    ['navigateTo', { url: '/pages/me/index' }, 'navigateTo:fail can not navigateTo a tabbar page'],
    ['navigateTo', { url: '/pages/none/index' }, 'navigateTo:fail page "pages/none/index" is not found'],
    ['navigateTo', {}, 'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;'],
    ['redirectTo', { url: '/pages/me/index' }, 'redirectTo:fail can not redirectTo a tabbar page'],
    ['reLaunch', { url: '/pages/none/index' }, 'reLaunch:fail page "pages/none/index" is not found'],
    ['switchTab', { url: '/more/other/index' }, 'switchTab:fail can not switch to no-tabBar page'],
    ['navigateBack', {}, 'navigateBack:fail cannot navigate back at first page.'],
  ])('%s %j fails', async (method, options, said) => {
    expect(await refused(method, options)).toBe(said)
    expect(await driver.paths()).toEqual(['pages/home/index'])
  })

  test('ten pages lie on each other, not eleven', async () => {
    for (let n = 0; n < 9; n++)
      expect(await wx('navigateTo', { url: '/more/other/index' })).toEqual({ errMsg: 'navigateTo:ok' })
    expect(await refused('navigateTo', { url: '/more/other/index' })).toBe('navigateTo:fail webview count limit exceed')
    expect(await wx('navigateBack', { delta: 8 })).toEqual({ errMsg: 'navigateBack:ok' })
    expect(await driver.paths()).toEqual(['pages/home/index', 'more/other/index'])
  })

  test('redirecting ends the page, a tab hides it, a new start ends them all', async () => {
    await until(async () => String(await driver.steps()).includes('home ready'), () => 'the page is not ready')
    await wx('navigateTo', { url: '/more/other/index?a=1' })
    expect(await wx('redirectTo', { url: '/more/other/index?a=2' })).toEqual({ errMsg: 'redirectTo:ok' })
    expect(await wx('switchTab', { url: '/pages/me/index' })).toEqual({ errMsg: 'switchTab:ok' })
    await wx('switchTab', { url: '/pages/home/index' })
    expect(await wx('reLaunch', { url: '/more/other/index?a=3' })).toEqual({ errMsg: 'reLaunch:ok' })
    expect(await driver.steps()).toEqual([
      ...['launch', 'home load {}', 'home show', 'home ready', 'home hide', 'other load 1', 'other unload'],
      ...['other load 2', 'other unload', 'me show', 'me hide', 'home show', 'home unload', 'other load 3'],
    ])
  }) // oxfmt-ignore

  test('a link leads straight to its page, with its query', async () => {
    await driver.simulator.restart('more/other/index?a=7')
    expect(await driver.current()).toMatchObject({ path: 'more/other/index', query: { a: '7' } })
    const entry = { path: 'more/other/index', query: { a: '7' }, scene: 1007 }
    expect(await driver.wx('getLaunchOptionsSync')).toMatchObject(entry)
  })
})

test('the tab bar leads to its pages, tells them, and leaves the others alone', async () => {
  await screen().locator('#tabs a').nth(1).tap()
  await until(async () => String(await driver.steps()).includes('me tab'), () => 'the tab was not told')
  expect(await driver.paths()).toEqual(['pages/me/index'])
  expect(await driver.steps()).toContain('me tab {"index":1,"pagePath":"pages/me/index","text":"我的"}')
  await wx('navigateTo', { url: '/more/other/index' })
  expect(await screen().locator('#tabs').isHidden()).toBe(true)
}) // oxfmt-ignore

describe('storage', () => {
  test('keeps values by key, at once and by callback', async () => {
    expect(await wx('setStorage', { key: 'a', data: { list: [1, null] } })).toEqual({ errMsg: 'setStorage:ok' })
    expect(await driver.wx('getStorageSync', 'a')).toEqual({ list: [1, null] })
    await driver.wx('setStorageSync', 'b', 'text')
    expect(await wx('getStorage', { key: 'b' })).toEqual({ errMsg: 'getStorage:ok', data: 'text' })
    expect(await driver.wx('getStorageInfoSync')).toMatchObject({ limitSize: 10_240 })
    expect(await wx('getStorageInfo')).toMatchObject({ keys: expect.arrayContaining(['a', 'b']) as unknown })
    await wx('removeStorage', { key: 'a' })
    expect(await driver.wx('getStorageSync', 'a')).toBe('')
    expect(await wx('clearStorage')).toEqual({ errMsg: 'clearStorage:ok' })
    expect(await wx('getStorageInfo')).toMatchObject({ keys: [], currentSize: 0 })
  })

  test('outlives the app, and is each person’s own', async () => {
    await driver.wx('setStorageSync', 'kept', 1)
    await driver.simulator.restart()
    expect(await driver.wx('getStorageSync', 'kept')).toBe(1)
    await driver.simulator.setPerson('another')
    expect(await driver.wx('getStorageSync', 'kept')).toBe('')
    await driver.simulator.setPerson('someone')
  })

  test('takes 1 MB a key', async () => {
    const data = 'x'.repeat(1024 * 1024 + 1)
    expect(await refused('setStorage', { key: 'big', data })).toBe('setStorage:fail exceed storage max size 10Mb')
    await expect(driver.wx('setStorageSync', 'big', data)).rejects.toThrow(
      'setStorageSync:fail exceed storage max size',
    )
    expect(await driver.wx('getStorageSync', 'big')).toBe('')
  })
})

describe('the phone itself', () => {
  test('tells its measures, also without what its bars take', async () => {
    const safeArea = { top: 44, left: 0, right: 375, bottom: 778, width: 375, height: 734 }
    const measures = {
      windowWidth: 375,
      windowHeight: 640,
      screenHeight: 812,
      statusBarHeight: 44,
      pixelRatio: 2,
      safeArea,
    }
    expect(await driver.wx('getWindowInfo')).toMatchObject(measures)
    expect(await wx('getSystemInfo')).toMatchObject({
      errMsg: 'getSystemInfo:ok',
      ...measures,
      platform: 'ios',
      theme: 'light',
    })
    expect(await driver.mini.systemInfo()).toMatchObject(measures)
    await wx('navigateTo', { url: '/more/other/index' })
    expect(await driver.wx('getWindowInfo')).toMatchObject({ windowHeight: 812 })
    expect(await screen().locator('#navigation').isHidden()).toBe(true)
  })

  test('tells where its capsule lies, and draws it there', async () => {
    const capsule = { width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 }
    expect(await driver.wx('getMenuButtonBoundingClientRect')).toEqual(capsule)
    expect(await screen().locator('#capsule').boundingBox()).toEqual({ x: 281, y: 48, width: 87, height: 32 })
  })

  test('tells of a theme that changes, until nobody listens', async () => {
    await listen('onThemeChange')
    await driver.simulator.setTheme('dark')
    expect(await heard()).toEqual([{ theme: 'dark' }])
    expect(await driver.wx('getAppBaseInfo')).toMatchObject({ theme: 'dark', SDKVersion: libVersion })
    await driver.mini.evaluate('() => wx.offThemeChange(getApp().tell)')
    await driver.simulator.setTheme('light')
    expect(await heard()).toHaveLength(1)
  })

  test('tells of a network that goes and comes', async () => {
    await listen('onNetworkStatusChange')
    await driver.simulator.setNetwork(false)
    expect(await wx('getNetworkType')).toMatchObject({ networkType: 'none' })
    await driver.simulator.setNetwork(true)
    expect(await heard()).toEqual([{ isConnected: false, networkType: 'none' }, { isConnected: true, networkType: 'wifi' }])
  }) // oxfmt-ignore
})

test('a page scrolls to an element, so far below the edge as is asked', async () => {
  expect(await wx('pageScrollTo', { selector: '.slid', offsetTop: -50 })).toEqual({ errMsg: 'pageScrollTo:ok' })
  const scrolled = await driver.page.scrollTop()
  expect(scrolled).toBeGreaterThan(0)
  const now = await screen().locator('.slid').boundingBox()
  const head = await screen().locator('.slid').evaluate((slid) => slid.closest('wx-page')?.getBoundingClientRect().top ?? 0)
  expect(Math.round((now?.y ?? 0) - head)).toBe(50)
  expect(await driver.refused('pageScrollTo', { selector: '.nobody' })).toBe('pageScrollTo:fail selector not found')
}) // oxfmt-ignore

describe('film and cards', () => {
  test('a video context plays, pauses and goes back to the start', async () => {
    const film = (act: string) => driver.mini.evaluate(`() => wx.createVideoContext('film').${act}`)
    await film('play()')
    await driver.says('.playing', 'play')
    await film('pause()')
    await driver.says('.playing', 'pause')
    await film('seek(4)')
    const at = () => screen().locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)
    await until(async () => (await at()) === 4, () => 'the film is not at 4 s')
    await film('stop()')
    expect(await at()).toBe(0)
  }) // oxfmt-ignore

  test('the page is shared by its button and by the menu, with the card it makes', async () => {
    await (await driver.the('.send')).tap()
    const cards = async () => (await driver.simulator.report()).shares
    await until(async () => (await cards()).length === 1, () => 'no card was made')
    await driver.simulator.phone.ask('Phone.share')
    const path = '/pages/home/index?from='
    expect(await cards()).toEqual([{ title: '分享lesson', path: `${path}button` }, { title: '分享', path: `${path}menu` }])
  }) // oxfmt-ignore
})

describe('cloud functions', () => {
  const call = (name: string) => wx('cloud.callFunction', { name, data: { a: 1 } })

  test('are called after init only', async () => {
    expect(await call('any').catch(String)).toContain("Cloud API isn't enabled, please call wx.cloud.init first")
  })

  test('answer the person whose phone it is', async () => {
    await wx('cloud.init')
    const result = { name: 'any', data: { a: 1 }, openid: 'someone' }
    expect(await call('any')).toMatchObject({ errMsg: 'cloud.callFunction:ok', result })
  })

  test('fail with WeChat’s codes', async () => {
    await wx('cloud.init')
    const failing = `(name) => wx.cloud.callFunction({ name }).then(() => null, ({ errCode, errMsg }) => ({ errCode, errMsg }))`
    const failure = async (name: string): Promise<unknown> => (await driver.mini.evaluate(failing, name)) as unknown
    const said = (code: number, words: string) => ({
      errCode: code,
      errMsg: `cloud.callFunction:fail Error: errCode: ${code} | errMsg: ${words}`,
    })
    expect(await failure('late')).toEqual(said(-504003, 'Invoking task timed out after 3 seconds'))
    expect(await failure('broken')).toEqual(said(-504002, 'bad thing'))
    await driver.simulator.setNetwork(false)
    expect(await failure('any')).toEqual(said(-1, 'network'))
  })
})
