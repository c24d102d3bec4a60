import type { Page } from 'playwright-core'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { personOf } from '../../devtools/seed/people'
import { partsOf } from '../../src/domain/counting/leaf'
import { named } from '../../src/domain/people/names'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { soon } from '../support/until'
import { all } from '../support/recount'
import { currentIssue } from '../support/seeded'

/** Branches too large for a cell a person, one of them too large for one counting document. */
let test: BrowserTest
const SECRETARY = 'preview-secretary'
const DONE = 9
const memberId = (branch: string, place: number): string => `m-${branch}-${String(place).padStart(3, '0')}`

beforeAll(async () => {
  test = await browserTest()
  const { database } = test.preview.cloud
  const parent = all<Org>(test.preview.cloud, 'orgs').find(({ _id }) => _id === 'jdgcx')
  if (!parent) throw new Error('no such department')
  for (const people of [69, 120, 600]) {
    const branch = `big${people}`
    database.insertMany('orgs', [
      {
        _id: branch,
        name: `大支部 ${people}`,
        kind: 'branch',
        parentId: parent._id,
        order: people,
        path: [...parent.path, branch],
        parts: [{ from: new Date(0), n: partsOf(people) }],
      },
    ])
    database.insertMany('roles', [
      { _id: `r-${branch}`, holderId: personOf(SECRETARY), orgId: branch, role: 'secretary', until: null },
    ])
    database.insertMany(
      'roster',
      Array.from({ length: people }, (_, i) =>
        named({
          _id: memberId(branch, i),
          branchId: branch,
          name: `第${i}人`,
          standing: 'member',
          number: '2023070499',
          joinedLeague: null,
          personId: null,
        }),
      ),
    )
    await tend(branch)
  }
}, 120_000)
afterAll(() => test.stop())

/** Some are recorded, one is excused, through the real function. */
async function tend(branch: string): Promise<void> {
  const { cloud } = test.preview
  const lessonId = currentIssue(cloud)._id
  for (let place = 0; place <= DONE; place++) {
    const about = { assignmentId: lessonId, memberId: memberId(branch, place), reason: '集体观看' }
    const input = place === DONE ? about : { ...about, outcome: 'accept' }
    const action = place === DONE ? 'excuse' : 'correct'
    expect(await cloud.invoke('boards', { action, input }, { openid: SECRETARY })).toMatchObject({ ok: true })
  }
  await cloud.fireTimer('jobs')
}

const route = (people: number) => `#/features/boards/board/pages/board/index?branchId=big${people}`
const grid = (page: Page) => page.locator('.people-grid__shares, .people-grid').locator('visible=true').first()
/** Rows of the phone's list at once. */
const PER_PAGE = 15
const SCREEN = 812
/** Pixels of the narrowest part of a bar. */
const SEEN = 2
/** How far below the upper edge these words stand: a turned page is read from its first row. */
const topOf = async (page: Page, words: string): Promise<number> => {
  const box = await shown(page, words).boundingBox()
  return box && box.y > 0 ? box.y : Infinity
}
const rows = (page: Page) => page.locator('.board-person').locator('visible=true').count()

it.each([69, 120, 600])(
  'a branch of %s people is drawn and counted right',
  async (people) => {
    const { page, errors } = await test.open('secretary', { route: route(people) })
    await shown(page, `应学 ${people - 1} 人中 ${DONE} 人已完成，其中更正 ${DONE} 人，请假 1 人不计入`).waitFor()
    const label = `${people} 人，${DONE} 人已完成，0 人学习中，${people - DONE - 1} 人未开始，1 人请假`
    await soon(async () => {
      expect(await grid(page).getAttribute('aria-label')).toBe(label)
      const cells = await grid(page).locator('.cell').count()
      expect(cells).toBe(people <= 69 ? people : 0)
    })
    if (people > 69) {
      const widths = await grid(page)
        .locator('.people-grid__share')
        .evaluateAll((shares) => shares.map((share) => share.getBoundingClientRect().width))
      const whole = widths.reduce((sum, width) => sum + width, 0)
      // Who there is nobody of has no part, and one alone among hundreds has one that can be seen.
      const shares = [DONE, people - DONE - 1, 1]
      expect(widths).toHaveLength(shares.length)
      widths.forEach((width, i) => {
        expect(width).toBeGreaterThanOrEqual(SEEN)
        expect(Math.abs(width - ((shares[i] ?? 0) / people) * whole)).toBeLessThanOrEqual(SEEN)
      })
      const height = await grid(page).evaluate((bar) => bar.getBoundingClientRect().height)
      expect(height).toBeLessThan(20)
    }
    // A long list comes by the page, and every one of them can be reached.
    const open = people - DONE - 1
    const last = Math.ceil(open / PER_PAGE)
    for (let nth = 1; nth <= last; nth += 1) {
      const first = DONE + 1 + (nth - 1) * PER_PAGE
      await shown(page, `第${first}人`).waitFor()
      await soon(async () => expect(await rows(page)).toBe(Math.min(PER_PAGE, open - (nth - 1) * PER_PAGE)))
      if (nth > 1) await soon(async () => expect(await topOf(page, `第${first}人`)).toBeLessThan(SCREEN / 2))
      if (nth < last) await shown(page, '下一页').tap()
    }
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  180_000,
)

it('the large one is kept in parts and is one branch in its department', async () => {
  const leaves = all<LeafDocument>(test.preview.cloud, 'leaves').filter(({ branchId }) => branchId === 'big600')
  expect(leaves).toHaveLength(3)
  expect(leaves.reduce((n, { done }) => n + Object.keys(done).length, 0)).toBe(DONE)
  const { page } = await test.open('officer', { route: '#/features/boards/overview/pages/overview/index?orgId=jdgcx' })
  const row = page.locator('.child-row', { hasText: '大支部 600' }).locator('visible=true')
  await row.waitFor()
  await soon(async () => expect(await row.innerText()).toMatch(new RegExp(`${DONE} / 599 人`)))
  await test.putAway(page)
}, 120_000)

it('an office of forty branches is read by the page, everyone once, in any order', async () => {
  const { database } = test.preview.cloud
  const office: Org = {
    _id: 'office40',
    name: '四十支部团委',
    kind: 'above',
    parentId: 'lanjiang',
    path: ['lanjiang', 'office40'],
    order: 99,
    parts: [{ from: new Date(0), n: 1 }],
  }
  const branches = Array.from({ length: 40 }, (_, order): Org => {
    const _id = `office40-${order}`
    const name = `第${order + 1}团支部`
    return { ...office, _id, name, kind: 'branch', parentId: office._id, path: [...office.path, _id], order }
  })
  database.insertMany('orgs', [office, ...branches])
  const { page, errors } = await test.open('officer', {
    route: `#/features/boards/overview/pages/overview/index?orgId=office40`,
  })
  const names = () => page.locator('.child-row .text-item').locator('visible=true').allInnerTexts()
  const inTree = branches.map(({ name }) => name)
  for (const nth of [0, 1, 2]) {
    await shown(page, `第 ${nth + 1} 页，共 3 页`).waitFor()
    await soon(async () => expect(await names()).toEqual(inTree.slice(nth * PER_PAGE, (nth + 1) * PER_PAGE)))
    if (nth < 2) await shown(page, '下一页').tap()
  }
  await page
    .getByRole('button', { name: /换一种顺序$/ })
    .locator('visible=true')
    .first()
    .tap()
  await page.locator('.row', { hasText: '按名称' }).locator('visible=true').first().tap()
  await shown(page, '第 1 页，共 3 页').waitFor()
  const byName = [...inTree].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  await soon(async () => expect(await names()).toEqual(byName.slice(0, PER_PAGE)))
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)
