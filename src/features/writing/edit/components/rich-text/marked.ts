import type { WritingBlock } from '../../../../../contract/writing'
import type { Link, Reference, Run } from '../../../../../domain/notices/document'
import { isVisible } from '../../../../../domain/text'
import type { EditableBlock, Op } from './delta'

/** A sign that nobody writes, put where the person writes to find that place again. */
export const MARK = '\uE0F1'

/** A stretch of what an editor holds, in characters; a picture is one. */
export interface Chosen {
  at: number
  length: number
}

/** What was chosen when the sign took its place, by what stood there before and what does now; the end where there is no sign. */
export function chosenIn(before: readonly Op[], after: readonly Op[]): Chosen {
  const at = placeIn(after)
  if (at === null) return { at: Math.max(0, lengthOf(before) - 1), length: 0 }
  return { at, length: Math.max(0, lengthOf(before) + 1 - lengthOf(after)) }
}

/** Where the sign stands; null where it does not. */
function placeIn(ops: readonly Op[]): number | null {
  let passed = 0
  for (const { insert } of ops) {
    const within = typeof insert === 'string' ? insert.indexOf(MARK) : -1
    if (within >= 0) return passed + within
    passed += typeof insert === 'string' ? insert.length : 1
  }
  return null
}

/** The link in which, or at whose end, a place is; nothing where there is none. `colour` is what tells one from another. */
export function linkAround(ops: readonly Op[], at: number): Chosen {
  let [from, to] = [0, 0]
  let colour: unknown
  for (const op of [...ops, { insert: '' }]) {
    const own = 'attributes' in op ? op.attributes?.color : undefined
    if (own !== colour) {
      if (colour !== undefined && from <= at && at <= to) return { at: from, length: to - from }
      from = to
      colour = own
    }
    to += lengthOf([op])
  }
  return { at, length: 0 }
}

export const isIn = (ops: readonly Op[]): boolean => placeIn(ops) !== null

/** What a text says without the sign. */
export const withoutSign = (ops: readonly Op[]): Op[] =>
  ops.map((op) => (typeof op.insert === 'string' ? { ...op, insert: op.insert.split(MARK).join('') } : op))

/** With signs around what is chosen, or around words that are put in there. */
export function withMarks(ops: readonly Op[], { at, length }: Chosen, words: string): Op[] {
  const [before, rest] = cutOps(ops, at)
  const [within, after] = cutOps(rest, length)
  const isSeen = within.some(({ insert }) => typeof insert === 'string' && isVisible(insert))
  if (isSeen) return [...before, { insert: MARK }, ...within, { insert: MARK }, ...after]
  return [...before, { insert: `${MARK}${words}${MARK}` }, ...within, ...after]
}

/** With one sign behind what is chosen. */
export function withMark(ops: readonly Op[], { at, length }: Chosen): Op[] {
  const [before, after] = cutOps(ops, at + length)
  return [...before, { insert: MARK }, ...after]
}

const lengthOf = (ops: readonly Op[]): number =>
  ops.reduce((sum, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1), 0)

function cutOps(ops: readonly Op[], at: number): [Op[], Op[]] {
  const [before, after]: [Op[], Op[]] = [[], []]
  let passed = 0
  for (const op of ops) {
    const { insert } = op
    const left = at - passed
    passed += lengthOf([op])
    if (left <= 0) after.push(op)
    else if (typeof insert !== 'string' || left >= insert.length) before.push(op)
    else {
      before.push({ ...op, insert: insert.slice(0, left) })
      after.push({ ...op, insert: insert.slice(left) })
    }
  }
  return [before, after]
}

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

/** What stands between two marks, as a link, or without one. */
export function linkMarked(blocks: readonly EditableBlock[], link: Link | null): EditableBlock[] {
  let within = false
  const linked = (runs: readonly Run[]): Run[] =>
    runs.flatMap(({ link: had, ...run }) =>
      run.text.split(MARK).flatMap((text, nth): Run[] => {
        if (nth > 0) within = !within
        const leads = within ? link : had
        return text === '' ? [] : [{ ...run, text, ...(leads ? { link: leads } : {}) }]
      }),
    )
  return blocks.map((block): EditableBlock => {
    if (block.kind === 'picture') return block
    if (block.kind === 'list') return { ...block, items: block.items.map(linked) }
    return { ...block, runs: linked(block.runs) }
  })
}
