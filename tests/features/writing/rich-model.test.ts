import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import type { WritingBlock } from '../../../src/contract/writing'
import type { Link, Run } from '../../../src/domain/notices/document'
import { blocksOf, docOf, type DocNode } from '../../../src/features/writing/edit/components/rich-text/model'
import { schemaOf } from '../../../src/features/writing/edit/components/rich-text/schema'

const schema = getSchema(schemaOf())

/** Into the editor's own tree, which takes nothing that does not fit, and out again. */
const through = (blocks: WritingBlock[]): WritingBlock[] => {
  const node = schema.nodeFromJSON(docOf(blocks))
  node.check()
  return blocksOf(node.toJSON() as DocNode)
}

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const place = fc.constantFrom('notice' as const, 'lesson' as const, 'quiz' as const, 'activity' as const)
const link: fc.Arbitrary<Link> = fc.oneof(
  fc.record({ to: fc.constant('web' as const), href: id.map((name) => `https://lanjiang.example/${name}`) }),
  fc.record({ to: place, id }),
)
const text = fc
  .array(fc.constantFrom('团', '日', 'a', ' ', '\n', '😀', '3月', '<b>', '&amp;'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const run: fc.Arbitrary<Run> = fc.record({ text, bold: fc.constant(true), link }, { requiredKeys: ['text'] })
/** Neighbours that look the same are one stretch. */
const merged = (runs: Run[]): Run[] =>
  runs.reduce<Run[]>((found, one) => {
    const last = found[found.length - 1]
    if (!last || look(last) !== look(one)) return [...found, one]
    return [...found.slice(0, -1), { ...last, text: last.text + one.text }]
  }, [])
const look = ({ bold, link: to }: Run): string => JSON.stringify([bold, to?.to, to?.to === 'web' ? to.href : to?.id])
const cell = fc.array(run, { maxLength: 4 }).map(merged)
const line = cell.map((runs): Run[] => merged([{ text: '一' }, ...runs]))
const block: fc.Arbitrary<WritingBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), runs: line }),
  fc.record(
    {
      kind: fc.constant('paragraph' as const),
      align: fc.constantFrom('center' as const, 'right' as const),
      runs: line,
    },
    { requiredKeys: ['kind', 'runs'] },
  ),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(line, { minLength: 1, maxLength: 3 }),
  }),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).chain(([width, headed]) =>
    fc.record({
      kind: fc.constant('table' as const),
      headed: fc.constant(headed),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    }),
  ),
  fc.record({
    kind: fc.constant('picture' as const),
    pictureId: id,
    url: fc.constant('https://files.lanjiang.example/p'),
    width: fc.nat(4000),
    height: fc.nat(4000),
    alt: fc.constantFrom('', '海报'),
  }),
  fc.record({ kind: fc.constant('reference' as const), to: place, id, title: fc.constantFrom('', '第 8 期') }),
)

describe('the editor’s tree', () => {
  it('holds all that can be written, and gives it back as it was', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
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
