import fc from 'fast-check'
import type { WritingBlock, WritingPicture } from '../../../src/contract/writing'
import type { Run } from '../../../src/domain/notices/document'
import { Carried } from '../../../src/features/writing/edit/components/rich-text/carried'
import {
  blocksOf,
  opsIn,
  opsOf,
  type EditableBlock,
  type Op,
} from '../../../src/features/writing/edit/components/rich-text/delta'
import { linkMarked, MARK, putInPlace } from '../../../src/features/writing/edit/components/rich-text/marked'
import { isKept, stretchesOf } from '../../../src/features/writing/edit/components/rich-text/stretches'
import { anyBlock } from '../../support/any-blocks' // oxfmt-ignore

const picture = (pictureId: string, url = `https://files.lanjiang.example/${pictureId}`): WritingPicture => ({
  kind: 'picture',
  pictureId,
  url,
  width: 800,
  height: 600,
  alt: '',
})
const paragraph = (...runs: Run[]): EditableBlock => ({ kind: 'paragraph', runs })
const list = (ordered: boolean, ...items: string[]): EditableBlock => ({
  kind: 'list',
  ordered,
  items: items.map((text) => [{ text }]),
})
const LESSON = { to: 'lesson', id: 'l8' } as const

/** Nobody sees how a break of a line looks: it is as what stands before it. */
function settled(runs: readonly Run[]): Run[] {
  const look = ({ bold, link }: Run): string => JSON.stringify([bold, link?.to, link])
  const found: Run[] = []
  for (const run of runs)
    for (const text of run.text.split(/(?<=\n)|(?=\n)/)) {
      const last = found[found.length - 1]
      if (last && (text === '\n' || look(last) === look(run))) last.text += text
      else found.push({ ...run, text })
    }
  return found
}
const inTheEnd = (block: WritingBlock): WritingBlock => {
  if (block.kind === 'list') return { ...block, items: block.items.map(settled) }
  return block.kind === 'heading' || block.kind === 'paragraph' ? { ...block, runs: settled(block.runs) } : block
}

describe('a text in WeChat’s editor', () => {
  it('is given back as it was, with what is kept beside it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyBlock, { maxLength: 7, selector: (block) => (block.kind === 'picture' ? block.pictureId : {}) }), (blocks) => {
        const carried = new Carried()
        let keys = 0
        const back = stretchesOf(blocks, () => `k${(keys += 1)}`).flatMap((stretch): WritingBlock[] =>
          'kept' in stretch ? [stretch.kept] : blocksOf(opsOf(stretch.blocks, carried), carried),
        )
        expect(back).toEqual(blocks.map(inTheEnd))
      }),
      { numRuns: 300 },
    )
  }) // oxfmt-ignore

  it('can be written in before, between and after what is kept', () => {
    const table: WritingBlock = { kind: 'table', headed: true, rows: [[[]]] }
    let keys = 0
    const stretches = stretchesOf([table, table], () => `k${(keys += 1)}`)
    expect(stretches.map((stretch) => ('kept' in stretch ? stretch.kept.kind : stretch.blocks))).toEqual([[], 'table', [], 'table', []])
    expect([table].every(isKept)).toBe(true)
  }) // oxfmt-ignore

  it('keeps thousands of links apart by their colours, however the colour is told', () => {
    const carried = new Carried()
    const colours = Array.from({ length: 4096 }, (_, nth) => carried.colourOf({ to: 'lesson', id: `l${nth}` }))
    expect(new Set(colours).size).toBe(4096)
    expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true)
    expect(carried.linkOf(colours[3000])).toEqual({ to: 'lesson', id: 'l3000' })
    expect(carried.linkOf('rgb(32, 80, 113)')).toEqual({ to: 'lesson', id: 'l1' })
    expect(carried.linkOf(colours[1]?.toUpperCase())).toEqual({ to: 'lesson', id: 'l1' })
    for (const other of ['#ff0000', '#123456', 'red', undefined, true]) expect(carried.linkOf(other)).toBeUndefined()
  })

  it('keeps a link while its words are changed, and one in two stretches is one', () => {
    const carried = new Carried()
    const color = carried.colourOf(LESSON)
    expect(
      blocksOf([{ insert: '看' }, { insert: '第 9 ', attributes: { color, underline: true } }, { insert: '期', attributes: { color } }, { insert: '课\n' }], carried),
    ).toEqual([paragraph({ text: '看' }, { text: '第 9 期', link: LESSON }, { text: '课' })])
  }) // oxfmt-ignore

  it('goes on behind a link that ends its line as what is no link', () => {
    const carried = new Carried()
    const ops = opsOf([paragraph({ text: '看' }, { text: '办法', link: LESSON })], carried)
    // What is typed has the look of what stands before it.
    const attributes = ops[ops.length - 2]?.attributes
    const typed: Op[] = [...ops.slice(0, -1), { insert: '，再报名', ...(attributes && { attributes }) }, { insert: '\n' }]
    expect(blocksOf(typed, carried)).toEqual([paragraph({ text: '看' }, { text: '办法', link: LESSON }, { text: '，再报名' })])
  }) // oxfmt-ignore

  it('begins a list where an item is added to it with the look of the one before', () => {
    const carried = new Carried()
    const ops = opsOf([list(true, '一'), list(true, '甲', '乙')], carried)
    const more: Op[] = ops.flatMap((op) => (op.insert === '甲' ? [op, { insert: '\n', attributes: { list: 'ordered', marginTop: '0px' } }, { insert: '新' }] : [op]))
    expect(blocksOf(more, carried)).toEqual([list(true, '一'), list(true, '甲', '新', '乙')])
    expect(blocksOf([{ insert: '一\n', attributes: { list: 'bullet' } }, { insert: '\n' }, { insert: '二' }, { insert: '\n', attributes: { list: 'bullet' } }], carried)).toEqual([list(false, '一'), list(false, '二')])
  }) // oxfmt-ignore

  it('takes pictures by their id, or else by their address, out of the line they stand in', () => {
    const carried = new Carried()
    for (const id of ['p1', 'p2']) carried.sourceOf(picture(id))
    const ops: Op[] = [
      { insert: '前' },
      { insert: { image: 'https://elsewhere.example/x' }, attributes: { 'data-custom': 'pictureId=p1' } },
      { insert: '后' },
      { insert: { image: 'https://files.lanjiang.example/p2' } },
      { insert: '\n' },
    ]
    expect(blocksOf(ops, carried)).toEqual([paragraph({ text: '前' }), picture('p1'), paragraph({ text: '后' }), picture('p2')])
    expect(blocksOf([{ insert: { image: 'a' }, attributes: { 'data-custom': 'role=x;pictureId=p2' } }], carried)).toEqual([picture('p2')])
  }) // oxfmt-ignore

  it('tells of a picture that nobody has taken here, and keeps nothing that could not be kept', () => {
    const lost = jest.fn()
    expect(blocksOf([{ insert: { image: 'data:image/png;base64,AAAA' } }, { insert: '一\u0000二\n \n' }], new Carried(), lost)).toEqual([paragraph({ text: '一二' })])
    expect(lost).toHaveBeenCalledTimes(1)
  }) // oxfmt-ignore

  it.each([
    ['H2', { kind: 'heading', level: 1 }],
    ['h3', { kind: 'heading', level: 2 }],
    [1, { kind: 'heading', level: 1 }],
    ['3', { kind: 'heading', level: 2 }],
    [false, { kind: 'paragraph' }],
  ])('knows a heading that is told as %j', (header, kind) => {
    expect(blocksOf([{ insert: '一' }, { insert: '\n', attributes: { header } }], new Carried())).toEqual([{ ...kind, runs: [{ text: '一' }] }])
  }) // oxfmt-ignore

  it('reads of what is handed out only what is what it should be', () => {
    const ops = [{ insert: '一' }, { insert: { image: 'a' }, attributes: { alt: 'b' } }, { insert: { video: 'c' } }, { delete: 1 }, null]
    expect(opsIn({ delta: { ops } })).toEqual(ops.slice(0, 2))
    for (const odd of [null, undefined, 'x', {}, { delta: {} }]) expect(opsIn(odd)).toEqual([])
  }) // oxfmt-ignore
})

describe('a place in a text', () => {
  const card = { kind: 'reference', ...LESSON, title: '第 8 期' } as const

  it('takes a card: what stands around it in its line are lines of their own', () => {
    expect(putInPlace([paragraph({ text: '前', bold: true }, { text: `中${MARK}后` })], card)).toEqual([
      paragraph({ text: '前', bold: true }, { text: '中' }),
      card,
      paragraph({ text: '后' }),
    ])
    expect(putInPlace([list(true, '一', `二${MARK}`, '三')], card)).toEqual([list(true, '一', '二'), card, list(true, '三')])
    expect(putInPlace([paragraph({ text: MARK })], card)).toEqual([card])
    expect(putInPlace([picture('p1')], card)).toEqual([picture('p1'), card])
  }) // oxfmt-ignore

  it('becomes a link between two marks, with the look that it has', () => {
    expect(linkMarked([paragraph({ text: `看${MARK}第 8`, bold: true }, { text: ` 期${MARK}课` })], LESSON)).toEqual([
      paragraph({ text: '看', bold: true }, { text: '第 8', bold: true, link: LESSON }, { text: ' 期', link: LESSON }, { text: '课' }),
    ])
    expect(linkMarked([list(false, `${MARK}课${MARK}`), picture('p1')], LESSON)).toEqual([
      { kind: 'list', ordered: false, items: [[{ text: '课', link: LESSON }]] },
      picture('p1'),
    ])
  }) // oxfmt-ignore
})
