import { rmSync } from 'node:fs'
import automator from 'miniprogram-automator'
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../devtools/simulator'
import { smallApp } from './small-app'
import { until } from '../../support/until'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
export type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

const CALLED_BACK = `(method, options) => new Promise((done) => {
  const heard = []
  const hear = (kind) => (reply) => { heard.push([kind, reply]); if (kind === 'complete') setTimeout(() => done(heard)) }
  const answer = wx[method]({ ...options, success: hear('success'), fail: hear('fail'), complete: hear('complete') })
  heard.push(['at once', typeof answer])
})`

/** The small app in a simulator, and the real automator connected to it; the app starts anew before each test. */
export class Driver {
  private parts: { folder: string; simulator: Simulator } | null = null
  private connected: { mini: MiniProgram; page: Page } | null = null

  static forTests(options: Partial<SimulatorOptions> = {}): Driver {
    const driver = new Driver()
    beforeAll(async () => {
      const folder = smallApp()
      const invoke = (name: string) => Promise.resolve({ name })
      driver.parts = {
        folder,
        simulator: await startSimulator({ dist: folder, person: 'someone', invoke, ...options }),
      }
    })
    afterAll(async () => {
      await driver.simulator.close()
      rmSync(driver.parts?.folder ?? '', { recursive: true, force: true })
    })
    beforeEach(async () => {
      await driver.simulator.restart()
      const mini = await automator.connect({ wsEndpoint: driver.simulator.wsEndpoint })
      driver.connected = { mini, page: await currentPage(mini) }
    })
    afterEach(() => driver.mini.disconnect())
    return driver
  }

  get simulator(): Simulator {
    if (!this.parts) throw new Error('the simulator has not started')
    return this.parts.simulator
  }

  get mini(): MiniProgram {
    if (!this.connected) throw new Error('no client is connected')
    return this.connected.mini
  }

  /** The page the test began on. */
  get page(): Page {
    if (!this.connected) throw new Error('no client is connected')
    return this.connected.page
  }

  current(): Promise<Page> {
    return currentPage(this.mini)
  }

  async the(selector: string): Promise<Element> {
    const found = await this.page.$(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }

  async said(selector: string): Promise<string> {
    return (await this.the(selector)).text()
  }

  /** Waits until an element says it. */
  async says(selector: string, words: string | RegExp): Promise<void> {
    let last = ''
    const isSo = async (): Promise<boolean> => {
      last = await this.said(selector)
      return typeof words === 'string' ? last === words : words.test(last)
    }
    await until(isSo, () => `${selector} says ${last}, not ${String(words)}`)
  }

  /** The client's types leave out the methods of its own element classes. */
  async does(selector: string, method: string, ...args: unknown[]): Promise<unknown> {
    const element: object = await this.the(selector)
    const found: unknown = Reflect.get(element, method)
    if (typeof found !== 'function') throw new Error(`${selector} has no ${method}`)
    return (await Reflect.apply(found, element, args)) as unknown
  }

  /** Calls wx in the app; answers with what it succeeded or failed with. */
  async wx(method: string, ...args: unknown[]): Promise<unknown> {
    return this.mini.callWxMethod(method, ...args)
  }

  /** As wx, where it must fail: the words it fails with. */
  refused(method: string, options: object = {}): Promise<string> {
    return this.wx(method, options).then(
      () => 'succeeded',
      (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)),
    )
  }

  /** Calls with callbacks, as WeChat's own examples do; answers with what each of them heard. */
  async calledBack(method: string, options: object = {}): Promise<unknown> {
    return (await this.mini.evaluate(CALLED_BACK, method, options)) as unknown
  }

  /** What the app has noted of its life cycles. */
  async steps(): Promise<unknown> {
    return (await this.mini.evaluate('() => getApp().steps')) as unknown
  }

  async paths(): Promise<string[]> {
    return (await this.mini.pageStack()).map(({ path }) => path)
  }
}

async function currentPage(mini: MiniProgram): Promise<Page> {
  const found = await mini.currentPage()
  if (!found) throw new Error('no page')
  return found
}
