import type { Page } from 'playwright-core'
import type { BrowserTest } from './browser'
import { shown } from './browser'

const REVIEW = '#/features/writing/review/pages/review/index?noticeId=n-fee'
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
  const { page, errors } = await test.open('reviewer', { route: REVIEW, desk: true })
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
  await shown(page, '校园开放日志愿者招募 40 人').first().waitFor()
  await button(page, '看过才能通过').waitFor()
  await page.getByRole('checkbox').locator('visible=true').click()
  await button(page, '通过，按时发布').click()
  await shown(page, /没有别的等你审核了/).waitFor()
  await test.putAway(page)
  return errors
}

/** Its writer finds both where they are by now, takes back what was to come out, lets it out at once, and withdraws it. */
export async function released(test: BrowserTest): Promise<string[]> {
  const { page, errors } = await test.open('editor', { route: WRITINGS, desk: true })
  await row(page, '邓海宁：第三点没有写从哪一天起').waitFor()
  await page
    .getByRole('tab', { name: /^已排期/ })
    .locator('visible=true')
    .click()
  await row(page, '校园开放日').click()
  await button(page, '取消排期').click()
  await shown(page, /到时间不发布/).waitFor()
  await button(page, '取消排期').last().click()
  await button(page, '发布').click()
  await button(page, '马上发布').click()
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
