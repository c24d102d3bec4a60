import type { Page } from 'playwright-core'
import { currentLesson, type QuestionContent } from '../../devtools/seed/content/lessons'
import { lessons } from '../../devtools/seed/content/past-lessons'
import { NAMED_BRANCH, NAMED_PEOPLE } from '../../devtools/seed/people'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import { downloaded, tableOf } from '../support/tables'

/**
 * One sitting of three people who see the app for the first time, with only the preview and what its picker tells: a newcomer joins, fails,
 * passes and appeals; the secretary lets in, excuses, reminds, corrects and exports; an officer compares two districts. Everything is found
 * by the words on the screen and by the names that a screen reader says, from the first tab on.
 */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
})
afterAll(() => test.stop())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').first()
const back = (page: Page) => button(page, '返回').tap()
/** The last tab, once the first has come. */
async function toMe(page: Page): Promise<void> {
  await shown(page, '往期').waitFor()
  await shown(page, '我的').tap()
}
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).locator('visible=true').first().waitFor()

const missed = lessons.find(({ issue }) => issue === 7)
const APPEALED = '在教室和大家一起看的，没有记上'
const ANSWERED = '班会点名册上有'

/** At double speed, as a member may. */
async function watch(page: Page): Promise<void> {
  const video = page.locator('video').locator('visible=true').first()
  await video.evaluate((film: HTMLVideoElement) => {
    film.muted = true
    film.playbackRate = 2
    return film.play()
  })
  await button(page, '开始答题').tap({ timeout: 90_000 })
}

async function answer(page: Page, chosen: (question: QuestionContent) => string[]): Promise<void> {
  const { questions } = currentLesson
  for (const [i, question] of questions.entries()) {
    await heading(page, question.stem)
    for (const { id, text } of question.options) if (chosen(question).includes(id)) await shown(page, text).tap()
    await button(page, i === questions.length - 1 ? '提交' : '下一题').tap()
  }
}
const rightly = ({ right }: QuestionContent): string[] => [...right]
const wrongly = ({ right, options }: QuestionContent): string[] =>
  options.flatMap(({ id }) => (right.includes(id) ? [] : [id])).slice(0, 1)

it('a newcomer joins, fails, passes, and appeals what was not recorded', async () => {
  const { page, errors } = await test.open('new')
  await button(page, '加入团支部').tap()
  await button(page, '查找团支部').waitFor()
  await field(page).fill('JD23K7')
  await button(page, '查找团支部').tap()
  await heading(page, '机电 2302 团支部')
  await field(page).fill('许静怡')
  await button(page, '在花名册里查找').tap()
  await page.getByRole('textbox', { name: '学号或工号的后四位' }).fill('0406')
  await button(page, '确认，是我').tap()
  await page.getByRole('checkbox', { name: /我已年满 14 周岁/ }).tap()
  await button(page, '同意并加入').tap()
  await shown(page, '许静怡，你已加入').waitFor()
  await heading(page, '机电 2302 团支部')
  await shown(page, `本周团课：${currentLesson.title}`).waitFor()
  await button(page, '学本周团课').tap()

  await watch(page)
  await answer(page, wrongly)
  await shown(page, '还差一点').waitFor()
  await shown(page, /^答对 0 题，答错 5 题，\d+ 分通过$/).waitFor()
  await button(page, '重做一次').tap()
  await answer(page, rightly)
  await shown(page, '答对 5 题').waitFor()
  // A weaker redo takes nothing away.
  await button(page, '重做一次').tap()
  await answer(page, wrongly)
  await shown(page, '这次 0 分，之前 100 分，按 100 分计，学习证明不变。').waitFor()
  await shown(page, '通过').waitFor()
  await button(page, '查看学习证明').tap()
  await shown(page, '已同步给团支书，不用再发截图').waitFor()
  await page.getByRole('img', { name: '二维码，扫开是这张证明的核验页' }).waitFor()
  await shown(page, '许静怡').waitFor()

  // Back by the way that was come: the lesson, where joining ended, the first tab.
  await back(page)
  await shown(page, /^已完成/).waitFor()
  await back(page)
  await shown(page, '许静怡，你已加入').waitFor()
  await button(page, '返回首页').tap()
  await shown(page, missed?.title ?? '').tap()
  await button(page, '申诉').tap()
  await field(page).fill(APPEALED)
  await button(page, '提交申诉').tap()
  await shown(page, '申诉待答复').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 180_000)

it('the secretary lets in, excuses, reminds, corrects, and takes the table away', async () => {
  const { page, errors } = await test.open('secretary')
  await toMe(page)
  await button(page, /^加入申请/).tap()
  await button(page, '通过沈佳宁').tap()
  await shown(page, '已通过沈佳宁，本人同意后加入').waitFor()
  await button(page, '通过沈佳宁').waitFor({ state: 'detached' })
  await back(page)

  await button(page, /^切换到团支书工作台/).tap()
  await shown(page, '46 人中 38 人已完成').waitFor()
  await button(page, /^吴昊然/).tap()
  await button(page, '请假').tap()
  await page.getByRole('textbox', { name: '请假的原因' }).fill('集中实习')
  await button(page, '确认请假').tap()
  await shown(page, '请假：集中实习').waitFor()
  await back(page)
  await shown(page, '应学 45 人中 38 人已完成，请假 1 人不计入').waitFor()

  await button(page, '提醒 4 人').tap()
  const whom = page.getByRole('dialog').getByText(/^(\S+、){3}\S+$/)
  expect((await whom.innerText()).split('、').sort()).toEqual(['何俊杰', '周雨桐', '姚思彤', '陈思远'])
  await button(page, '发送给 4 人').tap()
  await shown(page, '已提醒 4 人').waitFor()

  await shown(page, '2 条申诉待答复').tap()
  await shown(page, APPEALED).tap()
  await button(page, '同意补记').tap()
  await field(page).fill(ANSWERED)
  await button(page, '确认补记').tap()
  await shown(page, /按时完成 .*更正/).waitFor()
  await back(page)
  await back(page)

  await button(page, '导出表格').tap()
  const { name, bytes } = await downloaded(page, () => button(page, /^Excel 表格/).tap())
  expect(name).toMatch(/^机电 2302 团支部 .* 参学情况 .*\.xlsx$/)
  const states = new Map((await tableOf(bytes)).map(([who, , state]) => [who, state]))
  expect([states.get('许静怡'), states.get('吴昊然')]).toEqual(['按时完成', expect.stringContaining('请假')])
  expect(errors).toEqual([])
  await test.putAway(page)

  // Who appealed hears of it, on the first tab and on the last: what stands on both is the last one's once that is in sight.
  const { page: me } = await test.open('new')
  await toMe(me)
  await shown(me, '累计学时').waitFor()
  await shown(me, '第 7 期的申诉：已更正').tap()
  await shown(me, `团支书答复：${ANSWERED}`).waitFor()
  await test.putAway(me)
}, 180_000)

it('an officer compares two districts by their numbers, and sees nobody’s name', async () => {
  const { page, errors } = await test.open('officer')
  await toMe(page)
  await button(page, /^参学总览/).tap()
  await shown(page, '下一级 8 个').waitFor()
  await button(page, /换一种顺序$/).tap()
  await button(page, '按参学率').tap()
  await button(page, '按参学率，换一种顺序').waitFor()
  const link = (name: string) =>
    page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .locator('visible=true')
      .first()
  for (const district of ['滨江区', '南浦区']) {
    const rate = /参学率 ([\d.]+)%/.exec(await link(district).ariaSnapshot())?.[1] ?? 'no rate'
    await link(district).tap()
    await link('澜江市').waitFor()
    // The district says of itself what its row said.
    await shown(page, rate).waitFor()
    await back(page)
    await shown(page, '下一级 8 个').waitFor()
    await button(page, '按参学率，换一种顺序').waitFor()
  }
  // Down to those who could be named.
  for (const level of ['市直学校', NAMED_BRANCH.committee.name, NAMED_BRANCH.department.name, NAMED_BRANCH.name])
    await link(level).tap()
  await shown(page, '姓名只给这个支部的团支书和副书记看').waitFor()
  await shown(page, /46 人中|应学 45 人中/).waitFor()
  for (const { name } of NAMED_PEOPLE) expect(await shown(page, name).count()).toBe(0)
  expect(errors).toEqual([])
}, 120_000)
