import { until } from '../../support/until'
import { Driver, type Page } from './driver'

/** The map on a page: what is put on it, what it tells, what a phone would refuse. */
const driver = Driver.forTests({ agreed: true })
const screen = () => driver.simulator.phone.page
const report = () => driver.simulator.report()
let page: Page

const told = (): Promise<unknown> => driver.mini.evaluate('() => getCurrentPages().at(-1).told')
const context = (method: string, options: object = {}): Promise<unknown> =>
  driver.mini.evaluate(
    `(method, options) => new Promise((done) =>
      wx.createMapContext('map')[method]({ ...options, success: done, fail: ({ errMsg }) => done(errMsg) }))`,
    method,
    options,
  )
const shows = async (data: object): Promise<void> => {
  await driver.mini.evaluate(
    '(data) => new Promise((done) => { const page = getCurrentPages().at(-1); page.told = []; page.setData(data, done) })',
    data,
  )
}
const hears = async (...expected: string[]): Promise<void> => {
  let last: unknown
  const isSo = async () => JSON.stringify((last = await told())) === JSON.stringify(expected)
  await until(isSo, () => `it told ${JSON.stringify(last)}`)
}
const at = (id: number, latitude: number, longitude: number, more: object = {}) => ({
  id,
  latitude,
  longitude,
  ...more,
})
const UPDATED = ['begin update', 'end update']

beforeEach(async () => {
  await driver.wx('navigateTo', { url: '/more/map/index' })
  page = await driver.current()
  await hears(...UPDATED)
})

test('it is seen where it was put, and asked where it is', async () => {
  expect(await context('getCenterLocation')).toMatchObject({ latitude: 30, longitude: 120 })
  expect(await context('getScale')).toMatchObject({ scale: 12 })
  const { southwest, northeast } = (await context('getRegion')) as Record<string, { latitude: number; longitude: number }>
  // 300 of the 256 * 2^12 pixels that go around the earth.
  expect((northeast?.longitude ?? 0) - (southwest?.longitude ?? 0)).toBeCloseTo((300 / (256 * 2 ** 12)) * 360, 6)
  expect(southwest?.latitude).toBeLessThan(30)
  expect(northeast?.latitude).toBeGreaterThan(30)
  expect(await driver.mini.evaluate("() => { const map = wx.createMapContext('none'); return map.getScale().catch(({ errMsg }) => errMsg) }"))
    .toBe('getScale:fail map not found')
}) // oxfmt-ignore

test('a tap on a marker, its label or its callout tells which; one beside them is the map’s', async () => {
  const label = { content: '7', anchorX: -10, anchorY: 20 }
  const markers = [at(1, 30, 120, { label, callout: { content: '滨江青年之家' } }), at(2, 30.01, 120.02, { title: '2 号' })]
  await shows({ markers })
  await screen().locator('.map-marker[data-marker="2"]').tap()
  expect(await screen().locator('.map-callout').count()).toBe(0)
  await screen().locator('.map-marker[data-marker="1"]').tap()
  await screen().locator('.map-label', { hasText: '7' }).tap()
  await screen().locator('.map-callout', { hasText: '滨江青年之家' }).tap()
  await screen().locator('.map').tap({ position: { x: 20, y: 20 } })
  const hits = 'markertap 2;markertap 1;labeltap 1;callouttap 1;tap;'
  let last = ''
  const isSo = async () => (last = (await (await page.$('.hits'))?.text()) ?? '') === hits
  await until(isSo, () => `it told ${last}`)
  expect(await screen().locator('.map-mark').isVisible()).toBe(true)
}) // oxfmt-ignore

test('the person moves it and zooms; what the app does is told as that', async () => {
  await shows({ longitude: 121 })
  await hears(...UPDATED)
  await shows({ scale: 10 })
  await hears(...UPDATED)
  await shows({})
  const box = await screen().locator('.map').boundingBox()
  const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 100]
  const drag = async () => {
    await screen().mouse.move(x, y)
    await screen().mouse.down()
    await screen().mouse.move(x - 60, y)
    await screen().mouse.up()
  }
  await drag()
  await hears('begin gesture', 'end drag')
  const { longitude } = (await context('getCenterLocation')) as { longitude: number }
  expect(longitude).toBeCloseTo(121 + (60 / (256 * 2 ** 10)) * 360, 6)
  await shows({ scroll: false })
  await drag()
  await context('moveToLocation', { latitude: 31, longitude: 122 })
  await hears(...UPDATED)
  expect(await context('getCenterLocation')).toMatchObject({ latitude: 31, longitude: 122 })
}) // oxfmt-ignore

test('it goes as near as all that is asked for can be seen from', async () => {
  const points = [{ latitude: 30.2, longitude: 120.1 }, { latitude: 30.3, longitude: 120.3 }]
  await shows({ points })
  await hears(...UPDATED)
  const seen = async (): Promise<Record<string, { latitude: number; longitude: number }>> =>
    (await context('getRegion')) as Record<string, { latitude: number; longitude: number }>
  const { southwest, northeast } = await seen()
  expect(southwest?.longitude).toBeCloseTo(120.1, 6)
  expect(northeast?.longitude).toBeCloseTo(120.3, 6)
  expect(southwest?.latitude).toBeLessThanOrEqual(30.2)
  expect(northeast?.latitude).toBeGreaterThanOrEqual(30.3)
  await context('includePoints', { points, padding: [40, 40, 40, 40] })
  expect((await seen()).southwest?.longitude).toBeLessThan(120.1)
}) // oxfmt-ignore

test('where the phone is stands on it once it has been told', async () => {
  await driver.simulator.prepare({ location: { latitude: 30, longitude: 120 } })
  await shows({ scale: 13 })
  expect(await screen().locator('.map-me').count()).toBe(1)
})

test.each([
  ['101 markers', Array.from({ length: 101 }, (_, id) => at(id, 30, 120)), 'map: 101 markers; 100 at most'],
  ['an id that is no number', [{ id: 'v-1', latitude: 30, longitude: 120 }], 'map: the id of a marker is a number, not "v-1"'],
  ['two of one id', [at(1, 30, 120), at(1, 30, 121)], 'map: two markers have the id 1'],
  ['one that is nowhere', [at(1, 95, 120)], 'map: marker 1 is nowhere on the earth'],
])('%s: it goes red', async (_, markers, said) => {
  await shows({ markers })
  expect((await report()).failures.map(({ message }) => message)).toEqual([said])
}) // oxfmt-ignore

test('a place is shown on WeChat’s own map, where there is such a place', async () => {
  const place = { latitude: 30.2, longitude: 120.1, name: '滨江青年之家', address: '江南大道 1 号' }
  expect(await driver.wx('openLocation', place)).toEqual({ errMsg: 'openLocation:ok' })
  expect((await report()).places).toEqual([place])
  const said = 'openLocation:fail parameter error: parameter.latitude should be Number instead of String;'
  expect(await driver.refused('openLocation', { ...place, latitude: '30.2' })).toBe(said)
  expect(await driver.refused('openLocation', { ...place, latitude: 120 })).toContain('openLocation:fail')
})
