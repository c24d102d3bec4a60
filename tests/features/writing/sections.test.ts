import type { ComparedTexts } from '../../../src/contract/writing'
import { sectionsOf } from '../../../src/features/writing/review/sections'

type Marked = ComparedTexts['blocks'][number]

const text = (mark: Marked['mark'], words: string): Marked => ({
  mark,
  block: { kind: 'paragraph', runs: [{ text: words }] },
})
const picture = (mark: Marked['mark']): Marked => ({
  mark,
  block: { kind: 'picture', url: '', width: 10, height: 10, alt: '' },
})
const drawn = (blocks: Marked[], first = 0) =>
  sectionsOf(blocks, first)
    .flat()
    .map(({ mark, place, word }) => [mark, place, word])

describe('two texts in sections', () => {
  it('joins what is the same, and numbers the places that differ', () => {
    expect(drawn([text('same', '一'), text('same', '二'), text('changed', '三'), text('moved', '四')])).toEqual([
      ['same', null, ''],
      ['changed', 0, ''],
      ['moved', 1, '移了位置'],
    ])
  })

  it('what was put in for what was taken out is one place, each called by its word', () => {
    expect(drawn([text('out', '旧'), text('in', '新'), text('same', '一'), picture('in')], 1)).toEqual([
      ['out', 1, '删去'],
      ['in', null, '新增'],
      ['same', null, ''],
      ['in', 2, '新增图片'],
    ])
  })

  it('is one place however much was put in, and says so once', () => {
    const much = drawn(Array.from({ length: 60 }, () => text('in', '字'.repeat(300))))
    expect(much.length).toBeGreaterThan(1)
    expect(much).toEqual([['in', 0, '新增'], ...much.slice(1).map(() => ['in', null, ''])])
  })

  it('sends a long text in groups, and loses nothing of it', () => {
    const long = Array.from({ length: 60 }, (_, nth) => text(nth % 7 === 3 ? 'changed' : 'same', '字'.repeat(300)))
    const groups = sectionsOf(long)
    expect(groups.length).toBeGreaterThan(1)
    expect(groups.flat().flatMap(({ step }) => step)).toHaveLength(60)
    expect(groups.flat().flatMap(({ place }) => (place === null ? [] : [place]))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })
})
