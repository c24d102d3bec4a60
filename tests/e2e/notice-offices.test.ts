import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { NAMED_BRANCH, NAMED_PEOPLE } from '../../devtools/seed/people'
import { oldNotices } from '../../devtools/simulator/old-notices'
import { HOUR_MS } from '../../src/domain/time'
import { all } from '../support/recount'
import { noticeOf } from '../support/seeded-notices'
import { City } from './support/city'
import { DESK } from './support/desk'
import { until, type Hand } from './support/hand'
import { reads } from './support/writing'

/** What offices do about notices: who has confirmed one, by name or in numbers up the tree; and old ones that are moved in. */
const city = City.forTests()

const NOTICE = 'n-registration'
const title = (): string => noticeOf(city.cloud, NOTICE).title
const people = (hand: Hand) => hand.simulator.phone.page.locator('.webview--top .confirms-person')
const toDesk = async (hand: Hand, desk: string): Promise<void> => {
  await hand.wx('switchTab', { url: '/pages/me/index' })
  await hand.tap(desk, ['.me-role'])
  await hand.tap('公告确认', ['.row'])
  await hand.tap(title(), ['.row'])
}

/** What the person's row says in its place for reminding. */
async function saysOf(hand: Hand, name: string, words: string): Promise<void> {
  let now = ''
  const row = people(hand).filter({ hasText: name })
  await until(
    async () => {
      now = (await row.innerText()).replaceAll(/\s+/g, ' ')
      return now.includes(words)
    },
    () => `the row of ${name} says ${now}, not ${words}`,
  )
}

test('a secretary sees who has not confirmed, copies their names for the group, and reminds each of them once', async () => {
  const secretary = await city.phoneOf('secretary')
  await toDesk(secretary, '切换到团支书工作台')
  await secretary.isOn('boards/confirms/pages/branch')
  await secretary.sees(title(), NAMED_BRANCH.name, '31 / 46 人已确认', '未确认 15', '已确认 31', '不记谁打开过')
  const names = await people(secretary).locator('.text-item').allInnerTexts()
  expect(names).toHaveLength(15)
  expect(names).toContain('周雨桐')

  await secretary.tap('复制名单')
  await secretary.sees('已复制，可粘贴到群')
  const { clipboard } = await secretary.simulator.report()
  expect(clipboard).toContain(`【公告确认】${title()}`)
  expect(clipboard).toContain('还没确认的 15 人')
  for (const name of names) expect(clipboard).toContain(name)

  const sent = () => city.cloud.outbox.subscribeMessages.length
  const reachable = Number(/提醒 (\d+) 人/.exec(await secretary.words())?.[1])
  await secretary.tapOn('.confirms-person .button')
  await saysOf(secretary, names[0] ?? '', '刚刚已提醒')
  await secretary.sees(`提醒 ${reachable - 1} 人`)
  expect(sent()).toBe(1)
  await secretary.passTime(2 * HOUR_MS)
  await secretary.tap(`提醒 ${reachable - 1} 人`)
  await secretary.tap(`发送给 ${reachable - 1} 人`)
  await secretary.sees(`已提醒 ${reachable - 1} 人`)
  expect(sent()).toBe(reachable)
  await saysOf(secretary, names[0] ?? '', '2 小时前已提醒')
  await saysOf(secretary, names[1] ?? '', '刚刚已提醒')
  // Nobody is left who could be reminded once more.
  expect(await people(secretary).locator('.button').count()).toBe(0)

  await secretary.tap('已确认', ['.tabs__item'])
  await until(
    async () => !names.includes(await people(secretary).locator('.text-item').first().innerText()),
    () => 'who has confirmed is not listed',
  )
})

test('an officer goes down the tree by numbers, to a branch without names, and back up to where it began', async () => {
  const officer = await city.phoneOf('officer')
  const nobodyIsNamed = async (): Promise<void> => {
    const words = await officer.words()
    expect(NAMED_PEOPLE.filter(({ name }) => words.includes(name))).toEqual([])
  }
  await toDesk(officer, '参学总览')
  await officer.isOn('boards/confirms/pages/overview')
  const { committee, department, name } = NAMED_BRANCH
  const levels = ['市直学校', committee.name, department.name]
  for (const [nth, level] of levels.entries()) {
    await officer.tap(level, ['.confirms-columns__open'])
    await officer.sees('确认总览', '个支部已全部确认', levels[nth + 1] ?? name)
    await nobodyIsNamed()
  }
  await officer.tap(name, ['.confirms-columns__open'])
  await officer.isOn('boards/confirms/pages/branch')
  await officer.sees(name, '31 / 46 人已确认', '姓名只给这个支部的')
  await officer.seesNot('提醒')
  await nobodyIsNamed()
  expect(await people(officer).count()).toBe(0)

  await officer.back()
  await officer.sees(name)
  const depth = (await officer.paths()).length
  await officer.tap('市直学校', ['.crumbs__one'])
  // The level above is where it was left, not one more page.
  await until(
    async () => (await officer.paths()).length === depth - 2,
    () => 'the way up leads to one page more',
  )
  await officer.tap('复制进度文字')
  await officer.sees('已复制，可粘贴到群')
  expect((await officer.simulator.report()).clipboard).toContain(`\n${committee.name} `)
})

/** Out of a chat, on WeChat of a PC. */
const { name, type, bytes } = oldNotices()
const FILE = { name, content: `data:${type};base64,${bytes.toString('base64')}` }
const old = (): Notice[] => all<Notice>(city.cloud, 'notices').filter((notice) => Boolean(notice.old))

async function gives(editor: Hand, button: string): Promise<void> {
  await editor.simulator.prepare({ files: [FILE] })
  await editor.tap(button)
}

test('an editor moves a ZIP in: what is unclear is put right first, and the same again changes nothing', async () => {
  // An old site was begun before, and is half-way in.
  const there = old().map(({ _id }) => _id)
  const moved = () => old().filter(({ _id }) => !there.includes(_id))
  const editor = await city.phoneOf('editor', {
    path: 'features/writing/list/pages/writings/index?orgId=ljzy',
    ...DESK,
  })
  await editor.tap('导入旧公告')
  await editor.isOn('moving/pages/moving')
  await editor.sees('导入到', '从聊天里选文件', '近 30 天的导入')
  const earlier = moved()
  await gives(editor, '选文件')
  await editor.sees('需要看 3', '8文件', '导入 4 篇')
  expect(moved()).toEqual(earlier)

  await editor.tap('外链图片都去掉', ['.text-action'])
  await editor.sees('需要看 2', '导入 5 篇')
  // While one thing is being kept, nothing else is begun.
  await editor.settles()
  // One as its readers will see it, and as it came; what it lacks does not hold it up.
  await editor.tap('团费收缴办法', ['.old-row__open'])
  await editor.sees('各团支部', '1 个没找到的附件或图片')
  await editor.tap('原文件', ['.chip'])
  await editor.sees('收缴表.xlsx')
  await editor.tap('不带它们', ['.beside__way'])
  await editor.sees('导入 6 篇')
  await editor.settles()
  await editor.tap('选日期', ['.old-row .text-box'])
  await editor.type('2018年9月30日', '.sheet input')
  await editor.tap('设为 2018-09-30')
  await editor.sees('导入 7 篇')
  await editor.settles()
  await editor.tap('导入 7 篇')
  await editor.sees('导入好了', '跳过 1 篇')
  await editor.settles()
  const before = moved()
  expect(before.map(({ title }) => title)).toContain('青年文明号复核名单公示')
  expect(before).toHaveLength(earlier.length + 7)

  await editor.tap('再导一批')
  await editor.sees('导入了 7 篇')
  await editor.settles()
  await gives(editor, '选文件')
  await editor.sees('跳过 8', '没有可导入的')
  await editor.tap('没有可导入的')
  await editor.settles()
  expect(moved()).toEqual(before)

  // Its readers find it under its old day, with its mark.
  const { _id: noticeId } = before.find(({ title }) => title === '青年文明号复核名单公示') ?? { _id: '' }
  const member = await city.phoneOf('member')
  await reads(member, noticeId, '旧公告', '2018年9月30日', '现就有关安排通知如下')
})
