import { browserTest, shown, type BrowserTest } from '../support/browser'
import { deskTable, partsOf } from '../support/desk-table'
import { soon } from '../support/until'

/** On a desk, what stands in the foot begins and ends where the page's content does; and an officer's units are one table. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const OVERVIEW = '#/features/boards/overview/pages/overview/index?orgId=lanjiang'
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

it('the officer compares the units in one table, orders it by its heads, and by the keyboard', async () => {
  const { page, errors } = await test.open('officer', { route: OVERVIEW, desk: true })
  const { table, lines, sum, rows } = deskTable(page)
  const rates = async () => (await rows()).map(([, rate = '']) => parseFloat(rate))
  await table.waitFor()
  // Eight units under what they come to, all in sight.
  await soon(async () => expect(await lines.count()).toBe(1 + 1 + 8))
  const last = await lines.last().boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(768)
  const [whole, units] = [await sum(), await rows()]
  expect(whole[0]).toBe('澜江市合计')
  for (const column of [2, 4]) {
    const all = units.map((cells) => partsOf(cells[column]))
    const total = [0, 1].map((part) => all.reduce((n, parts) => n + (parts[part] ?? 0), 0))
    expect(partsOf(whole[column])).toEqual(total)
  }

  const tree = await rates()
  const rate = table.getByRole('columnheader', { name: '参学率' })
  const way = () => rate.getAttribute('aria-sort')
  expect(await way()).toBe('none')
  await rate.getByRole('button').click()
  await soon(async () => expect(await way()).toBe('descending'))
  expect(await rates()).toEqual([...tree].sort((a, b) => b - a))
  await rate.getByRole('button').press('Enter')
  await soon(async () => expect(await way()).toBe('ascending'))
  expect(await rates()).toEqual([...tree].sort((a, b) => a - b))
  // Down and back again it is as it was left.
  await table.getByRole('link', { name: '市直学校' }).click()
  await page.locator('.crumbs__one.text-bold', { hasText: '市直学校' }).locator('visible=true').waitFor()
  await soon(async () => expect(await way()).toBe('ascending'))
  await page.goBack()
  await page.locator('.crumbs__one.text-bold', { hasText: '澜江市' }).locator('visible=true').waitFor()
  await soon(async () => expect(await way()).toBe('ascending'))
  await rate.getByRole('button').press('Enter')
  await soon(async () => expect(await way()).toBe('none'))
  expect(await rates()).toEqual(tree)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)
