import { until } from '../../support/until'
import { Driver } from './driver'

/** What the phone does around the app's pages: words on its tabs, calls, pictures, downloads, files, and a page that is pulled or handed on. */
const driver = Driver.forTests({ agreed: true })
const wx = (method: string, options: object = {}) => driver.wx(method, options)
const refused = (method: string, options: object = {}) => driver.refused(method, options)
const calledBack = (method: string, options: object = {}) => driver.calledBack(method, options)
const screen = () => driver.simulator.phone.page
const report = () => driver.simulator.report()
const soon = (isSo: () => Promise<boolean>, otherwise: string) => until(isSo, () => otherwise)

describe('words on a tab', () => {
  const drawn = () => screen().locator('#tabs a').nth(1).locator('i').allInnerTexts()

  test('are drawn, told, and stay while other pages lie over the bar', async () => {
    expect(await wx('setTabBarBadge', { index: 1, text: '2' })).toEqual({ errMsg: 'setTabBarBadge:ok' })
    expect(await drawn()).toEqual(['2'])
    await wx('navigateTo', { url: '/more/other/index' })
    expect(await driver.simulator.phone.tabs()).toEqual([
      { text: '首页', badge: '', dot: false },
      { text: '我的', badge: '2', dot: false },
    ])
    await wx('navigateBack')
    await wx('setTabBarBadge', { index: 1, text: '12345' })
    expect(await drawn()).toEqual(['...'])
    expect(await wx('removeTabBarBadge', { index: 1 })).toEqual({ errMsg: 'removeTabBarBadge:ok' })
    expect(await drawn()).toEqual([])
  })

  test('and a dot take each other’s place', async () => {
    await wx('setTabBarBadge', { index: 1, text: '2' })
    await wx('showTabBarRedDot', { index: 1 })
    expect([await drawn(), (await driver.simulator.phone.tabs())[1]]).toEqual([[''], { text: '我的', badge: '', dot: true }])
    await wx('setTabBarBadge', { index: 1, text: '3' })
    await wx('hideTabBarRedDot', { index: 1 })
    expect(await drawn()).toEqual(['3'])
  }) // oxfmt-ignore

  test.each([
    [{ text: '2' }, 'parameter error: parameter.index should be Number instead of Undefined;'],
    [{ index: '1', text: '2' }, 'parameter error: parameter.index should be Number instead of String;'],
    [{ index: 1, text: 2 }, 'parameter error: parameter.text should be String instead of Number;'],
    [{ index: 2, text: '2' }, 'tabbar item not found'],
  ])('%j fails', async (options, said) => {
    expect(await refused('setTabBarBadge', options)).toBe(`setTabBarBadge:fail ${said}`)
    expect(await drawn()).toEqual([])
  })

  test.each(['setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot'])(
    '%s fails while the page on top is no tab page',
    async (method) => {
      await wx('navigateTo', { url: '/more/other/index' })
      expect(await refused(method, { index: 1, text: '2' })).toBe(`${method}:fail not TabBar page`)
      expect((await driver.simulator.phone.tabs())[1]).toEqual({ text: '我的', badge: '', dot: false })
    },
  )

  test('are gone when the app starts anew', async () => {
    await wx('setTabBarBadge', { index: 1, text: '2' })
    await driver.simulator.restart()
    expect(await drawn()).toEqual([])
  })
})

describe('a telephone call', () => {
  test('is made where the person says so', async () => {
    const call = wx('makePhoneCall', { phoneNumber: '12355' })
    await soon(async () => (await screen().locator('#dialog h3').innerText()) === '12355', 'it is not asked')
    await screen().locator('#dialog button', { hasText: '呼叫' }).tap()
    expect(await call).toEqual({ errMsg: 'makePhoneCall:ok' })
    expect((await report()).phoneCalls).toEqual(['12355'])
  })

  test('is not made where the person cancels, or no number is given', async () => {
    await driver.simulator.prepare({ call: [false, true] })
    expect(await refused('makePhoneCall', { phoneNumber: '12355' })).toBe('makePhoneCall:fail cancel')
    const said = 'makePhoneCall:fail parameter error: parameter.phoneNumber should be String instead of Undefined;'
    expect(await refused('makePhoneCall')).toBe(said)
    expect((await report()).phoneCalls).toEqual([])
    await wx('makePhoneCall', { phoneNumber: '12355' })
    expect((await report()).phoneCalls).toEqual(['12355'])
  })
})

test('pictures are shown over the app, beginning with the one that is named', async () => {
  const urls = ['https://a.example/1.png', 'https://a.example/2.png']
  expect(await wx('previewImage', { urls, current: urls[1] })).toEqual({ errMsg: 'previewImage:ok' })
  await wx('previewImage', { urls })
  await wx('previewImage', { urls, current: 'https://a.example/3.png' })
  const begins = (await report()).previews.map(({ current }) => current)
  expect([begins, (await report()).previews[0]?.urls]).toEqual([[urls[1], urls[0], urls[0]], urls])
  expect(await refused('previewImage')).toContain('previewImage:fail parameter error: parameter.urls should be Array')
  expect(await refused('previewImage', { urls: [] })).toContain('previewImage:fail')
})

describe('a download', () => {
  const BYTES = 200_000
  const url = () => `${new URL(screen().url()).origin}/dist/film.mp4`
  const begin = (more: object = {}) =>
    driver.mini.evaluate(
      `(options) => {
        const heard = getApp().heard = { progress: [], headers: 0, end: null }
        const end = (reply) => { heard.end = reply.errMsg }
        const task = getApp().task = wx.downloadFile({ ...options, success: end, fail: end })
        task.onProgressUpdate((told) => heard.progress.push(told))
        task.onHeadersReceived(() => heard.headers++)
      }`,
      { url: url(), ...more },
    )
  interface Heard {
    progress: { progress: number; totalBytesWritten: number; totalBytesExpectedToWrite: number }[]
    headers: number
    end: string | null
  }
  const heard = async () => (await driver.mini.evaluate('() => getApp().heard')) as unknown as Heard
  const ended = async (words: string) => {
    await soon(async () => (await heard()).end !== null, 'it does not end')
    expect((await heard()).end).toBe(words)
  }
  const standsAt = (percent: number) =>
    soon(async () => (await heard()).progress.at(-1)?.progress === percent, `it does not stand at ${percent}%`)

  test('tells how far it is, by bytes of all bytes', async () => {
    await driver.simulator.prepare({ downloadStop: [40] })
    await begin()
    await standsAt(39)
    const { progress, headers, end } = await heard()
    const { totalBytesWritten = 0, totalBytesExpectedToWrite = 0 } = progress.at(-1) ?? {}
    expect(totalBytesExpectedToWrite).toBeGreaterThan(BYTES)
    expect([Math.floor(totalBytesExpectedToWrite * 0.4), headers, end]).toEqual([totalBytesWritten, 1, null])
    await driver.simulator.phone.ask('Phone.goOn')
    await ended('downloadFile:ok')
    const last = { progress: 100, totalBytesWritten: totalBytesExpectedToWrite, totalBytesExpectedToWrite }
    expect((await heard()).progress.at(-1)).toEqual(last)
  })

  test('is aborted by the app', async () => {
    await driver.simulator.prepare({ downloadStop: [40] })
    await begin()
    await standsAt(39)
    await driver.mini.evaluate('() => getApp().task.abort()')
    await ended('downloadFile:fail abort')
  })

  test('fails when the network goes meanwhile', async () => {
    await driver.simulator.prepare({ downloadStop: [40] })
    await begin()
    await standsAt(39)
    await driver.simulator.setNetwork(false)
    await ended('downloadFile:fail network')
  })

  test('succeeds with whatever status was answered', async () => {
    expect(await calledBack('downloadFile', { url: `${url()}.gone` })).toContainEqual([
      'success',
      expect.objectContaining({ statusCode: 404 }),
    ])
  })
})

describe('the app’s own files', () => {
  const AT = 'wxfile://usr'
  const url = `data:text/plain;base64,${Buffer.from('表格').toString('base64')}`
  /** What the synchronous call answers or throws. */
  const files = (method: string, path: string, recursive = false): Promise<unknown> =>
    driver.mini.evaluate(
      `(method, path, recursive) => { try { return wx.getFileSystemManager()[method](path, recursive) ?? 'done' } catch (e) { return e.errMsg } }`,
      method,
      `${AT}${path}`,
      recursive,
    )
  const forget = () => files('rmdirSync', '/a', true)
  afterEach(forget)

  test('lie in folders that are there', async () => {
    expect(await files('mkdirSync', '/a/b')).toBe(`mkdirSync:fail no such file or directory ${AT}/a/b`)
    expect(await files('mkdirSync', '/a/b', true)).toBe('done')
    await calledBack('downloadFile', { url, filePath: `${AT}/a/b/公示 名单.docx` })
    expect([await files('readdirSync', '/a'), await files('readdirSync', '/a/b')]).toEqual([['b'], ['公示 名单.docx']])
    expect(await files('statSync', '/a/b/公示 名单.docx')).toMatchObject({ size: 6 })
    expect(await files('accessSync', '/a/b/公示 名单.docx')).toBe('done')
    expect(await files('accessSync', '/a/c')).toBe(`accessSync:fail no such file or directory ${AT}/a/c`)
    expect(await files('unlinkSync', '/a/b')).toBe(`unlinkSync:fail operation not permitted, unlink ${AT}/a/b`)
    expect(await files('rmdirSync', '/a/b')).toBe('rmdirSync:fail directory not empty')
    expect(await files('rmdirSync', '/a', true)).toBe('done')
    expect(await files('accessSync', '/a/b/公示 名单.docx')).toContain('no such file')
  })

  test('are asked about by callbacks as well', async () => {
    await files('mkdirSync', '/a')
    const asked = `(method, options) => new Promise((done) =>
      wx.getFileSystemManager()[method]({ ...options, success: (reply) => done(reply), fail: ({ errMsg }) => done(errMsg) }))`
    const ask = (method: string, options: object) => driver.mini.evaluate(asked, method, options)
    expect(await ask('readdir', { dirPath: `${AT}/a` })).toEqual({ errMsg: 'readdir:ok', files: [] })
    expect(await ask('access', { path: `${AT}/x` })).toBe(`access:fail no such file or directory ${AT}/x`)
    expect(await ask('mkdir', { dirPath: `${AT}/a/b`, recursive: true })).toEqual({ errMsg: 'mkdir:ok' })
  })

  test('keep what they hold over a new start, and are opened by their ending', async () => {
    const filePath = `${AT}/a/名单.DOCX`
    await files('mkdirSync', '/a')
    await calledBack('downloadFile', { url, filePath })
    await driver.simulator.restart()
    expect(await driver.wx('openDocument', { filePath, showMenu: true })).toEqual({ errMsg: 'openDocument:ok' })
    expect((await report()).documents).toEqual([{ fileType: 'docx', filePath, content: url }])
  })

  test('have 200 MB in all', async () => {
    await files('mkdirSync', '/a')
    const fill = (path: string, bytes: number) => driver.simulator.phone.ask('Phone.fill', { path: `${AT}${path}`, bytes })
    await fill('/a/large.pdf', 200 * 1024 * 1024 - 6)
    const download = (path: string) => calledBack('downloadFile', { url, filePath: `${AT}${path}` })
    const failure = { errMsg: 'downloadFile:fail the maximum size of the file storage limit is exceeded' }
    expect(await download('/a/1.txt')).toContainEqual(['success', expect.anything()])
    expect(await download('/a/2.txt')).toContainEqual(['fail', expect.objectContaining(failure)])
    expect(await files('readdirSync', '/a')).toEqual(expect.not.arrayContaining(['2.txt']))
    await files('unlinkSync', '/a/large.pdf')
    expect(await download('/a/2.txt')).toContainEqual(['success', expect.anything()])
  }) // oxfmt-ignore

  test('are saved on a PC only', async () => {
    expect(await refused('saveFileToDisk', { filePath: url })).toContain('saveFileToDisk:fail not supported')
    await driver.simulator.setPc(true)
    await driver.simulator.prepare({ save: [true, false] })
    expect(await wx('saveFileToDisk', { filePath: url })).toEqual({ errMsg: 'saveFileToDisk:ok' })
    expect(await refused('saveFileToDisk', { filePath: url })).toBe('saveFileToDisk:fail user cancel')
    expect((await report()).filesSaved).toMatchObject([{ content: url }])
    await driver.simulator.setPc(false)
  })
})

describe('a page', () => {
  const pulled = async () => String(await driver.steps()).split('home pulled').length - 1
  const dots = () => screen().locator('.webview--top.webview--refreshing').count()

  test('is pulled down by a finger, again only after the app said that it is done', async () => {
    await driver.simulator.phone.pullDown()
    await driver.simulator.phone.pullDown()
    expect([await pulled(), await dots()]).toEqual([1, 1])
    expect(await wx('stopPullDownRefresh')).toEqual({ errMsg: 'stopPullDownRefresh:ok' })
    expect(await dots()).toBe(0)
    await wx('startPullDownRefresh')
    expect([await pulled(), await dots()]).toEqual([2, 1])
  })

  test('that a tap brings is not touched by it', async () => {
    await wx('navigateTo', { url: '/more/other/index' })
    const home = screen().locator('.home')
    await home.waitFor()
    // Where the bar's other tab will be.
    await home.tap({ position: { x: 300, y: 20 } })
    await soon(async () => (await driver.current()).path === 'pages/home/index', 'the tap leads nowhere')
    await driver.simulator.phone.ask('Phone.rest')
    expect([await driver.paths(), String(await driver.steps()).includes('me tab')]).toEqual([
      ['pages/home/index'],
      false,
    ])
    await screen().locator('#tabs a').nth(1).tap()
    await soon(async () => (await driver.current()).path === 'pages/me/index', 'the tab leads nowhere')
  })

  test('is not pulled where it does not ask for it', async () => {
    await wx('switchTab', { url: '/pages/me/index' })
    await expect(driver.simulator.phone.pullDown()).rejects.toThrow('pages/me/index is not for pulling down')
  })

  test('is handed on by the menu, and opens by what was handed on', async () => {
    const { title, path } = await driver.simulator.phone.share()
    expect({ title, path }).toEqual({ title: '分享', path: '/pages/home/index?from=menu' })
    await driver.simulator.restart(path)
    expect(await driver.current()).toMatchObject({ path: 'pages/home/index', query: { from: 'menu' } })
    await driver.wx('navigateTo', { url: '/more/other/index' })
    await expect(driver.simulator.phone.share()).rejects.toThrow('more/other/index is not for sharing')
  })

  test('fetches a picture that it shows lazily when that comes near', async () => {
    const asked: string[] = []
    screen().on('request', (request) => asked.push(new URL(request.url()).pathname))
    await driver.simulator.restart()
    await soon(() => Promise.resolve(asked.includes('/dist/near.png')), 'nothing was fetched')
    expect(asked).not.toContain('/dist/far.png')
    await wx('pageScrollTo', { selector: '.far' })
    await soon(() => Promise.resolve(asked.includes('/dist/far.png')), 'it was not fetched')
  })
})
