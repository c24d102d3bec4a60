import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../devtools/browser'
import type { Cloud } from '../../../devtools/cloud'
import { PERSONAS } from '../../../devtools/seed/people'
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../devtools/simulator'
import { cityCloud, TUESDAY, type CityCloud } from '../../../devtools/simulator/city'
import { warm } from '../../support/warm'
import { Hand } from './hand'

const DIST = resolve(__dirname, '../../../dist/weapp')
/** Where WeChat DevTools listens, when the same tests are to run on the real thing. */
const ENDPOINT = process.env.AUTOMATOR_ENDPOINT

type Alias = (typeof PERSONAS)[number]['alias']

/** A seeded city with its cloud, and phones with the mini-program for its people. */
export class City {
  private parts: { city: CityCloud; browser: Browser } | null = null
  private readonly phones: { hand: Hand; simulator: Simulator | null }[] = []

  /** Opens the city before the tests of a file and closes it after them. */
  static forTests(): City {
    const city = new City()
    jest.setTimeout(180_000)
    beforeAll(() => city.open())
    afterEach(() => city.putDown())
    afterAll(() => city.close())
    return city
  }

  get cloud(): Cloud {
    if (!this.parts) throw new Error('the city is not open: on WeChat DevTools the cloud is out of reach')
    return this.parts.city.cloud
  }

  /** The browser the phones are in, for what stands beside them. */
  get browser(): Browser {
    if (!this.parts) throw new Error('the city is not open: on WeChat DevTools there is no browser')
    return this.parts.browser
  }

  /** The phone of one of the city's named people. */
  async phoneOf(alias: Alias | (string & {}), settings: Partial<SimulatorOptions> = {}): Promise<Hand> {
    if (ENDPOINT !== undefined) return this.keep(await Hand.of(ENDPOINT, null))
    const { browser } = this
    const person = PERSONAS.find((persona) => persona.alias === alias)?.openid ?? alias
    const simulator = await startSimulator({
      dist: DIST,
      cloud: this.cloud,
      person,
      browser,
      agreed: true,
      clockOffset: this.cloud.clock.offset,
      ...settings,
    })
    return this.keep(await Hand.of(simulator.wsEndpoint, { simulator, cloud: this.cloud }), simulator)
  }

  private keep(hand: Hand, simulator: Simulator | null = null): Hand {
    this.phones.push({ hand, simulator })
    return hand
  }

  private async open(): Promise<void> {
    if (ENDPOINT !== undefined) return
    if (!existsSync(join(DIST, 'app.json'))) throw new Error('npm run build:weapp comes first')
    const city = await cityCloud({ now: TUESDAY, log: () => undefined })
    this.parts = { city, browser: await launchBrowser() }
    await warm(city.cloud)
  }

  /** Nothing red may be left on a phone, whatever the test looked at. */
  private async putDown(): Promise<void> {
    const failures: string[] = []
    for (const { hand, simulator } of this.phones.splice(0)) {
      if (simulator) failures.push(...(await redOf(simulator)), ...simulator.phone.windowErrors)
      hand.disconnect()
      await simulator?.close()
    }
    expect(failures).toEqual([])
  }

  private async close(): Promise<void> {
    await this.parts?.browser.close()
    await this.parts?.city.close()
  }
}

const redOf = async (simulator: Simulator): Promise<string[]> =>
  (await simulator.report()).failures.map(({ kind, message }) => `${kind}: ${message}`)
