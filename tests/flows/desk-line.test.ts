import { browserTest, shown, type BrowserTest } from '../support/browser'
import { soon } from '../support/until'

/** On a desk, what stands in the foot begins and ends where the page's content does. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const keeping = (page: string): string => `#/features/keeping/${page}/index`
const ofVenue = (page: string): string => `${keeping(page)}?venueId=v-binjiang`

it.each([
  ["a keeper's activities", 'keeper', ofVenue('today/pages/kept'), '新建活动'],
  ['the editor', 'keeper', ofVenue('writing/pages/activity'), '发布'],
  ['the hours', 'keeper', ofVenue('venue/pages/hours'), '没有改动'],
  ['all venues', 'officer', keeping('venues/pages/venues'), '新增青年之家'],
  ['a new venue', 'officer', keeping('venues/pages/add'), '新增，去任命管理员'],
])(
  '%s',
  async (_name, person, route, says) => {
    const { page, errors } = await test.open(person, { desk: true, route })
    await shown(page, says).waitFor()
    const edges = (selector: string) =>
      page
        .locator(selector)
        .locator('visible=true')
        .last()
        .evaluate((element) => {
          const { left, right } = element.getBoundingClientRect()
          const { paddingLeft, paddingRight } = getComputedStyle(element)
          return [left + parseFloat(paddingLeft), right - parseFloat(paddingRight)]
        })
    await soon(async () => expect(await edges('.screen__bar-row')).toEqual(await edges('.keeping')))
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  60_000,
)
