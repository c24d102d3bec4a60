import type { Page } from 'playwright-core'
import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { all } from '../support/recount'

/** What is said unsigned, by tapping: a lecture evaluated, a suggestion made, one reviewed, one answered and made an activity of. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const LECTURE = '#/features/homes/taking/pages/activity/index?activityId=a-thin'
const VENUE = '#/features/homes/finding/pages/venue/index?venueId=v-binjiang'
const WAITING = '#/features/desk/waiting/pages/waiting/index'
const VENUES = '#/features/keeping/venues/pages/venues/index?orgId=lanjiang'

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const chosen = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).locator('visible=true').first()
const words = (page: Page) => page.locator('textarea').locator('visible=true').last()
const row = (page: Page, text: string) => page.locator('.row', { hasText: text }).locator('visible=true').first()
const said = (text: string): Saying[] =>
  all<Saying>(test.preview.cloud, 'sayings').filter((saying) => saying.text === text)

it('who was at a lecture evaluates it from its page, and once otherwise', async () => {
  const { page, errors } = await test.open('member', { route: LECTURE })
  await row(page, '不署名').click()
  await shown(page, '三个问题').waitFor()
  for (const answer of ['听懂了', '说不清']) await chosen(page, answer).click()
  await words(page).fill('讲得明白')
  expect(await violations(page)).toEqual([])
  await button(page, '提交评估').click()
  await shown(page, '已收到，谢谢').waitFor()
  await button(page, '再改一次').click()
  await chosen(page, '大半').click()
  await button(page, '提交评估').click()
  await shown(page, '不能再改').waitFor()
  expect(said('讲得明白')).toMatchObject([{ answers: [1, 1, null], turn: 1 }])
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('a member suggests something at a Youth Home, and changes it', async () => {
  const { page, errors } = await test.open('member', { route: VENUE })
  await row(page, '心愿').click()
  await shown(page, '大家的心愿').waitFor()
  await words(page).fill('想要一个乒乓球台')
  await button(page, '提交心愿').click()
  await shown(page, '已收到，谢谢').waitFor()
  await shown(page, '下周装两排').waitFor()
  expect(said('想要一个乒乓球台')).toHaveLength(1)
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('an officer passes one and puts one away, from the list of Youth Homes, and finds the last among what waits', async () => {
  const { page, errors } = await test.open('officer', { desk: true, route: VENUES })
  await row(page, '3 句').click()
  await shown(page, '3 句待审').waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, '通过，三楼电梯常停，推婴儿车上不去').click()
  await shown(page, '2 句待审').waitFor()
  await button(page, '不通过，周末义诊能不能加一个口腔').click()
  await button(page, '删掉，周末义诊能不能加一个口腔').click()
  await shown(page, '1 句待审').waitFor()
  const box = all<Box>(test.preview.cloud, 'boxes').find(({ _id }) => _id === 'suggestion_v-nanpu_1')
  expect(Object.values(box?.texts ?? {}).map(({ text, state }) => [text, state])).toEqual([
    ['三楼电梯常停，推婴儿车上不去', 'passed'],
    ['', 'away'],
  ])
  await page.evaluate((hash) => (window.location.hash = hash), WAITING)
  await page.locator('.waiting-row', { hasText: '1 句' }).locator('visible=true').waitFor()
  await button(page, '去审核').click()
  await shown(page, '1 句待审').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('the keeper answers one and begins an activity of it', async () => {
  const { page, errors } = await test.open('keeper', {
    route: '#/features/keeping/today/pages/today/index?venueId=v-binjiang',
  })
  await row(page, '2 条没答复').click()
  await button(page, '答复，晚上能不能开到十点，下班过来只剩一个小时').click()
  await words(page).fill('下月试开')
  await button(page, '发出答复').click()
  await shown(page, '下月试开').waitFor()
  await button(page, '办成活动，晚上能不能开到十点，下班过来只剩一个小时').click()
  await shown(page, '新建活动').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)
