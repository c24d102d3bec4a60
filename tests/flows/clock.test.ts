import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../devtools/browser'
import { obeyTestNow } from '../../devtools/clock/test-now'
import type { LocalServer } from '../../devtools/local-server'
import { serveWeb } from '../../devtools/preview/serve'
import { startSimulator, type Simulator } from '../../devtools/simulator'
import { startBareCloud, type BareCloud } from '../support/bare-cloud'

/** One clock: the moment that a run is told to live at is that of every part. */
const LEAP_DAY = Date.parse('2028-02-29T15:59:00Z')
/** Clocks of one machine, read by different programs. */
const GRAIN_MS = 50

const JOBS = { triggers: [{ name: 'nightly', type: 'timer', config: '0 30 2 * * * *' }] }
const FUNCTIONS = {
  now: 'exports.main = async () => Date.now()',
  jobs: 'exports.main = async (event) => Date.parse(event.Time)',
}

let bare: BareCloud
let browser: Browser
let web: LocalServer
let simulator: Simulator
let began: number

beforeAll(async () => {
  obeyTestNow(new Date(LEAP_DAY).toISOString())
  began = Date.now()
  bare = await startBareCloud({ functions: FUNCTIONS, collections: [{ name: 'moments', indexes: [] }] })
  bare.deploy('jobs', FUNCTIONS.jobs, JOBS)
  browser = await launchBrowser()
  web = await serveWeb(bare.cloud, 0)
  const dist = join(resolve(__dirname, '../..'), 'dist/weapp')
  simulator = await startSimulator({ dist, browser, cloud: bare.cloud, person: 'nobody' })
}, 120_000)
afterAll(async () => {
  await simulator.close()
  await web.close()
  await browser.close()
  await bare.close()
})

/** What each part takes for now. */
const PARTS: Record<string, () => Promise<unknown>> = {
  'the local cloud': () => Promise.resolve(bare.cloud.clock.now()),
  'a function': () => bare.cloud.invoke('now', {}),
  'a timer': () => bare.cloud.fireTimer('jobs'),
  'the database': async () => {
    await bare.db.collection('moments').add({ data: { at: bare.db.serverDate() } })
    const found: unknown = bare.cloud.database.find('moments').at(-1)?.at
    return found instanceof Date ? found.getTime() : found
  },
  'a page of the preview': async () => {
    const page = await browser.newPage()
    await page.goto(`${web.url}/as/member/`)
    const now = await page.evaluate(() => Date.now())
    await page.close()
    return now
  },
  'a phone': async () => {
    const asked = { functionDeclaration: 'function () { return Date.now() }', args: [] }
    return (await simulator.phone.ask('App.callFunction', asked)).result
  },
}

it('a test begins at the moment it is told', () => {
  expect(began).toBeGreaterThanOrEqual(LEAP_DAY)
  expect(new Date(began).toISOString().slice(0, 16)).toBe('2028-02-29T15:59')
})

it.each(Object.entries(PARTS))('%s tells the time of the test', async (_, now) => {
  const before = Date.now()
  const told = Number(await now())
  expect(told).toBeGreaterThanOrEqual(before - GRAIN_MS)
  expect(told).toBeLessThanOrEqual(Date.now() + GRAIN_MS)
})

it('and all of them go along when the cloud’s clock is moved', async () => {
  const WEEK = 7 * 86_400_000
  bare.cloud.clock.advance(WEEK)
  await simulator.setClock(bare.cloud.clock.offset)
  for (const [part, now] of Object.entries(PARTS)) {
    const before = Date.now()
    expect([part, Number(await now()) - before >= WEEK - GRAIN_MS]).toEqual([part, true])
  }
})

it.each(['yesterday', '2028-02-29', '2028-02-29T15:59:00', '2028-02-32T15:59:00Z'])('%s is no instant', (moment) => {
  expect(() => obeyTestNow(moment)).toThrow('TEST_NOW is an instant')
})
