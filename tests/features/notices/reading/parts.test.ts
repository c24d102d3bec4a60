import type { ShownBlock } from '../../../../src/contract/notices'
import { columnsOf } from '../../../../src/notice-text/columns'
import { PART_NODES, partsOf, weightOf, type Part } from '../../../../src/notice-text/parts'
import { piecesOf, type Piece } from '../../../../src/notice-text/pieces'
import { Reader } from '../../../../src/features/notices/reading/reader'
import { bytesOf, STEP_BYTES } from '../../../../src/notice-text/weight'
import { BLOCKS_MAX, CELLS_MAX, NOTICE_CHARS_MAX } from '../../../../src/domain/limits'
import { isHarmless } from '../../../../src/domain/text'
import { EVERY_BLOCK, paragraph, run } from './notices'

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
const words = (length: number): string => '团'.repeat(length)

/** All that pieces say, in the order in which they are drawn; what a table says again at its continuation is left out. */
function saidBy(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => {
      if (piece.kind === 'list') return piece.items.flatMap(({ runs }) => runs.map(({ text }) => text))
      if (piece.kind === 'table')
        return piece.rows
          .slice(piece.continued && piece.headed ? 1 : 0)
          .flatMap((row) => row.flat().map(({ text }) => text))
      return 'runs' in piece ? piece.runs.map(({ text }) => text) : []
    })
    .join('')
}

const LARGEST: Record<string, ShownBlock[]> = {
  'one paragraph': [paragraph(words(NOTICE_CHARS_MAX))],
  'as many blocks as there may be': times(BLOCKS_MAX, (n) => paragraph(`${n}${words(40)}`)),
  'as many looks as there are characters': [
    paragraph(...times(2000, (n) => run('字', n % 2 === 0 ? { bold: true } : {}))),
  ],
  'one list': [{ kind: 'list', ordered: true, items: times(600, (n) => [run(`第${n}件${words(20)}`)]) }],
  'one item': [{ kind: 'list', ordered: false, items: [[run(words(NOTICE_CHARS_MAX))]] }],
  'one table': [
    { kind: 'table', headed: true, rows: times(CELLS_MAX / 6, (n) => times(6, (at) => [run(`${n}行${at}列`)])) },
  ],
  'what its columns are': [
    {
      kind: 'table',
      headed: true,
      rows: [
        [[run('短')], [run(words(NOTICE_CHARS_MAX))]],
        [[run('a')], [run('b')]],
      ],
    },
  ],
  'one cell': [{ kind: 'table', headed: false, rows: [[[run('短')], [run(words(NOTICE_CHARS_MAX))]]] }],
}

describe.each(Object.entries(LARGEST))('the largest notice: %s', (_, blocks) => {
  const parts = partsOf(blocks)

  it('comes in steps that are each less than one setData may send, and parts that a page may hold', () => {
    for (const part of parts) {
      const nodes = part.flat().reduce((sum, piece) => sum + weightOf(piece).nodes, 0)
      expect(nodes).toBeLessThanOrEqual(PART_NODES)
      for (const step of part) {
        expect(step.reduce((sum, piece) => sum + bytesOf(weightOf(piece)), 0)).toBeLessThanOrEqual(STEP_BYTES)
        expect(step.length).toBeLessThanOrEqual(40)
      }
    }
  })

  it('says all of it, in its order', () => {
    const said = saidBy(parts.flat(2))
    const wanted = saidBy(blocks.flatMap((block) => plain(block)))
    expect(said.length).toBe(wanted.length)
    expect(said === wanted).toBe(true)
  })
})

/** A block as one piece, however long. */
function plain(block: ShownBlock): Piece[] {
  if (block.kind === 'list')
    return [
      {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map((runs) => ({ number: null, continued: false, runs })),
      },
    ]
  if (block.kind === 'table')
    return [{ kind: 'table', headed: block.headed, continued: false, rows: block.rows, columns: [] }]
  return [block]
}

describe('pieces', () => {
  it('are the blocks themselves where these are short', () => {
    const parts = partsOf(EVERY_BLOCK)
    expect(parts.map((part) => part.length)).toEqual([1])
    expect(parts.flat(2).map(({ kind }) => kind)).toEqual(EVERY_BLOCK.map(({ kind }) => kind))
  })

  it('of an empty notice are none', () => {
    expect([partsOf([]), new Reader([]).shown, new Reader([]).more]).toEqual([[], [], null])
  })

  it('number what is in a list, not what was taken out of it nor what goes on from above', () => {
    const out = run('旧', { change: 'out' })
    const [piece] = piecesOf({
      kind: 'list',
      ordered: true,
      items: [[run('一')], [out], [run(words(4000))], [run('三')]],
    })
    expect(piece?.kind === 'list' && piece.items.map(({ number, continued }) => [number, continued])).toEqual([
      [1, false],
      [null, false],
      [2, false],
      [null, true],
      [3, false],
    ])
  })

  it('are cut behind a sentence, and never within a character', () => {
    const [first, second] = piecesOf(paragraph(`${words(2500)}。${words(2000)}`))
    expect([first, second].map((piece) => piece?.kind === 'paragraph' && piece.runs[0]?.text.length)).toEqual([
      2501, 2000,
    ])
    const smiles = piecesOf(paragraph(`a${'😀'.repeat(3000)}`))
    expect(smiles.every((piece) => isHarmless(saidBy([piece])))).toBe(true)
  })

  it('of a long table begin with what its columns are, which are as wide in each', () => {
    const rows = times(80, (n) => times(4, (at) => [run(n === 0 ? `列${at}` : n === 70 ? words(9) : '短')]))
    const pieces = piecesOf({ kind: 'table', headed: true, rows })
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) {
      if (piece.kind !== 'table') throw new Error(piece.kind)
      expect(piece.rows[0]?.flat().map(({ text }) => text)).toEqual(['列0', '列1', '列2', '列3'])
      expect(piece.columns).toEqual([8, 9, 9, 9])
    }
  })
})

describe('columns', () => {
  it('are as wide as their longest line, within what leaves room for others', () => {
    const row = (...texts: string[]) => texts.map((text) => [run(text)])
    expect(columnsOf([row('段', '集合', 'https'), row('A', words(30), '08:30')])).toEqual([2, 10, 3])
    expect(columnsOf([row(words(30), '')])).toEqual([8, 2])
    // A date with its weekday stays on one line.
    expect(columnsOf([row('12月10日（周四）', '时间')])).toEqual([8, 2])
    expect(columnsOf([row('两行\n的文字', 'x')])[0]).toBe(3)
    expect(columnsOf([])).toEqual([])
  })
})

describe('reading on', () => {
  const long = times(BLOCKS_MAX, (n) => paragraph(`${n}${words(40)}`))
  const drawn = ({ shown }: Reader): number => shown.flat().length

  it('brings the next step below, then the next part in its place, to the end and back', () => {
    const reader = new Reader(long)
    const parts: Part[] = partsOf(long)
    expect([reader.more, reader.hasBefore, drawn(reader)]).toEqual(['step', false, 40])
    reader.readOn()
    expect(drawn(reader)).toBe(80)
    let taps = 0
    while (reader.more !== null && taps < 100) {
      reader.readOn()
      taps += 1
    }
    expect([reader.at, reader.hasBefore]).toEqual([parts.length - 1, true])
    expect(drawn(reader)).toBe(parts.at(-1)?.flat().length)
    reader.readOn()
    expect(reader.at).toBe(parts.length - 1)
    for (let at = parts.length; at > 0; at--) reader.back()
    expect([reader.at, reader.hasBefore]).toEqual([0, false])
  })

  it('stays where it is when the notice comes again, and within it when it has become shorter', () => {
    const reader = new Reader(long)
    while (reader.more !== null) reader.readOn()
    const { at } = reader
    reader.tell(long)
    expect(reader.at).toBe(at)
    reader.tell([paragraph('短')])
    expect([reader.at, drawn(reader), reader.more]).toEqual([0, 1, null])
  })
})
