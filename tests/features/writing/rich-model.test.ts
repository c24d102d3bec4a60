import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import type { WritingBlock } from '../../../src/contract/writing'
import type { Run } from '../../../src/domain/notices/document'
import { blocksOf, docOf, type DocNode } from '../../../src/features/writing/edit/components/rich-text/model'
import { schemaOf } from '../../../src/features/writing/edit/components/rich-text/schema'
import { anyBlock } from '../../support/any-blocks'

const schema = getSchema(schemaOf())

/** Into the editor's own tree, which takes nothing that does not fit, and out again. */
const through = (blocks: WritingBlock[]): WritingBlock[] => {
  const node = schema.nodeFromJSON(docOf(blocks))
  node.check()
  return blocksOf(node.toJSON() as DocNode)
}

/** Neighbours that look the same are one stretch. */
const merged = (runs: Run[]): Run[] =>
  runs.reduce<Run[]>((found, one) => {
    const last = found[found.length - 1]
    if (!last || look(last) !== look(one)) return [...found, one]
    return [...found.slice(0, -1), { ...last, text: last.text + one.text }]
  }, [])
const look = ({ bold, link: to }: Run): string => JSON.stringify([bold, to?.to, to?.to === 'web' ? to.href : to?.id])
const whole = (block: WritingBlock): WritingBlock => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: merged(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(merged) }
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map(merged)) }
    default:
      return block
  }
}

describe('the editor’s tree', () => {
  it('holds all that can be written, and gives it back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyBlock.map(whole), { maxLength: 6 }), (blocks) => {
        expect(through(blocks)).toEqual(blocks)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps no line of which nothing is to be seen', () => {
    const empty: Run[] = [{ text: ' \n' }]
    expect(
      through([
        { kind: 'paragraph', runs: [] },
        { kind: 'heading', level: 1, runs: empty },
        { kind: 'list', ordered: true, items: [empty, [{ text: '一' }]] },
        { kind: 'list', ordered: false, items: [[]] },
      ]),
    ).toEqual([{ kind: 'list', ordered: true, items: [[{ text: '一' }]] }])
  })

  it('fills what a row lacks, and has no table without cells', () => {
    const cells = (...words: string[]): Run[][] => words.map((one) => [{ text: one }])
    expect(
      through([
        { kind: 'table', headed: true, rows: [] },
        { kind: 'table', headed: true, rows: [cells('甲', '乙'), cells('一')] },
      ]),
    ).toEqual([{ kind: 'table', headed: true, rows: [cells('甲', '乙'), [[{ text: '一' }], []]] }])
  })

  it('keeps nothing that could not be kept', () => {
    expect(through([{ kind: 'paragraph', runs: [{ text: '一\u0000\u202e二' }] }])).toEqual([
      { kind: 'paragraph', runs: [{ text: '一二' }] },
    ])
  })

  it('takes a link apart from its neighbour that leads elsewhere', () => {
    const runs: Run[] = [
      { text: '一', link: { to: 'lesson', id: 'l1' } },
      { text: '二', link: { to: 'lesson', id: 'l2' } },
    ]
    expect(through([{ kind: 'paragraph', runs }])).toEqual([{ kind: 'paragraph', runs }])
  })
})
