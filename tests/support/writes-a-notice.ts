import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { Cloud } from '../../devtools/cloud'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { shown } from './browser'
import { all } from './recount'
import { soon } from './until'

/** What an editor does on the page on which a notice is written, in a real browser. */

export const WRITE = '#/features/writing/edit/pages/write/index?orgId=ljzy'
export const LIST = '#/features/writing/list/pages/writings/index?orgId=ljzy'
const SCRIPTS = join(__dirname, '../../dist/h5/js')
const MEDIA = join(__dirname, '../../devtools/seed/media/notices')

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).locator('visible=true').first()
export const doc = (page: Page) => page.getByRole('textbox', { name: '正文' })
export const titleBox = (page: Page) => page.getByRole('textbox', { name: '标题' })

/** What the editor is made of: what shows the text, what reads what is pasted, and its parser. */
const PARTS_OF_EDITOR = ['ProseMirror', 'mso-list', 'ontextentity']

/** Whether the browser has fetched the scripts in which the editor is: all of them, or none. */
export async function hasEditor(page: Page): Promise<boolean> {
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const scripts = PARTS_OF_EDITOR.map(scriptWith)
  const there = scripts.filter((script) => fetched.some((url) => url.endsWith(script)))
  if (there.length > 0 && there.length < scripts.length) throw new Error(`of the editor came ${there.join()} alone`)
  return there.length > 0
}

function scriptWith(word: string): string {
  const [script, ...more] = readdirSync(SCRIPTS).filter((name) =>
    readFileSync(join(SCRIPTS, name), 'utf8').includes(word),
  )
  if (script === undefined || more.length > 0) throw new Error(`${word} is in one script`)
  return script
}

/** What of it is in the cloud. */
export const writtenOf = (cloud: Cloud, title: string): Notice | undefined =>
  all<Notice>(cloud, 'notices').find(({ work }) => work?.written?.title === title)
export const kindsOf = (notice: Notice | undefined): string[] =>
  notice?.work?.written?.blocks.map(({ kind }) => kind) ?? []

/** Waits until the page says that it is saved. */
export const saved = (page: Page): Promise<void> => shown(page, /已自动保存/).waitFor()

/** Headings, bold, a list and a table, by the bar and by keys. */
export async function writesAll(page: Page, title: string): Promise<void> {
  await titleBox(page).fill(title)
  await doc(page).click()
  await page.getByRole('combobox', { name: '段落样式' }).selectOption('小标题')
  await page.keyboard.type('一、时间')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('周五')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('下午')
  await page.keyboard.press('Enter')
  await button(page, '列表').click()
  await page.keyboard.type('带团员证')
  await page.keyboard.press('Enter')
  await page.keyboard.type('带水')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await button(page, '表格').click()
  await page.keyboard.type('岗位')
  await page.keyboard.press('Tab')
  await page.keyboard.type('人数')
  await button(page, '加一行').click()
}

/** A file out of the city's, by one of the page's buttons. */
export async function sends(page: Page, by: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, by).click()])
  await chooser.setFiles(join(MEDIA, file))
}

/** A file out of the city's, dragged over the window and let go in the middle of something. */
export async function drags(page: Page, file: string, onto: Locator): Promise<void> {
  await onto.scrollIntoViewIfNeeded()
  const box = await onto.boundingBox()
  if (!box) throw new Error('nothing to let it go on')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [join(MEDIA, file)], dragOperationsMask: 1 }
  const browser = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data })
  await browser.detach()
}

/** What another program puts on the clipboard. */
export const pastes = (page: Page, html: string): Promise<void> =>
  doc(page).evaluate((element, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    data.setData('text/plain', 'x')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

export const isWritten = (cloud: Cloud, title: string, what: (notice: Notice) => boolean): Promise<void> =>
  soon(async () => {
    const notice = writtenOf(cloud, title)
    expect(notice !== undefined && what(notice)).toBe(true)
    await Promise.resolve()
  })
