import type { Page } from 'playwright-core'
import { lessons } from '../../devtools/seed/content/past-lessons'
import { textOfRuns } from '../../src/domain/notices/document'
import { browserTest, field, shown, type BrowserTest } from '../support/browser'
import * as written from '../support/writes-a-notice'

/** What a secretary does for members, by tapping: reminding, an excuse, an appeal and its answer. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 180_000)
afterAll(() => test.stop())

const BOARD = '#/features/boards/board/pages/board/index?branchId=jd2302'
const button = (page: Page, words: string) =>
  page.locator('.button', { hasText: words }).locator('visible=true').first()

it('reminds those who can receive it, once, and excuses one with a reason', async () => {
  const { page, errors } = await test.open('secretary', { route: BOARD })
  await button(page, '提醒 5 人').waitFor()
  await button(page, '提醒').tap()
  await shown(page, '已提醒 1 人').waitFor()
  await button(page, '提醒 4 人').tap()
  // Whom it reaches and what arrives, before anything is sent.
  await shown(page, /^(\S+、){3}\S+$/).waitFor()
  await shown(page, '订阅消息，每人每期最多一条').waitFor()
  await button(page, '发送给 4 人').tap()
  await shown(page, '已提醒 4 人').waitFor()
  expect(test.preview.cloud.outbox.subscribeMessages).toHaveLength(5)

  await shown(page, '吴昊然').tap()
  await button(page, '请假').tap()
  await field(page).fill('集中实习')
  await button(page, '确认请假').tap()
  await shown(page, '请假：集中实习').waitFor()
  await page.goBack()
  await shown(page, '应学 45 人中 37 人已完成，请假 1 人不计入').waitFor()
  expect(errors).toEqual([])
  await test.putAway(page)
}, 120_000)

it('a member appeals, the secretary records it, and the member has the certificate', async () => {
  const member = await test.open('member', { route: '#/features/lessons/past/pages/past/index' })
  await shown(member.page, '清清澜江').tap()
  await button(member.page, '申诉').tap()
  await field(member.page).fill('周一在教室看完并答了题')
  await button(member.page, '提交申诉').tap()
  await shown(member.page, '申诉待答复').waitFor()

  const { page, errors } = await test.open('secretary', { route: BOARD })
  await shown(page, '2 条申诉待答复').tap()
  await shown(page, '周一在教室看完并答了题').tap()
  await button(page, '同意补记').tap()
  await field(page).fill('当天在场，网络不好')
  await button(page, '确认补记').tap()
  await shown(page, '答复：当天在场，网络不好').waitFor()
  await shown(page, /按时完成 .*更正/).waitFor()

  // The answer stays listed.
  await page.goBack()
  await page.getByRole('tab', { name: '已答复' }).tap()
  await shown(page, '已更正：当天在场，网络不好').waitFor()

  // The member hears of it on Me, and no more once it was read.
  const me = await test.open('member', { route: '#/pages/me/index' })
  await shown(me.page, '第 8 期的申诉：已更正').tap()
  await shown(me.page, '团支书答复了你的申诉：已更正').waitFor()
  await me.page.goBack()
  await shown(me.page, '累计学时').waitFor()
  await shown(me.page, '第 8 期的申诉：已更正').waitFor({ state: 'detached' })
  await test.putAway(me.page)

  await member.page.reload()
  await shown(member.page, '团支书答复：当天在场，网络不好').waitFor()
  await button(member.page, '学习证明').tap()
  await shown(member.page, '由团支书补录，小测按及格分记').waitFor()
  await button(member.page, '订阅下期提醒').tap()
  await shown(member.page, '订阅提醒要在微信小程序里进行').waitFor()
  expect([...errors, ...member.errors]).toEqual([])
}, 120_000)

it('a member who is late says that it was in time, and the secretary puts it right', async () => {
  // The member of the pictures has made up this one.
  const title = lessons.find(({ issue }) => issue === 5)?.title ?? ''
  const member = await test.open('member', { route: '#/features/lessons/past/pages/past/index' })
  await shown(member.page, title).tap()
  await shown(member.page, '补学完成').waitFor()
  await shown(member.page, '其实按时学完了？').waitFor()
  await button(member.page, '申诉').tap()
  await field(member.page).fill('周日晚上学完的，网络断了')
  await button(member.page, '提交申诉').tap()
  await shown(member.page, '申诉待答复').waitFor()

  const { page, errors } = await test.open('secretary', { route: BOARD })
  await shown(page, '2 条申诉待答复').tap()
  await shown(page, '周日晚上学完的，网络断了').tap()
  await button(page, '同意补记').tap()
  await field(page).fill('当面看过记录')
  await button(page, '确认补记').tap()
  // What only this answer brings: another lesson of this member's has been put right already.
  await shown(page, '答复：当面看过记录').waitFor()

  await member.page.reload()
  await shown(member.page, '团支书答复：当面看过记录').waitFor()
  await shown(member.page, '已完成').waitFor()
  expect(await shown(member.page, '补学完成').count()).toBe(0)
  expect([...errors, ...member.errors]).toEqual([])
}, 120_000)

it('a member turns reminders and the position off, and both stay so', async () => {
  const { page, errors } = await test.open('member', { route: '#/features/identity/pages/privacy/index' })
  await page.getByRole('checkbox', { name: '订阅提醒' }).tap()
  await shown(page, '关闭，团支书看到“未订阅”').waitFor()
  await page.getByRole('checkbox', { name: '大致位置' }).tap()
  await shown(page, '这部手机上都不再问').waitFor()
  await shown(page, '谁能看到我的什么').tap()
  await shown(page, '只有人数和比例，没有姓名').waitFor()
  await page.keyboard.press('Escape')

  await page.reload()
  await shown(page, '关闭，团支书看到“未订阅”').waitFor()
  await shown(page, '这部手机上都不再问').waitFor()
  // The same phone, elsewhere in the app.
  await page.evaluate(() => void (window.location.hash = '#/pages/homes/index'))
  await shown(page, '你关掉了位置，按区县排列').waitFor()
  expect(errors).toEqual([])
}, 120_000)

describe('an editor', () => {
  const DRAGGED = ['picture', 'table', 'review-steps.pdf']
  const word = (text: string) =>
    `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><p class=MsoNormal align=center>${text}</p>` +
    '<p style="display:none">没人看到的</p></body></html>'

  it('writes a notice with all that there is, sees it as its readers will, schedules it and hands it in', async () => {
    const { page, errors } = await test.open('editor', { route: written.LIST, desk: true })
    const { cloud } = test.preview
    await shown(page, /开放日志愿者/).waitFor()
    expect(await written.hasEditor(page)).toBe(false)
    await page.evaluate((to) => void (window.location.hash = to), written.WRITE)
    await shown(page, '发布设置').waitFor()
    await written.doc(page).waitFor()
    // The editor comes on its page, and on no other.
    expect(await written.hasEditor(page)).toBe(true)
    await written.writesAll(page, '防汛志愿者集合')
    await written.saved(page)
    await written.isWritten(cloud, '防汛志愿者集合', (notice) =>
      ['heading', 'paragraph', 'list', 'table'].every((kind) => written.kindsOf(notice).includes(kind)),
    )
    await shown(page, '读者看到的').waitFor()
    await page.locator('.preview .notice-table').getByText('岗位').waitFor()

    // Behind the table.
    await page.keyboard.press('Control+End')
    await written.pastes(page, word('雨衣自带'))
    await shown(page, '从 Word 粘贴，已清理：').waitFor()
    // What was left out stays to be had again also after the next paste.
    await page.keyboard.press('Enter')
    await written.pastes(page, '<p>伞也自带</p>')
    await shown(page, '从网页粘贴，没有要清理的。').waitFor()
    await written.button(page, '看去掉的').click()
    await written.button(page, '放到正文末尾').click()
    await written.button(page, '关闭').click()
    await written.doc(page).getByText('没人看到的').waitFor()

    await written.sends(page, '附件', 'quota.xls')
    await shown(page, /旧格式/).waitFor()
    await written.button(page, '去掉 quota.xls').click()
    await written.sends(page, '附件', 'river-sign-up.xlsx')
    await written.button(page, /^改名/).click()
    await page.getByRole('textbox', { name: '附件名' }).fill('名额')
    await written.button(page, '改好了').click()
    await written.sends(page, '图片', 'hours.jpg')
    await page.getByRole('textbox', { name: '图片说明' }).fill('集合点')
    await written.isWritten(cloud, '防汛志愿者集合', ({ work }) => {
      const text = work?.written
      const picture = text?.blocks.find(({ kind }) => kind === 'picture')
      const line = text?.blocks.find((block) => block.kind === 'paragraph' && textOfRuns(block.runs) === '雨衣自带')
      // What is put into an empty line looks as it looked where it was.
      const isCentred = line?.kind === 'paragraph' && line.align === 'center'
      const isAttached = text?.attachments[0]?.name === '名额.xlsx'
      return isCentred && isAttached && picture?.kind === 'picture' && picture.alt === '集合点'
    })

    await written.button(page, /^发布时间/).click()
    await written.button(page, /^设为/).click()
    await written.button(page, '送邓海宁审核').click()
    await shown(page, '已送审，等邓海宁审核').waitFor()
    const notice = written.writtenOf(cloud, '防汛志愿者集合')
    expect(notice?.work).toMatchObject({ copy: 'review' })
    expect(notice?.work?.written?.publishAt).not.toBeNull()
    expect(JSON.stringify(notice?.work?.written)).not.toMatch(/Mso|style=/)
    await written.button(page, '收回送审').click()
    await written.button(page, '送邓海宁审核').waitFor()
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 180_000)

  it('drags a picture and a file in, also beside the text, and takes a document over behind what stands there', async () => {
    const { page, errors } = await test.open('editor', { route: written.WRITE, desk: true })
    const { cloud } = test.preview
    await written.doc(page).waitFor()
    await written.titleBox(page).fill('河段集合')
    await written.drags(page, 'river.png', written.doc(page))
    await written.doc(page).locator('img').waitFor()
    await written.drags(page, 'review-steps.pdf', written.doc(page))
    await written.button(page, '改名 review-steps.pdf').waitFor()
    // Let go where nothing takes it: the page stays, and says why the file does not come.
    await written.drags(page, 'quota.xls', shown(page, '发布设置'))
    await shown(page, /旧格式/).waitFor()
    await written.sends(page, '从 Word 文件导入', 'meeting-record.docx')
    await shown(page, /^从 Word 文件读入，已清理：/).waitFor()
    await written.doc(page).getByText('（一个议题写一行）').waitFor()
    await written.isWritten(cloud, '河段集合', (notice) => {
      const { attachments = [] } = notice.work?.written ?? {}
      return [...written.kindsOf(notice).slice(0, 2), ...attachments.map(({ name }) => name)].join() === DRAGGED.join()
    })
    expect(errors).toEqual([])
    await test.putAway(page)
  }, 120_000)

  it('goes on without a network, and overwrites nobody: both texts stay', async () => {
    const route = `${written.WRITE}&noticeId=n-holiday`
    const { cloud } = test.preview
    const here = await test.open('editor', { route, desk: true })
    await shown(here.page, '发布设置').waitFor()
    await here.page.context().setOffline(true)
    await written.titleBox(here.page).fill('没有网络时写的')
    await shown(here.page, '存在本机').waitFor()
    await here.page.context().setOffline(false)
    await written.isWritten(cloud, '没有网络时写的', () => true)
    await written.saved(here.page)

    const there = await test.open('editor', { route })
    await written.titleBox(there.page).fill('另一台上写的')
    await written.isWritten(cloud, '另一台上写的', () => true)
    await written.titleBox(here.page).fill('这一台上写的')
    await shown(here.page, /也改了这篇/).waitFor()
    expect(await written.titleBox(here.page).inputValue()).toBe('这一台上写的')
    await written.button(here.page, '看对方的改动').click()
    await shown(here.page, '对方：另一台上写的').waitFor()
    await here.page.getByRole('dialog').getByRole('button', { name: '另存为副本' }).click()
    await written.isWritten(cloud, '这一台上写的', ({ _id }) => _id !== 'n-holiday')
    await written.isWritten(cloud, '另一台上写的', ({ _id }) => _id === 'n-holiday')
    expect([...here.errors, ...there.errors]).toEqual([])
    await test.putAway(here.page)
    await test.putAway(there.page)
  }, 180_000)
})
