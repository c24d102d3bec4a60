import { readHtml } from '../../cloudfunctions/shared/notices/read-html'
import type { ReadBlock } from '../../src/domain/notices/html/model'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Block } from '../../src/domain/notices/document'
import { HOSTILE_PAGES } from '../fixtures/hostile-html'

export interface HostileNotice {
  id: string
  /** What has to be on the screen. */
  honest: string[]
  notice: Notice
}

/** Pages on one notice: all of it is on the screen at once. */
const TOGETHER = 12
const BLOCKS_OF_A_PAGE = 3
/** Letters of a block as it is kept; longer ones are only too much, and how much is shown at once is tested elsewhere. */
const LONG = 1200

/**
 * All hostile pages as they come out of the reader, some on each notice, otherwise like a given one. Pictures that the reader lets through
 * show a file of the storage, as they do once they are imported.
 */
export function hostileNotices(like: Notice, file: string): HostileNotice[] {
  const numbers = Array.from({ length: Math.ceil(HOSTILE_PAGES.length / TOGETHER) }, (_, n) => n)
  return numbers.map((n) => {
    const pages = HOSTILE_PAGES.slice(n * TOGETHER, (n + 1) * TOGETHER)
    const id = `n-hostile-${n}`
    const read = pages.flatMap(({ html }) => someOf(readHtml(html).document.blocks))
    const blocks = read.map((block) => stored(block, file))
    const title = `来路不明的通知之${n + 1}`
    return {
      id,
      honest: pages.map(({ honest }) => honest),
      notice: { ...like, _id: id, title, blocks, attachments: [], pinned: false, confirm: null },
    }
  })
}

const someOf = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.filter((block) => JSON.stringify(block).length <= LONG).slice(0, BLOCKS_OF_A_PAGE)

const stored = (block: ReadBlock, file: string): Block => {
  if (block.kind !== 'picture') return block
  const { kind, alt } = block
  return { kind, alt, file, width: 300, height: 200 }
}

/** A file of the storage that a notice shows. */
export function pictureOf({ blocks }: Notice): string {
  for (const block of blocks) if (block.kind === 'picture') return block.file
  throw new Error('the notice has no picture')
}

/** Pages that run or call out at once where they are put into a screen as they are; none leads the window elsewhere. */
export const RAW_PAGES: readonly string[] = HOSTILE_PAGES.map(({ html }) => html).filter(
  (html) =>
    html.length < 2000 &&
    /<img[^>]*(onerror|https:)/.test(html) &&
    !/<(meta|base|plaintext|i?frame|input|svg|math)/i.test(html),
)

/** Puts pages into an element as markup, which is what the app never does. Runs in the window. */
export function putRaw(element: Element, pages: readonly string[]): void {
  for (const page of pages) element.appendChild(document.createElement('div')).innerHTML = page
}
