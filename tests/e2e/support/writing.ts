import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { all } from '../../support/recount'
import { until, type Hand } from './hand'

/** Types into WeChat's own editor by the keyboard, at the end of what is there. */
export async function writeText(hand: Hand, words: string): Promise<void> {
  await hand.seesElement('.pen__text')
  const { page } = hand.simulator.phone
  await page.locator('.webview--top .ql-editor[contenteditable="true"]').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** Makes the last characters of what was written a link to this week's lesson, on a desk. */
export async function linkLast(hand: Hand, characters: number): Promise<void> {
  const { page } = hand.simulator.phone
  for (let nth = 0; nth < characters; nth++) await page.keyboard.press('Shift+ArrowLeft')
  await hand.tapOn('.pen__tool.icon--link')
  await hand.tap('课程', ['.chip'])
  await hand.tap('清清澜江', ['.row'])
  await hand.settles()
}

/** Opens a notice of the list that bears this title, in the panel beside it. */
export async function openWriting(hand: Hand, orgId: string, title: string): Promise<void> {
  await hand.wx('reLaunch', { url: `/features/writing/list/pages/writings/index?orgId=${orgId}` })
  await hand.tap(title, ['.writing-row'])
  await hand.seesElement('.about-writing')
}

/** Looks at a notice as its readers do, and waits for these words. */
export async function reads(hand: Hand, noticeId: string, ...expected: string[]): Promise<void> {
  await hand.wx('reLaunch', { url: `/features/notices/reading/pages/notice/index?noticeId=${noticeId}` })
  await hand.sees(...expected)
}

/** What is kept of the notice that is written, or out, under this title. */
export function writingOf({ cloud }: Hand, title: string): Notice {
  const found = all<Notice>(cloud, 'notices').find((notice) => (notice.work?.written?.title ?? notice.title) === title)
  if (!found) throw new Error(`nobody has written ${title}`)
  return found
}

/** What a screen reader hears of each mark in a text that is reviewed, in order. */
export const marksOf = ({ simulator }: Hand): Promise<string[]> =>
  simulator.phone.page
    .locator('.text-beside :is(.run--in, .run--out, .text-beside__word)')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? mark.textContent ?? ''))

/** Waits until an element stands within the window. */
export async function isInSight({ simulator }: Hand, selector: string): Promise<void> {
  const { page } = simulator.phone
  let top = NaN
  await until(
    async () => {
      const box = await page.locator(`.webview--top ${selector}`).boundingBox()
      top = box?.y ?? NaN
      return top >= 0 && top + (box?.height ?? 0) <= (page.viewportSize()?.height ?? 0)
    },
    () => `${selector} begins at ${top}`,
  )
}
