import type { ComparedTexts, Writing, WritingConfirm } from '../../../contract/writing'
import type { ShownBlock } from '../../../contract/notices'
import type { Block, ComparedRun } from '../../../domain/notices/document'
import { materialChanges, type Matter } from '../../../domain/notices/material'
import { dayInYear, clockTime, ms, type Instant } from '../../../domain/time'

type Stands = Pick<Writing, 'text' | 'out' | 'copy' | 'asking'>

/** Whether an approval asks everyone anew. */
export const asksAnew = ({ text, copy, asking }: Stands): boolean =>
  copy !== null && text.confirm !== null && asking !== null && text.asksAgain

/** Whether an approval uses up one of its month: not where it only goes on with what is asked, or asks that anew. */
export const isCharged = ({ text, copy, asking }: Stands): boolean =>
  copy !== null && text.confirm !== null && asking === null

/** What the readers act by differs between both. */
export function changedOf({ before, after, blocks }: ComparedTexts): Matter[] {
  if (before === null) return []
  const side = (gone: 'in' | 'out') => blocks.flatMap(({ mark, block }) => (mark === gone ? [] : [sideOf(block, gone)]))
  return materialChanges(
    { title: before.title, blocks: side('in'), deadline: before.confirm?.deadline ?? null },
    { title: after.title, blocks: side('out'), deadline: after.confirm?.deadline ?? null },
  )
}

/** A block as one of both texts has it. */
function sideOf(block: ShownBlock, gone: ComparedRun['change']): Block {
  const kept = (runs: readonly ComparedRun[]) => runs.filter(({ change }) => change !== gone)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: kept(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(kept) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(kept)) }
    case 'picture':
      return { kind: 'picture', file: '', width: block.width, height: block.height, alt: block.alt }
    case 'reference':
      return block
  }
}

/** What of what is asked differs, as a sentence each. */
export function confirmChanges(
  { before, after }: { before: WritingConfirm | null; after: WritingConfirm | null },
  now: Instant,
): string[] {
  if (before === null) return after === null ? [] : ['原来不用确认']
  if (after === null) return ['以后不用确认了']
  const until = (instant: string | null) =>
    instant === null ? '没有写' : `${dayInYear(instant, now)} ${clockTime(instant)}`
  const moved = before.deadline === null || after.deadline === null || ms(before.deadline) !== ms(after.deadline)
  return [
    before.reason === after.reason ? '' : `原因原来是“${before.reason}”`,
    moved ? `截止原来是 ${until(before.deadline)}` : '',
    questionKey(before) === questionKey(after) ? '' : before.question === null ? '原来没有题' : '题目改了',
  ].filter((words) => words !== '')
}

const questionKey = ({ question }: WritingConfirm): string =>
  JSON.stringify(question && [question.text, question.options, question.right])
