import type { Page } from 'playwright-core'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { fillsBranches } from './before-sheets'
import { shown, type BrowserTest } from './browser'
import { all } from './recount'
import { button, doc, saved, titleBox, WRITE } from './writes-a-notice'

const TITLE = '返校安排'
const REVIEW = '#/features/writing/review/pages/review/index?noticeId='
const box = (page: Page, name: string) => page.getByRole('textbox', { name }).locator('visible=true')
const radio = (page: Page, name: string) => page.getByRole('radio', { name }).locator('visible=true')

const outOf = ({ preview }: BrowserTest): Notice => {
  const found = all<Notice>(preview.cloud, 'notices').find(({ title }) => title === TITLE)
  if (!found) throw new Error(`${TITLE} is not out`)
  return found
}

/** What a notice asks is written with its question, beside what of the month is left, and let out by another. */
export async function asked(test: BrowserTest): Promise<string[]> {
  fillsBranches(test.preview.cloud)
  const { page, errors } = await test.open('editor', { route: WRITE, desk: true })
  await doc(page).waitFor()
  await titleBox(page).fill(TITLE)
  await doc(page).click()
  await page.keyboard.type('21:00 前返校。')
  await page.getByRole('checkbox', { name: '需要确认' }).click()
  await shown(page, /^每月 2 次，.*还剩 2 次$/).waitFor()
  await shown(page, /已经收满 4 条，.*但不用确认$/).waitFor()
  await button(page, '看是哪些').click()
  await page.getByRole('dialog', { name: '已经收满的支部' }).waitFor()
  await page.keyboard.press('Escape')
  await button(page, '送邓海宁审核').click()
  // What it lacks is said beside it, and in the foot.
  await shown(page, '写一句为什么').waitFor()
  await box(page, '为什么要每个人确认').fill('涉及返校时间')
  await button(page, /^确认截止/).click()
  await button(page, /^设为/).click()
  await button(page, '加一道题（可以不加）').click()
  await button(page, '什么时候').click()
  await box(page, '选项 A').fill('20:00')
  await box(page, '选项 B').fill('21:00')
  await radio(page, 'B 正确').click()
  await button(page, /^正文里哪一段说了答案/).click()
  await page.getByRole('dialog').getByRole('button', { name: '21:00 前返校。' }).click()
  await saved(page)
  await button(page, '送邓海宁审核').click()
  await shown(page, /^已送审，等/).waitFor()
  const draft = all<Notice>(test.preview.cloud, 'notices').find(({ work }) => work?.written?.title === TITLE)

  const reviewer = await test.open('reviewer', { route: `${REVIEW}${draft?._id ?? ''}`, desk: true })
  await shown(reviewer.page, '21:00（正确）').waitFor()
  await shown(reviewer.page, /^通过后占一次：每月 2 次，.*还剩 2 次$/).waitFor()
  await button(reviewer.page, '通过，立即发布').click()
  await shown(reviewer.page, /^已通过《/).waitFor()
  expect(outOf(test)).toMatchObject({ confirm: { reason: '涉及返校时间', question: { right: 1 } }, asked: { nth: 1 } })
  await test.putAway(reviewer.page)
  await test.putAway(page)
  return [...errors, ...reviewer.errors]
}

/** Of a correction a letter suggests nothing, a time that everyone is asked anew; whoever writes decides, and the reviewer sees it. */
export async function askedAnew(test: BrowserTest): Promise<string[]> {
  const { _id: noticeId } = outOf(test)
  const { page, errors } = await test.open('editor', { route: `${WRITE}&noticeId=${noticeId}`, desk: true })
  await button(page, '开始更正').click()
  await shown(page, '时间、地点和要做的事没有变，可以不用').waitFor()
  expect(await box(page, '为什么要每个人确认').isDisabled()).toBe(true)
  await doc(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('请互相转告。')
  expect(await radio(page, '不用（只改错字）').isChecked()).toBe(true)
  await page.keyboard.type('22:00 关门。')
  await shown(page, '时间变了，建议重新确认').waitFor()
  expect(await radio(page, '重新请大家确认').isChecked()).toBe(true)
  await box(page, '为什么要每个人确认').fill('关门时间定了')
  await box(page, '更正说明').fill('加了关门的时间')
  await button(page, '送邓海宁审核').click()
  await shown(page, /^已送审，等/).waitFor()

  const reviewer = await test.open('reviewer', { route: `${REVIEW}${noticeId}`, desk: true })
  await shown(reviewer.page, '请大家重新确认，不占每月的次数；时间变了').waitFor()
  await shown(reviewer.page, '原因原来是“涉及返校时间”').waitFor()
  await button(reviewer.page, '通过，更正').click()
  await shown(reviewer.page, /^已通过《/).waitFor()
  expect(outOf(test)).toMatchObject({ confirm: { reason: '关门时间定了' }, asked: { nth: 2 } })
  await test.putAway(reviewer.page)
  await test.putAway(page)
  return [...errors, ...reviewer.errors]
}
