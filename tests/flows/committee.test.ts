import { FIRST_KIND } from '../../src/domain/kind-names'
import type { Page } from 'playwright-core'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { monthName, monthOf } from '../../src/domain/assignments/report'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { soon } from '../support/until'
import { all } from '../support/recount'
import { csvOf, downloaded, tableOf } from '../support/tables'

/** What a secretary and an officer look at and take away, by tapping: levels, orders, months, ranking, tables, health. */
let test: BrowserTest
const BOARD = '#/features/boards/board/pages/board/index?branchId=jd2302'
const OVERVIEW = '#/features/boards/overview/pages/overview/index?orgId=lanjiang'
const EVIL = '=HYPERLINK("http://x","y")'

beforeAll(async () => {
  test = await browserTest()
  const { cloud } = test.preview
  const row = all<RosterRow>(cloud, 'roster').find(({ name }) => name === '于海洋')
  if (!row) throw new Error('nobody of that name')
  cloud.database.remove('roster', { query: { _id: row._id }, multi: false })
  cloud.database.insertMany('roster', [{ ...row, name: EVIL }])
}, 60_000)
afterAll(() => test.stop())

const row = (page: Page, words: string) => page.locator('.row', { hasText: words }).locator('visible=true').first()
const child = (page: Page, nth: number) => page.locator('.child-row').locator('visible=true').nth(nth)
const tapped = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).locator('visible=true').first().tap()
const chosen = (page: Page, name: string) => page.getByRole('radio', { name }).locator('visible=true').first().tap()
const closed = (page: Page) => tapped(page, '关闭')
const seen = async (page: Page): Promise<string> => (await page.locator('body').innerText()).replace(/\s+/g, ' ')

/** The month of the issue that was frozen last, and how it is reached from this month. */
function lastFrozen(): { month: string; back: number } {
  const { cloud } = test.preview
  const due = all<Assignment>(cloud, 'assignments').flatMap(({ kind, frozenAt, deadline }) =>
    frozenAt && kind === FIRST_KIND ? [deadline.getTime()] : [],
  )
  const month = monthOf(Math.max(...due))
  return { month, back: month === monthOf(cloud.clock.now()) ? 0 : 1 }
}

it('the secretary takes the issue and the month away, with names, in each kind and of either moment', async () => {
  const { page, errors } = await test.open('secretary', { route: BOARD })
  await tapped(page, '导出表格')
  const { name, bytes } = await downloaded(page, () => row(page, 'Excel 表格').tap())
  expect(name).toMatch(/^机电 2302 团支部 .*第 8 期 参学情况 实时 \d{8}-\d{4}\.xlsx$/)
  const table = await tableOf(bytes)
  expect(table.filter(([, , state]) => state === '按时完成')).toHaveLength(37)
  expect(table.map(([who]) => who)).toEqual(expect.arrayContaining(['周雨桐', `'${EVIL}`]))
  await shown(page, '已导出 46 行').waitFor()

  await row(page, '可改').tap()
  await chosen(page, '一个月')
  const { month, back } = lastFrozen()
  for (let i = 0; i < back; i++) await tapped(page, '上一个月')
  await shown(page, monthName(month)).waitFor()
  const csv = await downloaded(page, () => row(page, 'CSV（用 Excel 打开）').tap())
  const text = csv.bytes.toString()
  expect(csv.name).toContain(`${monthName(month)} 参学情况 各期截止时冻结`)
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  expect(text).toMatch(/参学率 \d+\.\d%，花名册团员 \d+ 人，请假 \d+ 人/)
  expect(text.match(/各期截止时冻结（最后一期 /g)).toHaveLength(1 + 46)
  expect(text).toContain('按时完成期数')
  // Nobody else's people, no number of a student.
  const names = all<RosterRow>(test.preview.cloud, 'roster').filter(({ branchId }) => branchId === 'jd2302')
  expect(text.trim().split('\r\n').slice(-46)).toHaveLength(names.length)
  expect(text).not.toMatch(/2023\d{6}/)

  // The same month as of now, for another system.
  await chosen(page, '实时')
  const raw = await downloaded(page, () => row(page, 'CSV（导入别的系统）').tap())
  expect(raw.name).toMatch(/ 参学情况 实时 \d{8}-\d{4} 供系统导入\.csv$/)
  expect(raw.bytes.toString().startsWith('姓名,身份,')).toBe(true)
  const people = csvOf(raw.bytes.toString()).slice(1)
  expect(people.map(([who]) => who)).toEqual(expect.arrayContaining(['周雨桐', EVIL]))
  expect(people.every((cells) => cells.at(-1)?.startsWith('实时（'))).toBe(true)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('the officer goes down and up the tree, sorts, looks up what the numbers mean', async () => {
  const { page, errors } = await test.open('officer', { route: OVERVIEW })
  await shown(page, '下一级 8 个').waitFor()
  const order = () => page.locator('.child-row .text-item').locator('visible=true').allInnerTexts()
  const rates = async () =>
    (await page.locator('.child-row__rate').locator('visible=true').allInnerTexts()).map((text) => parseFloat(text))
  const inTree = all<Org>(test.preview.cloud, 'orgs').filter(({ parentId }) => parentId === 'lanjiang')
  const tree = inTree.sort((a, b) => a.order - b.order).map(({ name }) => name)
  await soon(async () => expect(await order()).toEqual(tree))
  const ordered = async (by: string) => {
    await tapped(page, /换一种顺序$/)
    await row(page, by).tap()
  }
  // Both figures and every unit are in sight at once.
  const last = await child(page, 7).boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(812)
  expect(last?.height).toBe(54)
  await ordered('按参学率')
  await soon(async () => {
    const falling = await rates()
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    expect(falling.length).toBe(8)
  })
  await ordered('按名称')
  await soon(async () => expect(await order()).toEqual([...tree].sort((a, b) => a.localeCompare(b, 'zh-CN'))))
  await tapped(page, /^口径/)
  await shown(page, '截止前学完的团员 ÷（花名册上的团员 − 请假的团员）').waitFor()
  await shown(page, '至少有一人学完的团支部 ÷ 下面所有的团支部').waitFor()
  await closed(page)

  const path = ['市直学校', '澜江职业技术学院团委', '机电工程系团总支', '机电 2302 团支部']
  for (const name of path) {
    await page.locator('.child-row', { hasText: name }).locator('visible=true').first().tap()
    if (name !== path[3])
      await page.locator('.crumbs__one.text-bold', { hasText: name }).locator('visible=true').waitFor()
    // The order that was wanted above is that of every level.
    if (name !== path[3])
      await page
        .getByRole('button', { name: /^按名称/ })
        .locator('visible=true')
        .waitFor()
  }
  await shown(page, '姓名只给这个支部的团支书和副书记看').waitFor()
  await soon(async () => expect(await seen(page)).not.toContain('周雨桐'))
  // What may be taken away is the branch's numbers.
  await tapped(page, '导出表格')
  const own = await downloaded(page, () => row(page, 'CSV（用 Excel 打开）').tap())
  expect(own.bytes.toString()).not.toContain('周雨桐')
  await closed(page)
  await page.goBack()
  await page.getByRole('link', { name: '澜江市' }).locator('visible=true').first().tap()
  await shown(page, '下一级 8 个').waitFor()
  // Back to the very page that was left: nothing lies above it, nor twice beneath.
  await soon(async () => expect(await page.locator('.taro_page').count()).toBe(1))
  await soon(async () => expect(await order()).toEqual([...tree].sort((a, b) => a.localeCompare(b, 'zh-CN'))))
  await ordered('按组织')
  await soon(async () => expect(await order()).toEqual(tree))
  expect(errors).toEqual([])
  await test.putAway(page)
}, 180_000)

it('sets ranking for the subtree and takes it back, and the page and the log say by which office', async () => {
  const seeded = new Set(all<AuditRow>(test.preview.cloud, 'audit').map(({ _id }) => _id))
  const { page, errors } = await test.open('officer', { route: OVERVIEW })
  const numbered = () => page.locator('.child-row__place').locator('visible=true').count()
  await child(page, 0).waitFor()
  await soon(async () => expect(await numbered()).toBe(0))
  for (const [act, value, count] of [
    ['打开', '打开', 8],
    ['恢复为 关闭', '关闭', 0],
  ] as const) {
    await row(page, '设置').tap()
    await row(page, '显示名次').tap()
    await shown(page, /只给组织排，不给个人排/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: act }).tap()
    await page.locator('.row', { hasText: '显示名次' }).locator('visible=true').getByText(value).first().waitFor()
    await page.goBack()
    await soon(async () => expect(await numbered()).toBe(count))
  }
  await row(page, '设置').tap()
  await row(page, '及格分').tap()
  await field(page).fill('50')
  await tapped(page, '改')
  await shown(page, '及格分填 60 到 100 的整数').waitFor()
  await field(page).fill('70')
  await tapped(page, '改成 70 分')
  await shown(page, /澜江市的团委干部：及格分改成 70 分/).waitFor()
  const logged = all<AuditRow>(test.preview.cloud, 'audit').filter(
    ({ _id, deed }) => deed === 'set-settings' && !seeded.has(_id),
  )
  expect(logged.map(({ orgId, detail }) => [orgId, detail.split(',"role"')[0]])).toEqual([
    ['lanjiang', '{"name":"ranking","value":true'],
    ['lanjiang', '{"name":"ranking","value":null'],
    ['lanjiang', '{"name":"passMark","value":70'],
  ])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('the officer reads a month of frozen issues and takes the subtree away, numbers only', async () => {
  const { page, errors } = await test.open('officer', { route: OVERVIEW })
  await page.locator('.child-row', { hasText: '市直学校' }).locator('visible=true').first().tap()
  await page.locator('.crumbs__one.text-bold', { hasText: '市直学校' }).locator('visible=true').waitFor()
  await chosen(page, '按月')
  const { month, back } = lastFrozen()
  if (back > 0) {
    await tapped(page, /换一个月$/)
    await row(page, monthName(month)).tap()
  }
  await shown(page, /^已冻结 \d 期，按人数合计/).waitFor()
  await tapped(page, '导出表格')
  // The month on the screen is the one that is offered.
  await row(page, `${monthName(month)}，截止时冻结，可改`).waitFor()
  const { bytes } = await downloaded(page, () => row(page, 'Excel 表格').tap())
  const branches = all<Org>(test.preview.cloud, 'orgs').filter(
    ({ kind, path }) => kind === 'branch' && path.includes('shizhi'),
  )
  const table = await tableOf(bytes)
  const rows = table.slice(3)
  expect(rows.map(([, name]) => name).sort()).toEqual(branches.map(({ name }) => name).sort())
  expect(rows.every(([above]) => above?.startsWith('市直学校'))).toBe(true)
  expect(JSON.stringify(table)).not.toMatch(/周雨桐|沈嘉树|HYPERLINK/)

  await row(page, '可改').tap()
  await chosen(page, '这一期')
  const csv = await downloaded(page, () => row(page, 'CSV（用 Excel 打开）').tap())
  expect(csv.bytes.toString().startsWith('\ufeff市直学校')).toBe(true)
  expect(csv.bytes.toString().trim().split('\r\n')).toHaveLength(branches.length + 3)
  const logged = all<AuditRow>(test.preview.cloud, 'audit').filter(
    ({ deed, orgId }) => deed === 'export' && orgId === 'shizhi',
  )
  expect(logged.map(({ subject, detail }) => [subject, detail])).toEqual([
    [month, `xlsx branches ${branches.length}`],
    [expect.stringMatching(/-08$/), `csv branches ${branches.length}`],
  ])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('last night’s health has numbers on the first day, and leads to branches and levels', async () => {
  const { page, errors } = await test.open('officer', { route: OVERVIEW })
  await row(page, '组织健康').tap()
  await shown(page, /^下面 \d+ 个团支部，统计于/).waitFor()
  await soon(async () => {
    const words = await seen(page)
    for (const group of ['没有团支书', '名册久未更新']) {
      expect(words).toMatch(new RegExp(`${group} [1-9]\\d* 个支部`))
    }
  })
  expect(await seen(page)).not.toContain('加入小程序')
  await page
    .locator('.row', { hasText: /^市直学校/ })
    .locator('visible=true')
    .first()
    .tap()
  await shown(page, /^下面 \d+ 个团支部，统计于/).waitFor()
  const branch = page
    .locator('.health__group', { hasText: '名册久未更新' })
    .locator('.row')
    .locator('visible=true')
    .first()
  const [name = '', place] = (await branch.innerText()).trim().split('\n')
  expect(place).toMatch(/^\d+ 名团员，.+( › .+)*$/)
  await branch.tap()
  await shown(page, '姓名只给这个支部的团支书和副书记看').waitFor()
  await soon(async () => expect(await seen(page)).toContain(name))
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)
