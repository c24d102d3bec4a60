import type { NoticeDetail, ShownBlock, ShownPicture } from '../../../../contract/notices'
import type { Run } from '../../../../domain/notices/document'
import { safeLink } from '../../../../domain/notices/links'
import { longTime } from '../../../../domain/time'
import { PLACE_NAMES } from '../../../../notice-text/places'
import { visible } from '../../../../notice-text/visible'

/** A stretch of text on paper: nothing can be tapped there, so where it leads stands behind it. */
export type Ink = Pick<Run, 'text' | 'bold'>

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; runs: Ink[] }
  | { kind: 'paragraph'; align: 'left' | 'center' | 'right'; runs: Ink[] }
  | { kind: 'item'; mark: string; runs: Ink[] }
  | { kind: 'table'; headed: boolean; rows: Ink[][][] }
  | ShownPicture

/** What of a notice stands on paper, whoever prints it: paper has no now, so all its days have a year. */
export interface Paper {
  title: string
  /** That it was corrected or taken back, and when; empty of others. */
  mark: string
  source: string
  date: string
  /** Of one that was taken back: why, and what followed. Its text is not there. */
  blocks: PaperBlock[]
}

export function paperOf(notice: NoticeDetail): Paper {
  const { title, source, publishAt, repostedFrom, correction, withdrawal } = notice
  const head = {
    title,
    source: repostedFrom === null ? source : `${source}（转自 ${repostedFrom}）`,
    date: `${longTime(publishAt)} 发布`,
  }
  if (withdrawal) return { ...head, mark: `已撤回 ${longTime(withdrawal.at)}`, blocks: withdrawn(withdrawal) }
  const mark = correction ? `已更正 ${longTime(correction.at)}` : ''
  return { ...head, mark, blocks: [...visible(notice.blocks ?? [], false).flatMap(onPaper), ...files(notice)] }
}

/** The text of one that was taken back is in nobody's hands any more; what may be known stands in its place. */
function withdrawn({ reason, followUp }: NonNullable<NoticeDetail['withdrawal']>): PaperBlock[] {
  const said = ['这条公告已撤回，正文和附件已不能打开。', `撤回原因：${reason}`]
  if (followUp) said.push(`后续：${followUp.title}（${longTime(followUp.publishAt)} 发布）`)
  return said.map(plain)
}

const plain = (text: string): PaperBlock => ({ kind: 'paragraph', align: 'left', runs: [{ text }] })

/** Files are not printed; that they are there is. */
const files = ({ attachments }: NoticeDetail): PaperBlock[] =>
  attachments.map(({ name }, nth) => plain(attachments.length === 1 ? `附件：${name}` : `附件 ${nth + 1}：${name}`))

function onPaper(block: ShownBlock): PaperBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, runs: inked(block.runs) }]
    case 'paragraph':
      return [{ kind: 'paragraph', align: block.align ?? 'left', runs: inked(block.runs) }]
    case 'list':
      return block.items.map((item, nth) => ({
        kind: 'item',
        mark: block.ordered ? `${nth + 1}.` : '•',
        runs: inked(item),
      }))
    case 'table':
      return [{ kind: 'table', headed: block.headed, rows: block.rows.map((row) => row.map(inked)) }]
    case 'picture':
      return [block]
    case 'reference':
      return [plain(`${PLACE_NAMES[block.to]}：${block.title}（在青年学习里打开）`)]
  }
}

/** An address that is its own words is not said twice. */
function inked(runs: readonly Run[]): Ink[] {
  return runs.flatMap(({ text, bold, link }) => {
    const words: Ink = bold ? { text, bold } : { text }
    const safe = safeLink(link)
    if (safe === undefined) return [words]
    const where = safe.to === 'web' ? safe.href : `青年学习里的${PLACE_NAMES[safe.to]}`
    return text === where ? [words] : [words, { text: `（${where}）` }]
  })
}
