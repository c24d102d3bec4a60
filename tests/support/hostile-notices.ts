import { readHtml, type ReadBlock } from '../../cloudfunctions/shared/notices/html/read-html'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { linesOf, type Block } from '../../src/domain/notices/document'
import { HOSTILE_PAGES } from '../fixtures/hostile-html'

export interface HostileNotice {
  id: string
  /** What has to be on the screen. */
  honest: string[]
  notice: Notice
  /** The pages that it was read from, as they are. */
  html: string
}

/** Pages on one notice: all of it is on the screen at once. */
const TOGETHER = 12
const BLOCKS_OF_A_PAGE = 3
/** Longer than this are pages that are only too much: how much of a notice is shown is tested elsewhere. */
const LONG = 600

/**
 * All hostile pages as they come out of the reader, some on each notice, otherwise like a given one. Pictures that the reader lets through
 * show a file of the storage, as they do once they are imported.
 */
export function hostileNotices(like: Notice, file: string): HostileNotice[] {
  const numbers = Array.from({ length: Math.ceil(HOSTILE_PAGES.length / TOGETHER) }, (_, n) => n)
  return numbers.map((n) => {
    const pages = HOSTILE_PAGES.slice(n * TOGETHER, (n + 1) * TOGETHER)
    const id = `n-hostile-${n}`
    const blocks = pages.flatMap(({ html }) => someOf(readHtml(html).document.blocks)).map((block) => stored(block, file))
    return {
      id,
      honest: pages.map(({ honest }) => honest),
      notice: { ...like, _id: id, title: `来路不明的通知之${n + 1}`, blocks, attachments: [], pinned: false, confirm: null },
      html: pages.map(({ html }) => html).filter((html) => html.length < 10_000).join('\n'),
    }
  }) // oxfmt-ignore
}

const someOf = (blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.filter((block) => block.kind === 'picture' || linesOf(block).join('').length <= LONG).slice(0, BLOCKS_OF_A_PAGE)

const stored = (block: ReadBlock, file: string): Block => {
  if (block.kind !== 'picture') return block
  const { kind, alt } = block
  return { kind, alt, file, width: 300, height: 200 }
}
