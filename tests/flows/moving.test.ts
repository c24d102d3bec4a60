import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { packed } from '../../src/domain/zip-pack'
import { violations } from '../support/axe'
import { browserTest, shown, type BrowserTest } from '../support/browser'
import { tagged } from '../support/old-pages'
import { PLAIN } from '../support/pictures'
import { all } from '../support/recount'
import { A_PDF } from '../support/writing-story'

/** Old notices, from the disk through the browser's own choice of files into the feed. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const ROUTE = '#/features/moving/pages/moving/index?orgId=ljzy'
const SAMPLES = resolve(__dirname, '../fixtures/notices')
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).locator('visible=true')
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).locator('visible=true')

interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}

async function choose(page: Page, files: Given[], by = '选文件'): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, by).click()])
  await chooser.setFiles(files)
}

const sample = (name: string): Given => ({
  name,
  mimeType: 'text/html',
  buffer: readFileSync(join(SAMPLES, name)),
})

const FOREIGN = '<img src="https://cdn.example.invalid/a.png"><img src="https://cdn.example.invalid/b.png">'
const FILES: Record<string, string | Buffer> = {
  '公告/1.html': tagged({
    title: '2019年“五四”表彰决定',
    date: '2019-04-28',
    inside: '<img src="a/1.png"><p>附件：<a href="a/名单.pdf">附件1 名单.pdf</a></p>',
  }),
  '公告/a/1.png': PLAIN.png,
  '公告/a/名单.pdf': A_PDF,
  '公告/2.html': tagged({ date: '2019-06-11', inside: FOREIGN }),
  '公告/3.html': tagged({ title: '没有日期的公告', date: '' }).replace('2026-01-01', ''),
}
const zip = (): Given => ({
  name: '旧公告.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(
    packed(Object.entries(FILES).map(([name, content]) => ({ name, content: new Uint8Array(Buffer.from(content)) }))),
  ),
})
const old = (): Notice[] => all<Notice>(test.preview.cloud, 'notices').filter((notice) => Boolean(notice.old))

it('a ZIP is read, put right where it stands, and taken; the same again changes nothing', async () => {
  // An old site was begun before, and is half-way in.
  const there = old().map(({ _id }) => _id)
  const moved = () => old().filter(({ _id }) => !there.includes(_id))
  const { page, errors } = await test.open('editor', {
    desk: true,
    route: '#/features/writing/list/pages/writings/index?orgId=ljzy',
  })
  await button(page, '导入旧公告').click()
  await shown(page, '团委旧站公告.zip').waitFor()
  await choose(page, [zip()])
  await tab(page, /^需要看 2/).waitFor()
  await button(page, '导入 1 篇').waitFor()
  expect(await violations(page)).toEqual([])
  // The day is chosen where it is missing.
  await button(page, '选日期，没有日期的公告').click()
  await box(page, '哪天发布的').fill('2018年9月30日')
  await button(page, '设为 2018-09-30').click()
  await button(page, '导入 2 篇').waitFor()
  // Pictures of another site do not come along.
  await button(page, /^关于开展暑期/).click()
  await shown(page, '外链图片，原地址在别的网站').waitFor()
  await shown(page, '已去掉：脚本、表单、跟踪图片 1 处。').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('radio', { name: '原文件' }).locator('visible=true').click()
  await shown(page, /当前位置：首页/).waitFor()
  await page.getByRole('radio', { name: '去掉图片' }).locator('visible=true').click()
  await button(page, '导入 3 篇').click()
  await shown(page, '导入好了').waitFor()
  const before = moved()
  expect(before.map(({ title, attachments }) => [title, attachments.length]).sort()).toEqual([
    ['2019年“五四”表彰决定', 1],
    ['关于开展暑期“三下乡”活动的通知', 0],
    ['没有日期的公告', 0],
  ])
  await button(page, '再导一批').click()
  await shown(page, /导入了 3 篇/).waitFor()
  await choose(page, [zip()])
  await tab(page, /^跳过 3/).waitFor()
  expect(await button(page, '没有可导入的').getAttribute('aria-disabled')).toBe('true')
  expect(moved()).toEqual(before)
  // And its readers find it under its old day, with its mark.
  await page.goto(
    `${test.preview.url}as/member/#/features/notices/reading/pages/notice/index?noticeId=${before[0]?._id ?? ''}`,
  )
  await shown(page, '旧公告').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('several files are sent as one, and can be gone on with another time', async () => {
  const { page, errors } = await test.open('editor', { desk: true, route: ROUTE })
  await choose(page, [sample('notice-01-word-paste.html'), sample('notice-02-vsb.gb2312.html')])
  await tab(page, /^全部 2/).click()
  await button(page, /^关于开展秋季主题团日的通知/).waitFor()
  await button(page, '存着下次再改').click()
  await page.reload()
  await button(page, /^接着导 notice-01.* 等 2 个文件/).click()
  await tab(page, /^全部 2/).waitFor()
  await button(page, '放弃').click()
  await button(page, '放弃').last().click()
  await shown(page, /选文件/).waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 90_000)

it('a file that can’t be read says what to do, and a phone leads to the desk', async () => {
  const { page } = await test.open('editor', { desk: true, route: ROUTE })
  await choose(page, [{ name: '照片.zip', mimeType: 'application/zip', buffer: Buffer.from('nothing') }])
  await shown(page, /^认不出这个文件/).waitFor()
  await test.putAway(page)
  const { page: phone } = await test.open('editor', { route: ROUTE })
  await shown(phone, /^在电脑上导入/).waitFor()
  expect(await button(phone, '选文件').count()).toBe(0)
  await test.putAway(phone)
}, 60_000)

it('who may not move them in reads why', async () => {
  const { page } = await test.open('member', { route: ROUTE })
  await shown(page, '只有这里的编辑和审核能导入旧公告').waitFor()
  await test.putAway(page)
}, 60_000)
