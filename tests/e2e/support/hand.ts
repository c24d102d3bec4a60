import automator from 'miniprogram-automator'
import type { Cloud } from '../../../devtools/cloud'
import type { Simulator } from '../../../devtools/simulator'
import { until as look } from '../../support/until'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** What can be tapped, by its words. */
const TAPPABLE = ['.button', '.row', '.tabs__item', '.quiz-option', '.checkbox__tap', '.code-input']

interface Surroundings {
  simulator: Simulator
  cloud: Cloud
}

/** What a person does with the phone: look, tap, type, go back. It asks only what miniprogram-automator can ask of a real phone. */
export class Hand {
  private constructor(
    readonly mini: MiniProgram,
    private readonly around: Surroundings | null,
  ) {}

  static async of(wsEndpoint: string, around: Surroundings | null): Promise<Hand> {
    return new Hand(await automator.connect({ wsEndpoint }), around)
  }

  /** The simulator around the phone; on WeChat DevTools there is none, and the test needs one. */
  get simulator(): Simulator {
    if (!this.around) throw new Error('this test needs the simulator')
    return this.around.simulator
  }

  get cloud(): Cloud {
    if (!this.around) throw new Error('this test needs the local cloud')
    return this.around.cloud
  }

  async page(): Promise<Page> {
    const page = await this.mini.currentPage()
    if (!page) throw new Error('no page is open')
    return page
  }

  /** All words on the screen. */
  async words(): Promise<string> {
    const whole = await (await this.page()).$('.screen, .desk')
    return whole ? (await whole.text()).replace(/\s+/g, ' ') : ''
  }

  /** Waits until all of it is on the screen. */
  async sees(...expected: string[]): Promise<void> {
    let words = ''
    let troubles = ''
    await until(
      async () => {
        words = await this.words()
        const seen = expected.every((one) => without(words).includes(without(one)))
        if (!seen) troubles = await this.troubles()
        return seen
      },
      () => `looked for ${expected.join(', ')}; the screen says: ${words}${troubles}`,
    )
  }

  /** What went wrong around the app, which it tells people in other words, or not at all. */
  private async troubles(): Promise<string> {
    const { troubles = [] } = (await this.around?.simulator.report()) ?? {}
    return troubles.length > 0 ? `; around it: ${troubles.join(', ')}` : ''
  }

  async seesNot(word: string): Promise<void> {
    await until(
      async () => !without(await this.words()).includes(without(word)),
      () => `${word} is still there`,
    )
  }

  async seesElement(selector: string): Promise<void> {
    await this.at(selector, 0)
  }

  /** Waits until the cloud has answered and nothing more is sent to the screen: what the app must not do, it would have done. */
  async settles(): Promise<void> {
    await this.simulator.phone.ask('Phone.rest')
  }

  async styleOf(selector: string, name: string): Promise<string> {
    return (await this.at(selector, 0)).style(name)
  }

  /** Waits until a page is open whose path holds this. */
  async isOn(path: string): Promise<void> {
    let open = ''
    await until(
      async () => {
        open = (await this.page()).path
        return open.includes(path)
      },
      () => `expected to be on ${path}, not on ${open}`,
    )
  }

  /** Taps what carries these words. */
  async tap(words: string, selectors: readonly string[] = TAPPABLE): Promise<void> {
    let problem = ''
    let around = ''
    await until(
      async () => {
        try {
          const found = await this.find(words, selectors)
          if (!found) around = await this.words()
          await found?.tap()
          return found !== null
        } catch (failure) {
          // The screen was drawn anew between looking and tapping.
          problem = `${words}: ${failure instanceof Error ? failure.message : String(failure)}`
          return false
        }
      },
      () => `${problem || `nothing to tap says ${words}`}; the screen says: ${around}`,
    )
  }

  /** Taps the button that says exactly such words, if there is one now. */
  async tapIfThere(words: RegExp): Promise<void> {
    for (const button of await all(await this.page(), '.button, .text-action'))
      if (words.test((await button.text()).trim())) return button.tap()
  }

  /** Taps the element with this selector. */
  async tapOn(selector: string, nth = 0): Promise<void> {
    await (await this.at(selector, nth)).tap()
  }

  /** Types into the field in an element with this selector. */
  async type(words: string, selector = 'input', nth = 0): Promise<void> {
    const found = await this.at(selector, nth)
    if (!isField(found)) throw new Error(`${selector} is not typed into`)
    await found.input(words)
  }

  /** Presses the key of the keyboard that ends the typing. */
  async confirm(selector: string): Promise<void> {
    await (await this.at(selector, 0)).trigger('confirm', {})
  }

  back(): Promise<unknown> {
    return this.wx('navigateBack', {})
  }

  /** Calls wx in the app; the client's own ways of going sleep three seconds each. */
  wx(method: string, ...args: unknown[]): Promise<unknown> {
    return this.mini.callWxMethod(method, ...args)
  }

  async paths(): Promise<string[]> {
    return (await this.mini.pageStack()).map(({ path }) => path)
  }

  /** Lets time pass on the phone and in the cloud. */
  async passTime(ms: number): Promise<void> {
    this.cloud.clock.advance(ms)
    await this.simulator.setClock(this.cloud.clock.offset)
  }

  /** The phone is locked, or its home screen comes; then the app is there again as it was left. */
  async background(): Promise<void> {
    await this.simulator.phone.background()
  }

  async foreground(): Promise<void> {
    await this.simulator.phone.foreground()
  }

  /** What the camera sees next, each time it is opened. */
  async scans(...texts: string[]): Promise<void> {
    await this.simulator.prepare({ scan: texts })
  }

  disconnect(): void {
    this.mini.disconnect()
  }

  private async find(words: string, selectors: readonly string[]): Promise<Element | null> {
    const page = await this.page()
    for (const selector of selectors) {
      for (const element of await all(page, selector))
        if (without(await element.text()).includes(without(words))) return element
    }
    return null
  }

  private async at(selector: string, nth: number): Promise<Element> {
    let found: Element | undefined
    await until(
      async () => {
        found = (await all(await this.page(), selector))[nth]
        return found !== undefined
      },
      () => `${selector} is not on the screen`,
    )
    if (!found) throw new Error(`${selector} is not on the screen`)
    return found
  }
}

const all = async (page: Page, selector: string): Promise<Element[]> => {
  const found: unknown = await page.$$(selector)
  return Array.isArray(found) ? found.filter(isElement) : []
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && 'tagName' in value && 'tap' in value

/** The client's types leave out that a field's element can be typed into. */
const isField = (element: Element): element is Element & { input: (words: string) => Promise<void> } =>
  'input' in element

/** Where a line breaks is a matter of layout. */
const without = (words: string): string => words.replace(/\s+/g, '')

/** Looks again and again until it is so. A page that goes while it is looked at is no failure: the next look finds the next one. */
export const until = (isSo: () => Promise<boolean>, otherwise: () => string): Promise<void> =>
  look(() => isSo().catch(() => false), otherwise)
