import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { PLAIN } from '../support/pictures'
import { soon } from '../support/until'

/** A keeper hands in a star self-check, a committee decides about another, and everybody reads what was decided. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 180_000)
afterAll(() => test.stop())

const page = (name: string, query = ''): string => `#/features/stars/pages/${name}/index${query}`
const button = (on: Page, name: string | RegExp) => on.getByRole('button', { name }).locator('visible=true').first()
const radio = (on: Page, name: string) => on.getByRole('radio', { name, exact: true }).locator('visible=true').first()
const box = (on: Page, name: string) => on.getByLabel(name, { exact: true }).locator('visible=true').first()

it('the keeper adds what lacks, says where it was taken, and hands it in with a gap', async () => {
  const { page: phone, errors } = await test.open('keeper', {
    route: '#/features/keeping/today/pages/today/index?venueId=v-binjiang',
  })
  await button(phone, /^星级自查/).click()
  await shown(phone, '由你补材料').waitFor()
  expect(await violations(phone)).toEqual([])
  await button(phone, '添加材料，志愿者值班表').click()
  const [chooser] = await Promise.all([phone.waitForEvent('filechooser'), button(phone, '加文件').click()])
  await chooser.setFiles({ name: '值班表.png', mimeType: 'image/png', buffer: PLAIN.png })
  await box(phone, '值班表.png的说明').fill('三月到五月')
  await box(phone, '值班表.png的说明').press('Tab')
  await button(phone, '关闭').click()
  await shown(phone, '项达到，共 14 项').waitFor()
  await button(phone, '提交自查').click()
  await shown(phone, /也可以先提交/).waitFor()
  await phone.getByRole('dialog').getByRole('button', { name: '提交自查' }).click()
  await shown(phone, '已经提交，等上级团委评定。退回前只能看。').waitFor()
  expect(errors).toEqual([])
})

it('the committee judges what is open and decides; everybody reads it at once', async () => {
  const { page: desk, errors } = await test.open('officer', { desk: true, route: page('checks') })
  await button(desk, /^职院图书馆/).click()
  await shown(desk, '还有 1 项待认定').waitFor()
  await radio(desk, '没达到').click()
  await shown(desk, '照标准算是四星').waitFor()
  expect(await violations(desk)).toEqual([])
  await shown(desk, '写上评定的理由').waitFor()
  await box(desk, '理由').fill('开放时间长，无障碍还差卫生间')
  await button(desk, '定为四星').click()
  await shown(desk, /马上公示/).waitFor()
  await desk.getByRole('dialog').getByRole('button', { name: '定为四星' }).click()
  // What everybody reads comes after it.
  await shown(desk, '怎么定的').waitFor()
  await desk.goBack()
  await shown(desk, '已评定').waitFor()
  await button(desk, /^近 12 个月活动/).click()
  await shown(desk, /^就是这 \d+ 场/).waitFor()
  expect(errors).toEqual([])

  const { page: phone } = await test.open('new', { route: page('star', '?venueId=v-library') })
  await shown(phone, /理由：开放时间长，无障碍还差卫生间/).waitFor()
  await soon(async () => expect(await phone.getByText(/团市委|澜江市/).count()).toBeGreaterThan(0))
})
