import type { WritingBlock } from '../../../../../contract/writing'
import type { Link, Reference, Run } from '../../../../../domain/notices/document'
import type { EditableBlock } from './delta'

/** A sign that nobody writes, put where the person writes to find that place again. */
export const MARK = '\uE0F1'

export const isMarked = (block: EditableBlock): boolean => runsOfAll(block).some(({ text }) => text.includes(MARK))

const runsOfAll = (block: EditableBlock): readonly Run[] =>
  block.kind === 'picture' ? [] : block.kind === 'list' ? block.items.flat() : block.runs

/** A thing in the place of the mark: what stands before it in its line, or after it, is a line of its own. */
export function putInPlace(blocks: readonly EditableBlock[], thing: Reference): WritingBlock[] {
  const put = blocks.flatMap((block): WritingBlock[] => {
    if (block.kind === 'picture') return [block]
    const lines = block.kind === 'list' ? block.items : [block.runs]
    const at = lines.findIndex((runs) => runs.some(({ text }) => text.includes(MARK)))
    const line = lines[at]
    if (!line) return [block]
    const { before, after } = cutAt(line)
    if (block.kind !== 'list') return [...textOf(block, before), thing, ...textOf(block, after)]
    const part = (items: Run[][]) => (items.length === 0 ? [] : [{ ...block, items }])
    const above = [...lines.slice(0, at), ...(before.length === 0 ? [] : [before])]
    return [...part(above), thing, ...part([...(after.length === 0 ? [] : [after]), ...lines.slice(at + 1)])]
  })
  return put.includes(thing) ? put : [...put, thing]
}

const textOf = <B extends { runs: Run[] }>(block: B, runs: Run[]): B[] =>
  runs.length === 0 ? [] : [{ ...block, runs }]

function cutAt(line: readonly Run[]): { before: Run[]; after: Run[] } {
  const before: Run[] = []
  const after: Run[] = []
  let passed = false
  for (const run of line) {
    const [left = '', right]: (string | undefined)[] = passed ? ['', run.text] : run.text.split(MARK)
    if (left !== '') before.push({ ...run, text: left })
    if (right !== undefined && right !== '') after.push({ ...run, text: right })
    passed ||= right !== undefined
  }
  return { before, after }
}

/** What stands between two marks, as a link. */
export function linkMarked(blocks: readonly EditableBlock[], link: Link): EditableBlock[] {
  let within = false
  const linked = (runs: readonly Run[]): Run[] =>
    runs.flatMap((run) =>
      run.text.split(MARK).flatMap((text, nth): Run[] => {
        if (nth > 0) within = !within
        return text === '' ? [] : [{ ...run, text, ...(within ? { link } : {}) }]
      }),
    )
  return blocks.map((block): EditableBlock => {
    if (block.kind === 'picture') return block
    if (block.kind === 'list') return { ...block, items: block.items.map(linked) }
    return { ...block, runs: linked(block.runs) }
  })
}
