import type { Page } from 'playwright-core'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { textOf } from '../../src/domain/notices/document'
import type { BrowserTest } from './browser'
import { shown } from './browser'
import { all } from './recount'

const REVIEW = '#/features/writing/review/pages/review/index?noticeId='
const OPEN_DAY = '校园开放日志愿者招募 40 人'
const WRITINGS = '#/features/writing/list/pages/writings/index?orgId=ljzy'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true')
const row = (page: Page, words: string) => page.locator('.writing-row', { hasText: words }).locator('visible=true')

/** By keys alone: a draft is found by what it says, opened beside the list, and left again for its row. */
export async function lookedThrough(test: BrowserTest): Promise<string[]> {
  const { page, errors } = await test.open('editor', { route: WRITINGS, desk: true })
  const focused = (words: string) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent?.startsWith(wanted), words)
  await row(page, '团费收缴办法').waitFor()
  await page.keyboard.press('/')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '标题或正文')
  await page.keyboard.type('河边')
  await page.keyboard.press('Enter')
  await row(page, '团费收缴办法').waitFor({ state: 'detached' })
  const found = page.getByRole('row', { name: /^假期返乡/ }).getByRole('button')
  await found.waitFor()
  const heads = page.getByRole('columnheader').locator('visible=true')
  expect(await heads.allInnerTexts()).toEqual(['标题', '状态', '时间，浏览'])
  await found.focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.className.includes('desk__side-title'))
  await focused('假期返乡安全')
  await page.keyboard.press('Escape')
  await shown(page, '各阶段').waitFor()
  await page.waitForFunction(() => document.activeElement?.className.includes('writing-row__open'))
  await button(page, /^不限年份/).press('Enter')
  await page
    .locator('.row', { hasText: /^2\d{3} 年$/ })
    .locator('visible=true')
    .first()
    .press('Enter')
  await shown(page, '没有找到').waitFor()
  await test.putAway(page)
  return errors
}

/** A reviewer looks at what changed, sends it back with words, and approves the next one, which follows by itself. */
export async function reviewed(test: BrowserTest): Promise<string[]> {
  const { page, errors } = await test.open('reviewer', { route: `${REVIEW}n-fee`, desk: true })
  await shown(page, /^改动 \d+ 处$/).waitFor()
  await shown(page, '更正第 2 稿').waitFor()
  // Nothing is sent back without words.
  await button(page, '写了意见才能退回').waitFor()
  await button(page, '下一处').click()
  await shown(page, /^第 1 \/ \d+ 处$/).waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'place-0')
  // From place to place by arrow; no key decides.
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.activeElement?.id === 'place-1')
  await page.getByRole('textbox', { name: '意见' }).locator('visible=true').fill('第三点没有写从哪一天起')
  await button(page, '退回修改').click()
  await shown(page, /^已退回《团费收缴办法/).waitFor()
  await shown(page, OPEN_DAY).first().waitFor()
  await button(page, '看过才能通过').waitFor()
  await page.getByRole('checkbox').locator('visible=true').click()
  await button(page, '通过，按时发布').click()
  await shown(page, /没有别的等你审核了/).waitFor()
  await test.putAway(page)
  return errors
}

/** Its writer finds both where they are by now, takes back what was to come out, and lets it out at once. */
export async function released(test: BrowserTest): Promise<string[]> {
  const { page, errors } = await test.open('editor', { route: WRITINGS, desk: true })
  await row(page, '邓海宁：第三点没有写从哪一天起').waitFor()
  await page
    .getByRole('tab', { name: /^已排期/ })
    .locator('visible=true')
    .click()
  await row(page, OPEN_DAY).click()
  await button(page, '取消排期').click()
  await shown(page, /到时间不发布/).waitFor()
  await button(page, '取消排期').last().click()
  await button(page, '发布').click()
  await button(page, '马上发布').click()
  await button(page, /^更正$/).waitFor()
  await test.putAway(page)
  return errors
}

/** It is put right: its writer changes it, the reviewer sees what, and readers have the new text with what was changed, once that is approved. */
export async function corrected(test: BrowserTest): Promise<string[]> {
  const { _id: noticeId } = outOf(test)
  const editor = await test.open('editor', { route: WRITINGS, desk: true })
  await opensInPanel(editor.page)
  await button(editor.page, /^更正$/).click()
  await editor.page
    .locator('.writing-acts__asked')
    .getByRole('button', { name: '更正' })
    .locator('visible=true')
    .click()
  await editor.page.getByRole('textbox', { name: '正文' }).click()
  await editor.page.keyboard.press('Control+End')
  await editor.page.keyboard.press('Enter')
  await editor.page.keyboard.type('雨天改在体育馆。')
  await editor.page.getByRole('textbox', { name: '更正说明' }).fill('加了雨天的地点')
  await button(editor.page, /^送.*审/).click()
  await shown(editor.page, /^已送审，等/).waitFor()
  expect(saysNow(test)).not.toContain('雨天')

  const reviewer = await test.open('reviewer', { route: `${REVIEW}${noticeId}`, desk: true })
  await shown(reviewer.page, '改动 1 处').waitFor()
  await reviewer.page.locator('.text-beside', { hasText: '雨天改在体育馆。' }).locator('visible=true').first().waitFor()
  await button(reviewer.page, '通过，更正').click()
  await shown(reviewer.page, /^已通过《/).waitFor()
  expect(saysNow(test)).toContain('雨天改在体育馆。')
  expect(outOf(test).correction).toMatchObject({ changes: [{ what: '加了雨天的地点' }] })
  await test.putAway(reviewer.page)
  await test.putAway(editor.page)
  return [...editor.errors, ...reviewer.errors]
}

/** What stands in the panel meanwhile is another, which has the same buttons. */
async function opensInPanel(page: Page): Promise<void> {
  await row(page, OPEN_DAY).click()
  await page.locator('.desk__side', { hasText: OPEN_DAY }).locator('visible=true').waitFor()
}

const outOf = ({ preview }: BrowserTest): Notice => {
  const found = all<Notice>(preview.cloud, 'notices').find(({ title }) => title === OPEN_DAY)
  if (!found) throw new Error(`${OPEN_DAY} is not out`)
  return found
}
const saysNow = (test: BrowserTest): string => textOf(outOf(test))

/** It is withdrawn, with a reason that its readers see. */
export async function withdrawn(test: BrowserTest): Promise<string[]> {
  const { page, errors } = await test.open('editor', { route: WRITINGS, desk: true })
  await opensInPanel(page)
  await button(page, '撤回公告').click()
  await button(page, '写了原因才能撤回公告').waitFor()
  await page
    .getByRole('textbox', { name: /撤回原因/ })
    .locator('visible=true')
    .fill('开放日改期')
  await button(page, '撤回公告').last().click()
  await page.locator('.desk__side .tag', { hasText: '已撤回' }).locator('visible=true').waitFor()
  await test.putAway(page)
  return errors
}
