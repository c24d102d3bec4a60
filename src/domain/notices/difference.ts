import { bestPairs, samePairs, Steps, through, type Pair } from './alignment'
import { runsOf, textOfRuns, type Block, type ComparedRun, type List, type Run, type Table } from './document'
import { allChanged, comparedRuns } from './run-difference'

/**
 * The later version with what was put in (`in`) and, in its place, what was taken out of the earlier (`out`). Without what is out it says
 * exactly what the later does, without what is in what the earlier did; pictures and references that were taken out are not shown. How a
 * text looks is as in the later version. Its cost is bounded by `steps`, whatever the texts.
 */
export function compared(
  before: readonly Block[],
  after: readonly Block[],
  steps: Steps = new Steps(),
): Block<ComparedRun>[] {
  return aligned(before, after, steps).flatMap(({ was, is }) => comparedBlocks(was, is, steps))
}

/** A block that both versions have, changed or not, or one that only one of them has. */
export interface Aligned {
  was: Block | undefined
  is: Block | undefined
}

/** Both versions side by side, in their order. */
export function aligned(before: readonly Block[], after: readonly Block[], steps: Steps): Aligned[] {
  const pairs = pairsOf({ before: before.map(pieceOf), after: after.map(pieceOf) }, steps)
  return through<Aligned>({ before: before.length, after: after.length }, pairs, {
    out: (i) => [{ was: before[i], is: undefined }],
    put: (j) => [{ was: undefined, is: after[j] }],
    both: (i, j) => [{ was: before[i], is: after[j] }],
  })
}

/** What is shown of a block beside what it has become. */
export function comparedBlocks(was: Block | undefined, is: Block | undefined, steps: Steps): Block<ComparedRun>[] {
  if (!is) return takenOut(was)
  return was ? comparedBlock(was, is, steps) : putIn(is)
}

/** Of two blocks with the same nothing was changed in what they say. */
export const sameKeyOf = (block: Block): string => keyOf(pieceOf(block))

/** A block, an item of a list or a row of a table, as it is found again in the other version. */
interface Piece {
  /** Only pieces of one sort become one another. */
  sort: string
  /** Its parts, each of which is compared with the same part of the other. */
  parts: readonly string[]
}

/** Of two with the same key nothing was changed in the text. */
const keyOf = ({ sort, parts }: Piece): string => [sort, ...parts].join('\n')

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'picture':
      return { sort: 'picture', parts: [block.file] }
    case 'reference':
      return { sort: `reference ${block.to} ${block.id}`, parts: [block.title] }
    case 'table':
      // Of another width it is another table.
      return { sort: `table ${widthOf(block)}`, parts: block.rows.flat().map(textOfRuns) }
    case 'list':
      return { sort: 'list', parts: block.items.map(textOfRuns) }
    default:
      return { sort: block.kind, parts: [textOfRuns(block.runs)] }
  }
}

const pieceOfItem = (item: readonly Run[]): Piece => ({ sort: '', parts: [textOfRuns(item)] })
const pieceOfRow = (row: readonly (readonly Run[])[]): Piece => ({ sort: '', parts: row.map(textOfRuns) })

const widthOf = ({ rows }: Table): number => rows[0]?.length ?? 0

/** What is the same first; between two of these, what is alike. */
function pairsOf({ before, after }: { before: Piece[]; after: Piece[] }, steps: Steps): Pair[] {
  const same = samePairs({ before: before.map(keyOf), after: after.map(keyOf) }, steps)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const [one, other] of [...same, [before.length, after.length] as const]) {
    const gap = { before: before.slice(i, one), after: after.slice(j, other) }
    for (const [k, l] of alikePairs(gap, steps)) pairs.push([i + k, j + l])
    if (one < before.length) pairs.push([one, other])
    i = one + 1
    j = other + 1
  }
  return pairs
}

/** Of 100 characters so many must be in both for a text to be a changed one and not another. */
const ALIKE = 50

function alikePairs({ before, after }: { before: Piece[]; after: Piece[] }, steps: Steps): Pair[] {
  const counted = { before: before.map(countedOf), after: after.map(countedOf) }
  const looks = counted.before.reduce((sum, { letters }) => sum + letters.size + 1, 0) * after.length
  if (looks === 0 || !steps.take(looks)) return []
  return bestPairs(counted, (one, other) => {
    const share = one.sort === other.sort ? shareOf(one, other) : 0
    return share >= ALIKE ? share : 0
  })
}

interface Counted {
  sort: string
  length: number
  /** How often each letter stands in it. */
  letters: ReadonlyMap<string, number>
}

function countedOf({ sort, parts }: Piece): Counted {
  const letters = new Map<string, number>()
  const all = [...parts.join('')]
  for (const letter of all) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return { sort, length: all.length, letters }
}

/** How much of two texts is in both, 0 to 100. An empty one is like none: there is nothing in it that could have been changed. */
function shareOf(one: Counted, other: Counted): number {
  let both = 0
  for (const [letter, count] of one.letters) both += Math.min(count, other.letters.get(letter) ?? 0)
  return both === 0 ? 0 : Math.floor((200 * both) / (one.length + other.length))
}

/** What is taken out and has no text leaves no mark. */
function takenOut(block: Block | undefined): Block<ComparedRun>[] {
  if (!block || block.kind === 'picture' || block.kind === 'reference') return []
  return saysNothing(block) ? [] : [wholly(block, 'out')]
}

const saysNothing = (block: Block): boolean => textOfRuns(runsOf(block)) === ''

const putIn = (block: Block): Block<ComparedRun>[] => [wholly(block, 'in')]

function wholly(block: Block, change: 'in' | 'out'): Block<ComparedRun> {
  const mark = (runs: readonly Run[]): ComparedRun[] => allChanged(runs, change)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: mark(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(mark) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(mark)) }
    default:
      return block
  }
}

function comparedBlock(was: Block, is: Block, steps: Steps): Block<ComparedRun>[] {
  if (is.kind === 'list' && was.kind === 'list') return [comparedList(was, is, steps)]
  if (is.kind === 'table' && was.kind === 'table') return [comparedTable(was, is, steps)]
  if ((is.kind === 'heading' || is.kind === 'paragraph') && was.kind === is.kind)
    return [{ ...is, runs: comparedRuns(was.runs, is.runs, steps) }]
  return [is]
}

function comparedList(was: List, is: List, steps: Steps): List<ComparedRun> {
  const pairs = pairsOf({ before: was.items.map(pieceOfItem), after: is.items.map(pieceOfItem) }, steps)
  const [before, after] = [was.items, is.items]
  const items = through<ComparedRun[]>({ before: before.length, after: after.length }, pairs, {
    out: (i) => (textOfRuns(before[i] ?? []) === '' ? [] : [allChanged(before[i] ?? [], 'out')]),
    put: (j) => [allChanged(after[j] ?? [], 'in')],
    both: (i, j) => [comparedRuns(before[i] ?? [], after[j] ?? [], steps)],
  })
  return { ...is, items }
}

function comparedTable(was: Table, is: Table, steps: Steps): Table<ComparedRun> {
  const pairs = pairsOf({ before: was.rows.map(pieceOfRow), after: is.rows.map(pieceOfRow) }, steps)
  const [before, after] = [was.rows, is.rows]
  const mark = (row: Run[][] | undefined, change: 'in' | 'out') => (row ?? []).map((cell) => allChanged(cell, change))
  const rows = through<ComparedRun[][]>({ before: before.length, after: after.length }, pairs, {
    out: (i) => (textOfRuns((before[i] ?? []).flat()) === '' ? [] : [mark(before[i], 'out')]),
    put: (j) => [mark(after[j], 'in')],
    both: (i, j) => [(after[j] ?? []).map((cell, k) => comparedRuns(before[i]?.[k] ?? [], cell, steps))],
  })
  return { ...is, rows }
}
