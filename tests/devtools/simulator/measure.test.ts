import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../devtools/browser'
import { startSimulator, type Simulator } from '../../../devtools/simulator'
import { measureAll, type Results } from '../../../devtools/simulator/measure'
import { excesses } from '../../../devtools/simulator/measure/limits'
import type { InteractionWeight, Measured, PageWeight } from '../../../devtools/simulator/measure/measuring'
import { documentOf } from '../../../devtools/simulator/measure/table'

const dist = join(resolve(__dirname, '../../..'), 'dist/weapp')
const size = { nodes: 100, depth: 9, children: 7 }
const page: PageWeight = { name: 'study', first: 600, whole: 9000, ...size }
const tap: InteractionWeight = { name: 'tap', kind: 'place', calls: 1, bytes: 500, hidden: 0, ...size }
const measured = (over: Partial<Measured> = {}): Measured => ({
  ...{ pages: [page], interactions: [tap], flows: [], failures: [] },
  ...over,
})

jest.setTimeout(300_000)

describe('the limits', () => {
  test('what is within them is not told', () => {
    expect(excesses(measured())).toEqual([])
  })

  test.each([
    [{ first: 33_000 }, 'study: first bytes 33000, at most 32768'],
    [{ whole: 32_769 }, 'study: whole bytes 32769, at most 32768'],
    [{ nodes: 601 }, 'study: nodes 601, at most 600'],
    [{ depth: 21 }, 'study: depth 21, at most 20'],
    [{ children: 61 }, 'study: children 61, at most 60'],
  ])('a page with %j', (over, told) => {
    expect(excesses(measured({ pages: [{ ...page, ...over }] }))).toEqual([told])
  })

  test.each([
    [{ bytes: 2049 }, ['tap: bytes 2049, at most 2048']],
    [{ calls: 3 }, ['tap: setData 3, at most 2']],
    [{ hidden: 1 }, ['tap: setData for a page that nobody sees: 1, at most 0']],
    [{ kind: 'page' as const, bytes: 9000, calls: 4 }, []],
    [{ kind: 'page' as const, hidden: 1 }, ['tap: setData for a page that nobody sees: 1, at most 0']],
    [{ kind: 'list' as const, bytes: 9000, calls: 2 }, []],
    [{ kind: 'list' as const, calls: 3 }, ['tap: setData 3, at most 2']],
    [{ kind: 'list' as const, bytes: 32_769 }, ['tap: bytes 32769, at most 32768']],
    [{ nodes: 601 }, ['tap: nodes 601, at most 600']],
  ])('an interaction with %j', (over, told) => {
    expect(excesses(measured({ interactions: [{ ...tap, ...over }] }))).toEqual(told)
  })

  test('what went red on the phone', () => {
    expect(excesses(measured({ failures: ['error: undefined is not a function'] }))).toHaveLength(1)
  })
})

describe('in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  describe('the recorder', () => {
    let simulator: Simulator
    beforeAll(async () => {
      const invoke = () => Promise.resolve({ ok: false, error: { code: 'INTERNAL', message: '没有', trace: '' } })
      simulator = await startSimulator({ dist, browser, invoke, person: 'nobody' })
    })
    afterAll(() => simulator.close())

    const rest = () => simulator.phone.ask('Phone.rest')
    const run = (functionDeclaration: string) =>
      simulator.phone.ask('App.callFunction', { functionDeclaration, args: [] })
    /** Calls of setData since the last look, those for pages out of sight first. */
    const sent = async (): Promise<{ hidden: number; shown: number; bytes: number }> => {
      await rest()
      const data = (await simulator.report()).pages.flatMap((one) => one.data)
      await simulator.forget()
      const hidden = data.filter((one) => one.hidden).length
      return { hidden, shown: data.length - hidden, bytes: data.reduce((sum, { bytes }) => sum + bytes, 0) }
    }

    test('sees a page in the background that sends, and how many bytes', async () => {
      await rest()
      await simulator.phone.ask('App.callWxMethod', {
        ...{ method: 'navigateTo', args: [{ url: '/features/lessons/pages/verify/index' }] },
      })
      await sent()
      await run("function () { getCurrentPages()[0].setData({ planted: '一二三' }) }")
      expect(await sent()).toEqual({ hidden: 1, shown: 0, bytes: Buffer.byteLength('{"planted":"一二三"}') })
      await run('function () { getCurrentPages()[1].setData({ planted: 1 }) }')
      expect(await sent()).toMatchObject({ hidden: 0, shown: 1 })
    })

    test('the app sends a hidden page nothing, and all of it in one piece once it is shown', async () => {
      await simulator.setNetwork(false)
      expect(await sent()).toMatchObject({ hidden: 0, shown: 1 })
      await simulator.phone.ask('App.callWxMethod', { method: 'navigateBack', args: [{}] })
      expect(await sent()).toMatchObject({ hidden: 0, shown: 1 })
      const banner = await simulator.phone.ask('Page.getElement', { selector: '.banner' })
      expect(banner.elementId).toEqual(expect.any(String))
    })
  })

  describe('the mini-program', () => {
    let results: Results
    beforeAll(async () => {
      results = await measureAll({ dist, browser })
    })

    test('is within its limits', () => {
      expect(excesses(results.ordinary)).toEqual([])
    })

    test('is within its limits in the worst case too', () => {
      expect(excesses(results.worst)).toEqual([])
    })

    test('was really measured', () => {
      const { ordinary, worst } = results
      for (const { name, whole, nodes } of [...ordinary.pages, ...worst.pages])
        expect([name, whole > 400 && nodes > 5]).toEqual([name, true])
      expect(ordinary.interactions.filter(({ bytes }) => bytes > 0).length).toBeGreaterThan(50)
      expect(ordinary.flows.every(({ functionCalls, read }) => functionCalls > 0 && read > 0)).toBe(true)
      expect(documentOf(results)).toContain('board of 69')
    })
  })
})
