import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../devtools/browser'
import { Clock } from '../../../devtools/cloud'
import { startSimulator, type Invoke, type Simulator } from '../../../devtools/simulator'
import { text } from '../../../devtools/simulator/json'
import { measureAll, type Results } from '../../../devtools/simulator/measure'
import { allOf, causesOf, type Causes, type Sent } from '../../../devtools/simulator/measure/causes'
import { CALLS, excesses, HALF_AN_HOUR, WORST_PAGE } from '../../../devtools/simulator/measure/limits'
import type { InteractionWeight, Measured, PageWeight } from '../../../devtools/simulator/measure/measuring'
import { keepScreens, SCREENS } from '../../../devtools/simulator/measure/seen-screens'
import { documentOf } from '../../../devtools/simulator/measure/table'

/** More than the phone waits through to be at rest. */
const MANY = 30

const root = resolve(__dirname, '../../..')
const dist = join(root, 'dist/weapp')
const size = { nodes: 100, depth: 9, children: 7 }
const page: PageWeight = { name: 'study', first: 600, whole: 9000, ...size }
const nothing: Sent = { calls: 0, hidden: 0, bytes: 0 }
const once: Sent = { calls: 1, hidden: 0, bytes: 250 }
const causes: Causes = { act: once, wait: nothing, answers: [nothing] }
const tap: InteractionWeight = { name: 'tap', kind: 'place', causes, ...size }
const caused = (over: Partial<Causes>): Causes => ({ ...causes, ...over })
const measured = (over: Partial<Measured> = {}): Measured => ({
  pages: [page],
  interactions: [tap],
  flows: [],
  failures: [],
  ...over,
})

const told = (words: string, most = 1): string[] => [`tap: setData ${words}, at most ${most}`]
const asked = { kind: 'asked' as const }

jest.setTimeout(600_000)

describe('the limits', () => {
  test('what is within them is not told', () => {
    expect(excesses(measured())).toEqual([])
  })

  test.each([
    [{ first: 17_000 }, 'study: first bytes 17000, at most 16384'],
    [{ whole: 16_385 }, 'study: whole bytes 16385, at most 16384'],
    [{ nodes: 601 }, 'study: nodes 601, at most 600'],
    [{ depth: 21 }, 'study: depth 21, at most 20'],
    [{ children: 61 }, 'study: children 61, at most 60'],
  ])('a page with %j', (over, told) => {
    expect(excesses(measured({ pages: [{ ...page, ...over }] }))).toEqual([told])
  })

  test.each([
    [{ causes: caused({ act: { ...once, bytes: 1025 } }) }, ['tap: bytes at once 1025, at most 1024']],
    [{ causes: caused({ answers: [once] }) }, told('2')],
    [{ causes: caused({ act: { ...nothing, calls: 2 } }) }, [...told('by the act 2'), ...told('2')]],
    [{ ...asked, causes: caused({ answers: [once, nothing] }) }, []],
    [{ ...asked, causes: caused({ answers: [{ ...once, bytes: 1024 }] }) }, []],
    [{ ...asked, causes: caused({ answers: [{ ...once, bytes: 1025 }] }) }, ['tap: bytes at once 1025, at most 1024']],
    [
      { ...asked, causes: caused({ answers: [nothing, { ...nothing, calls: 2 }] }) },
      [...told('by answer 2: 2'), ...told('3', 2)],
    ],
    [
      { ...asked, causes: caused({ wait: { ...once, calls: 2 }, answers: [] }) },
      [...told('while waiting 2'), ...told('3', 2)],
    ],
    [{ ...asked, causes: caused({ answers: [once, once] }) }, told('3', 2)],
    [{ causes: caused({ wait: { ...nothing, hidden: 1 } }) }, told('for a page that nobody sees: 1', 0)],
    [{ kind: 'page' as const, causes: caused({ answers: [once, { ...once, bytes: 9000 }] }) }, []],
    [{ kind: 'page' as const, causes: caused({ answers: [{ ...once, calls: 2 }] }) }, told('by answer 1: 2')],
    [
      { kind: 'page' as const, causes: caused({ act: { ...once, hidden: 1 } }) },
      told('for a page that nobody sees: 1', 0),
    ],
    [{ kind: 'list' as const, causes: caused({ act: { ...once, bytes: 9000 } }) }, []],
    [{ kind: 'list' as const, causes: caused({ answers: [once, once] }) }, told('3', 2)],
    [
      { kind: 'list' as const, causes: caused({ act: { ...once, bytes: 32_769 } }) },
      ['tap: bytes at once 32769, at most 32768'],
    ],
    [{ nodes: 601 }, ['tap: nodes 601, at most 600']],
  ])('an interaction with %j', (over, words) => {
    expect(excesses(measured({ interactions: [{ ...tap, ...over }] }))).toEqual(words)
  })

  test('a flow that asks the cloud too often', () => {
    const flow = { name: HALF_AN_HOUR, functionCalls: 7, read: 1, written: 0 }
    expect(excesses(measured({ flows: [flow, { ...flow, name: 'any other' }] }))).toEqual([
      `${HALF_AN_HOUR}: calls 7, at most 6`,
    ])
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
    /** What is asked for by this name comes only once the phone has drawn many pictures. */
    let late = ''
    const pictures = () =>
      simulator.phone.page.evaluate(async (count) => {
        for (let drawn = 0; drawn < count; drawn++) await new Promise(requestAnimationFrame)
      }, MANY)
    beforeAll(async () => {
      const invoke: Invoke = async (_, data) => {
        if (text(data, 'action') === late) await pictures()
        return { ok: false, error: { code: 'INTERNAL', message: '没有', trace: '' } }
      }
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
        method: 'navigateTo',
        args: [{ url: '/features/lessons/certificate/pages/verify/index' }],
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

    test('is at rest only once the timers that come soon have come', async () => {
      await rest()
      await simulator.forget()
      await run(`function () {
        const page = getCurrentPages()[0]
        setTimeout(() => page.setData({ planted: 'late' }), 100)
      }`)
      expect(await sent()).toMatchObject({ shown: 1 })
    })

    describe('tells causes apart', () => {
      const moment = Date.parse('2026-11-24T02:00:00Z')
      const cloud = { clock: new Clock() }
      beforeAll(async () => {
        cloud.clock.stand(moment)
        await simulator.setNetwork(true)
        await simulator.phone.start({ stands: moment, path: '/features/lessons/certificate/pages/verify/index' })
        await rest()
      })
      /** Runs this in the app, with ways to ask for something and to send so many times. */
      const done = (work: string) =>
        causesOf({ simulator, cloud }, () =>
          run(`function () {
            const page = getCurrentPages()[0]
            const send = (times) => { for (let n = 0; n < times; n++) page.setData({ planted: n }) }
            const ask = (action, complete) => wx.cloud.callFunction({ name: 'any', data: { action }, complete })
            ${work}
          }`),
        )
      const counts = ({ act, wait, answers }: Causes) => [act.calls, wait.calls, answers.map(({ calls }) => calls)]

      test('an answer that makes the app send twice', async () => {
        const found = await done("send(1); ask('one', () => send(2))")
        expect(counts(found)).toEqual([1, 0, [2]])
        expect(excesses(measured({ interactions: [{ ...tap, kind: 'page', causes: found }] }))).toEqual([
          'tap: setData by answer 1: 2, at most 1',
        ])
      })

      test.each(['', 'one', 'two', 'more'])(
        'the same, in the order of asking, though the answer to "%s" is late',
        async (name) => {
          late = name
          const found = await done(
            "ask('one', () => { send(1); ask('more', () => send(3)) }); ask('two', () => send(2))",
          )
          late = ''
          expect(counts(found)).toEqual([0, 0, [1, 2, 3]])
        },
      )

      test('what the app does by itself while it waits: its timers follow the clock of the test', async () => {
        const found = await done(
          "ask('one', () => send(1)); setTimeout(() => send(1), 999); setTimeout(() => send(1), 1001)",
        )
        expect(counts(found)).toEqual([0, 1, [1]])
        expect(cloud.clock.now()).toBe(Number((await run('function () { return Date.now() }')).result))
        await done('setInterval(() => send(1), 1000)')
        await sent()
        await pictures()
        expect((await sent()).shown).toBe(0)
        await simulator.phone.ask('Phone.pass', { ms: 5000 })
        // One is left of the timers before, and the interval's own.
        expect((await sent()).shown).toBe(2)
      })
    })
  })

  describe('the mini-program', () => {
    let results: Results
    beforeAll(async () => {
      results = await measureAll({ dist, browser, seen: keepScreens(join(root, SCREENS)) })
    })

    test('is within its limits', () => {
      expect(excesses(results.ordinary)).toEqual([])
    })

    test('is within its limits in the worst case too', () => {
      expect(excesses(results.worst, WORST_PAGE)).toEqual([])
    })

    test('was really measured', () => {
      const { ordinary, worst } = results
      for (const { name, whole, nodes } of [...ordinary.pages, ...worst.pages])
        expect([name, whole > 400 && nodes > 5]).toEqual([name, true])
      expect(ordinary.interactions.filter(({ causes }) => allOf(causes).bytes > 0).length).toBeGreaterThan(50)
      expect(ordinary.interactions.filter(({ causes }) => causes.answers.length > 0).length).toBeGreaterThan(25)
      expect(ordinary.flows.every(({ functionCalls, read }) => functionCalls > 0 && read > 0)).toBe(true)
      const flows = ordinary.flows.map(({ name }) => name)
      expect(Object.keys(CALLS).filter((name) => !flows.includes(name))).toEqual([])
      expect(documentOf(results)).toContain('board of 69')
    })
  })
})
