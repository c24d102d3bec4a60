import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../devtools/browser'
import { Finger } from '../../../devtools/simulator/finger'
import { startSimulator, type SimulatorOptions } from '../../../devtools/simulator'
import { until } from '../../support/until'

const DIST = resolve(__dirname, '../../../dist/weapp')
const HOME = 'pages/study/index'
const MB = 1024 * 1024

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'))
  cpSync(DIST, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (path: string): string => join(folder, path)

const ANSWER = '服务暂时没有回应'
/** What a plant says when it has come to its end and did no harm. */
const UNHARMED = "console.log('unharmed')"

/** Runs the build in the folder until something went red, or until the plant says that nothing did; answers with what went red. */
async function red(options: Partial<SimulatorOptions> = {}): Promise<string[]> {
  const invoke = () => Promise.resolve({ ok: false, error: { code: 'INTERNAL', message: ANSWER, trace: '' } })
  const simulator = await startSimulator({ dist: folder, invoke, person: 'nobody', browser, ...options })
  try {
    const said = async () => {
      const { failures, logs } = await simulator.report()
      return { failures, unharmed: logs.some(({ args }) => args.includes('unharmed')) }
    }
    await until(
      async () => (await said()).failures.length > 0 || (await said()).unharmed,
      () => 'the plant did neither harm nor say that it did none',
    )
    // The first page goes on until it has said what the cloud answered; it must not go red either.
    if ((await said()).unharmed) await new Finger(simulator.phone).sees(ANSWER)
    return (await said()).failures.map(({ message }) => message)
  } finally {
    await simulator.close()
  }
}

/** Runs in the app's logic, late enough not to stop its start. */
const plant = (code: string): void => appendFileSync(at('app.js'), `\n;setTimeout(function () { ${code} }, 50)`)

test('the build as it is goes green', async () => {
  plant(UNHARMED)
  expect(await red()).toEqual([])
})

test('an app that is not resizable stays as narrow as a phone on a PC', async () => {
  const config = JSON.parse(readFileSync(at('app.json'), 'utf8')) as Record<string, unknown>
  expect(config.resizable).toBe(true)
  writeFileSync(at('app.json'), JSON.stringify({ ...config, resizable: false }))
  plant("throw new Error('as wide as ' + wx.getWindowInfo().windowWidth)")
  expect(await red({ width: 1024, height: 768 })).toEqual(['as wide as 414'])
})

describe('what a phone does not have', () => {
  test.each([
    ['localStorage', "localStorage.setItem('a', 'b')", /undefined .*setItem/],
    ['fetch', "fetch('https://example.com')", /fetch is not defined/],
    ['document', "document.createElement('div')", /undefined .*createElement/],
    ['structuredClone', 'structuredClone({})', /structuredClone is not defined/],
    ['eval', "eval('1')", /eval is not defined/],
    ['code made of text', "new Function('return 1')()", /cannot be made of text/],
    ['TextEncoder', "new TextEncoder().encode('a')", /TextEncoder is not defined/],
    ['an API that wx does not have', 'wx.chooseStar({})', /chooseStar is not a function/],
  ])('%s', async (_, code, said) => {
    plant(code)
    expect(await red()).toEqual([expect.stringMatching(said)])
  })

  test('asking whether there is such a thing is no fault', async () => {
    plant(
      "if (typeof localStorage !== 'undefined' || typeof fetch !== 'undefined' || typeof window !== 'undefined') throw new Error('leak'); " +
        UNHARMED,
    )
    expect(await red()).toEqual([])
  })
})

describe('ways that lead nowhere', () => {
  test('navigateTo to a tab', async () => {
    plant("wx.navigateTo({ url: '/pages/me/index' })")
    expect(await red()).toEqual([expect.stringContaining('can not navigateTo a tabbar page')])
  })

  test('a page that does not exist', async () => {
    plant("wx.navigateTo({ url: '/pages/none/index' })")
    expect(await red()).toEqual([expect.stringContaining('is not found')])
  })

  test('switchTab to what is no tab', async () => {
    plant("wx.switchTab({ url: '/features/lessons/past/pages/past/index' })")
    expect(await red()).toEqual([expect.stringContaining('no-tabBar')])
  })

  test('an eleventh page', async () => {
    plant("for (var i = 0; i < 10; i++) wx.navigateTo({ url: '/features/lessons/quiz/pages/waiting/index' })")
    expect(await red()).toEqual([expect.stringContaining('limit exceed')])
  })
})

describe('what the phone refuses around the pages', () => {
  test('words on a tab while no tab page is on top', async () => {
    plant(
      "wx.navigateTo({ url: '/features/lessons/quiz/pages/waiting/index', success: function () { wx.setTabBarBadge({ index: 1, text: '1' }) } })",
    )
    expect(await red()).toEqual([expect.stringContaining('not TabBar page')])
  })

  test('words on a tab that there is not', async () => {
    plant("wx.setTabBarBadge({ index: 4, text: '1' })")
    expect(await red()).toEqual([expect.stringContaining('tabbar item not found')])
  })

  test.each([
    ['a number on a tab instead of words', 'wx.setTabBarBadge({ index: 1, text: 1 })', /text should be String/],
    ['no pictures to look at', 'wx.previewImage({ urls: [] })', /previewImage:fail/],
    ['a call to nobody', "wx.makePhoneCall({ phoneNumber: '' })", /phoneNumber should be String/],
    [
      'a folder in one that is not there',
      "wx.getFileSystemManager().mkdirSync(wx.env.USER_DATA_PATH + '/a/b')",
      /no such file/,
    ],
  ])('%s', async (_, code, said) => {
    plant(code)
    expect(await red()).toEqual([expect.stringMatching(said)])
  })
})

describe('what an upload would refuse', () => {
  test('an unclosed tag', async () => {
    writeFileSync(at(`${HOME}.wxml`), `<view>${readFileSync(at(`${HOME}.wxml`), 'utf8')}`)
    await expect(red()).rejects.toThrow(/end tag/)
  })

  test('the selector * in WXSS', async () => {
    appendFileSync(at('app.wxss'), '\n* { margin: 0 }')
    await expect(red()).rejects.toThrow(/no selector/)
  })

  test('3 MB in the main package', async () => {
    writeFileSync(at('ui/large.png'), Buffer.alloc(3 * MB))
    await expect(red()).rejects.toThrow(/main package has 3\.\d+ MB/)
  })

  test('a page in app.json without its files', async () => {
    rmSync(at(`${HOME}.js`))
    await expect(red()).rejects.toThrow(`${HOME}.js is missing`)
  })

  test('JSON that is none', async () => {
    writeFileSync(at('theme.json'), '{ light: }')
    await expect(red()).rejects.toThrow(/theme\.json/)
  })
})

describe('private data', () => {
  const code = `wx.getClipboardData({ success: function () { ${UNHARMED} }, fail: function (reason) { throw new Error(reason.errMsg) } })`

  test('before the person agreed', async () => {
    plant(code)
    expect(await red()).toEqual([expect.stringContaining('privacy permission is not authorized')])
  })

  test('and after', async () => {
    plant(code)
    expect(await red({ agreed: true })).toEqual([])
  })
})
