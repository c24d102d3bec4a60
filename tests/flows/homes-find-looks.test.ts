import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest, type Opening } from '../support/browser'
import { soon } from '../support/until'

/** The screens on which a Youth Home is found, as a screen reader and weak eyes meet them. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const HOMES = '#/pages/homes/index'
const MAP = '#/features/homes/finding/pages/map/index'
const venueRoute = (venueId: string): string => `#/features/homes/finding/pages/venue/index?venueId=${venueId}`

it.each<[string, string, Opening, RegExp]>([
  ['the list', HOMES, {}, /滨江青年之家/],
  ['the list on a desk', HOMES, { desk: true }, /滨江青年之家/],
  ['the map', MAP, {}, /示意图/],
  ['a venue', venueRoute('v-binjiang'), {}, /近期活动/],
  ['its activities', '#/features/homes/finding/pages/activities/index?venueId=v-binjiang', {}, /手机摄影入门课/],
])(
  '%s has nothing that axe finds, in light and dark',
  async (_, route, opening, says) => {
    for (const dark of [false, true]) {
      const { page, errors } = await test.open('member', { ...opening, route, dark })
      await shown(page, says).waitFor()
      await soon(async () => expect(await violations(page)).toEqual([]))
      expect(errors).toEqual([])
      await test.putAway(page)
    }
  },
  90_000,
)
