import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { all } from '../../support/recount'
import type { Hand } from './hand'

/** Types into WeChat's own editor by the keyboard, at the end of what is there. */
export async function writeText(hand: Hand, words: string): Promise<void> {
  await hand.seesElement('.pen__text')
  const { page } = hand.simulator.phone
  await page.locator('.webview--top .ql-editor').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
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
