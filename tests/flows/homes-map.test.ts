import type { Page } from 'playwright-core'
import { browserTest, shown, type BrowserTest } from '../support/browser'

/** The card below the map, by hand. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const HOMES = '#/pages/homes/index'

/** A finger on the card below the map, at these heights one after another. */
const dragged = (page: Page, heights: readonly number[]): Promise<void> =>
  page.locator('.pin-card').evaluate((target, ys) => {
    for (const clientY of ys) {
      const touch = new Touch({ identifier: 1, target, clientX: 100, clientY })
      target.dispatchEvent(new TouchEvent('touchmove', { bubbles: true, touches: [touch], changedTouches: [touch] }))
    }
  }, heights)

it('the card below the map tells what is next and whose the stars are, and is dragged away', async () => {
  const { page, errors } = await test.open('member', { route: HOMES })
  await page.getByRole('searchbox').locator('visible=true').fill('滨江青年')
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 30.2, longitude: 116.4 })
  await page.getByRole('button', { name: '按距离排' }).locator('visible=true').click()
  await page.getByRole('link', { name: '打开地图' }).locator('visible=true').click()
  await page.getByRole('button', { name: '1 号，滨江青年之家' }).locator('visible=true').first().press('Enter')
  await shown(page, '评定四星级').waitFor()
  await shown(page, /\d+:\d\d .+，余 \d+ 席$/).waitFor()
  await dragged(page, [400, 430, 380, 420])
  await shown(page, '评定四星级').waitFor()
  await dragged(page, [400, 440, 480])
  await page.locator('.pin-card').waitFor({ state: 'detached' })
  expect(errors).toEqual([])
  await page.context().close()
}, 90_000)
