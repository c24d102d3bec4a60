import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { HEAD, line } from '../support/import-cloud'
import { all } from '../support/recount'
import { workbook } from '../support/sheets'

/** A committee's table, from the disk through the browser's own choice of a file into the list of Youth Homes. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const ROUTE = '#/features/keeping/importing/pages/import/index'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).locator('visible=true')

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '选文件').click()])
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await chooser.setFiles({ name, mimeType, buffer })
}

describe.each([
  ['on a desk', true, '甲'],
  ['on a phone', false, '乙'],
])('%s', (_where, desk, mark) => {
  it('a table is chosen, put right where it stands, and applied', async () => {
    const [district = ''] = all<Directory>(test.preview.cloud, 'directories')
      .sort((a, b) => a.order - b.order)
      .map(({ _id }) => _id)
    const { page, errors } = await test.open('officer', { desk, route: ROUTE })
    await button(page, '选文件').waitFor()
    await shown(page, '名称（必填）').waitFor()
    const file = await workbook({
      名册: [
        ['全市青年之家名册'],
        [...HEAD, '备注说明'],
        line(`${mark}一号`, district, { 开放时间: '周一闭馆；周二至周日 9:00-17:00', 服务: '自习' }),
        line(`${mark}二号`, '火星区'),
        line(`${mark}三号`, district, { 电话: '问老师', 开放时间: '看情况' }),
        line(`${mark}一号`, district),
      ],
    })
    await choose(page, '名册.xlsx', file)
    await shown(page, /没有“火星区”这个区县/).waitFor()
    expect(await button(page, '还有 2 行要改').getAttribute('aria-disabled')).toBe('true')
    expect(await violations(page)).toEqual([])
    await box(page, '第 4 行 区县').fill(district)
    await box(page, '第 4 行 区县').press('Tab')
    await shown(page, '已改好').waitFor()
    await button(page, '还有 1 行要改').waitFor()
    await button(page, '跳过这 1 行').click()
    await button(page, '导入 2 行').click()
    await shown(page, '导入好了').waitFor()
    const added = all<Venue>(test.preview.cloud, 'venues').filter(({ name }) => name.startsWith(mark))
    expect(added.map(({ name, district: of }) => [name, of]).sort()).toEqual([
      [`${mark}一号`, district],
      [`${mark}二号`, district],
    ])
    // And it is in the committee's list.
    await page.goto(`${test.preview.url}as/officer/#/features/keeping/venues/pages/venues/index`)
    await page.locator('.search-field input').locator('visible=true').fill(`${mark}二号`)
    await page.locator('.search-field input').locator('visible=true').press('Enter')
    await shown(page, `${mark}二号`).waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 90_000)
})

it('a file that can’t be read says what to do, and changes nothing', async () => {
  const before = all<Venue>(test.preview.cloud, 'venues').length
  const { page, errors } = await test.open('officer', { desk: true, route: ROUTE })
  await button(page, '选文件').waitFor()
  await choose(
    page,
    '名册.xlsx',
    await workbook({
      表: [
        ['名称', '电话'],
        ['甲', '1'],
      ],
    }),
  )
  await shown(page, '缺“区县”“地址”这一列').waitFor()
  await shown(page, '青年之家没有变。').waitFor()
  expect(all<Venue>(test.preview.cloud, 'venues')).toHaveLength(before)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 60_000)

it('who may not import reads why', async () => {
  const { page } = await test.open('member', { route: ROUTE })
  await shown(page, '只有团委的干部和管理员能导入青年之家').waitFor()
  await test.putAway(page)
}, 60_000)
