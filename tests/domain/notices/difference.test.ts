import fc from 'fast-check'
import { COMPARING_STEPS, Steps } from '../../../src/domain/notices/alignment'
import { compared } from '../../../src/domain/notices/difference'
import { textOf, type Block, type ComparedRun, type Run } from '../../../src/domain/notices/document'

const paragraph = (...texts: (string | Run)[]): Block => ({
  kind: 'paragraph',
  runs: texts.map((text) => (typeof text === 'string' ? { text } : text)),
})
const list = (...items: string[]): Block => ({ kind: 'list', ordered: true, items: items.map((text) => [{ text }]) })
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  headed: true,
  rows: rows.map((row) => row.map((text) => [{ text }])),
})
const picture = (file: string): Block => ({ kind: 'picture', file, width: 10, height: 10, alt: file })

/** A text with what is in as +…+ and what is out as -…-. */
const told = (runs: readonly ComparedRun[]): string =>
  runs.map(({ text, change }) => (change === 'in' ? `+${text}+` : change === 'out' ? `-${text}-` : text)).join('')
function toldBlock(block: Block<ComparedRun>): string {
  if (block.kind === 'list') return block.items.map(told).join(' / ')
  if (block.kind === 'table') return block.rows.map((row) => row.map(told).join(' | ')).join(' / ')
  return block.kind === 'picture' ? block.file : block.kind === 'reference' ? block.title : told(block.runs)
}
const change = (before: readonly Block[], after: readonly Block[]): string[] => compared(before, after).map(toldBlock)

describe('a correction', () => {
  it('of a date is told as a date, not as a digit of it', () => {
    const [before, after] = [paragraph('请于3月20日前报送，过期不候。'), paragraph('请于3月27日前报送，过期不候。')]
    expect(change([before], [after])).toEqual(['请于-3月20日-+3月27日+前报送，过期不候。'])
    expect(change([paragraph('下午14:30开始')], [paragraph('下午15:30开始')])).toEqual(['下午-14:30-+15:30+开始'])
    expect(change([paragraph('比例25%以上')], [paragraph('比例30%以上')])).toEqual(['比例-25%-+30%+以上'])
  })

  it('of words leaves what stays between them, but not a single character that stayed by chance', () => {
    expect(change([paragraph('联系人王老师和李老师')], [paragraph('联系人张老师和赵老师')])).toEqual([
      '联系人-王-+张+老师和-李-+赵+老师',
    ])
    expect(change([paragraph('请带好证件在东门的广场集合')], [paragraph('请带好证件在西侧的停车场集合')])).toEqual([
      '请带好证件在-东门的广-+西侧的停车+场集合',
    ])
    expect(
      change([paragraph('在二楼报告厅，一个支部一次')], [paragraph('在一楼共享厅和三个研讨间，一个支部一次')]),
    ).toEqual(['在-二楼报告厅-+一楼共享厅和三个研讨间+，一个支部一次'])
    expect(change([paragraph('请到二号厅南侧登记')], [paragraph('请到一楼厅登记')])).toEqual([
      '请到-二号厅南侧-+一楼厅+登记',
    ])
  })

  it('of blocks tells whole ones, and pairs those that are alike', () => {
    const before = [paragraph('第一段不变'), paragraph('第二段会去掉'), paragraph('报名截止到周五下午')]
    const after = [paragraph('第一段不变'), paragraph('报名截止到周六下午'), paragraph('另附交通路线')]
    expect(change(before, after)).toEqual([
      '第一段不变',
      '-第二段会去掉-',
      '报名截止到周-五-+六+下午',
      '+另附交通路线+',
    ])
  })

  it('of a list and of a table tells items, rows and cells', () => {
    expect(change([list('带身份证', '带团员证')], [list('带身份证', '带笔', '带团员证复印件')])).toEqual([
      '带身份证 / +带笔+ / 带团员证+复印件+',
    ])
    expect(
      change(
        [table(['地点', '人数'], ['一楼', '20'], ['二楼', '30'])],
        [table(['地点', '人数'], ['一楼', '25'], ['二楼', '30'])],
      ),
    ).toEqual(['地点 | 人数 / 一楼 | -20-+25+ / 二楼 | 30'])
    // Of another width it is another table.
    expect(change([table(['甲'])], [table(['甲', '乙'])])).toEqual(['-甲-', '+甲+ | +乙+'])
  })

  it('of a picture or a reference shows only what is there now', () => {
    const lesson: Block = { kind: 'reference', to: 'lesson', id: 'L1', title: '第一课' }
    expect(change([picture('a'), lesson], [picture('b')])).toEqual(['b'])
    expect(change([picture('a')], [picture('a'), lesson])).toEqual(['a', '第一课'])
  })

  it('keeps bold and links, and tells where a link leads elsewhere', () => {
    const link = (href: string): Run => ({ text: '报名', link: { to: 'web', href } })
    const bold: Run = { text: '务必', bold: true }
    expect(compared([paragraph(bold, '周五到')], [paragraph(bold, '周六到')])).toEqual([
      paragraph(bold, { text: '周' }, { text: '五', change: 'out' } as Run, { text: '六', change: 'in' } as Run, {
        text: '到',
      }),
    ])
    expect(compared([paragraph('请', link('https://a.cn'))], [paragraph('请', link('https://b.cn'))])).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: '请' }, { ...link('https://a.cn'), change: 'out' }, { ...link('https://b.cn'), change: 'in' }],
      },
    ])
    expect(change([paragraph('务必到')], [paragraph(bold, '到')])).toEqual(['务必到'])
  })
})

const run = fc.record(
  {
    text: fc.oneof(
      fc.string({ unit: fc.constantFrom(...'一二三的1239月日 a，😀'), minLength: 1, maxLength: 12 }),
      fc.string({ minLength: 1, maxLength: 5 }),
    ),
    bold: fc.constant(true),
    link: fc.constantFrom({ to: 'web' as const, href: 'https://a.cn/' }, { to: 'lesson' as const, id: 'L1' }),
  },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), runs }) },
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), runs }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
  fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.record({
      kind: fc.constant('table' as const),
      headed: fc.boolean(),
      rows: fc.array(fc.array(runs, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    }),
  ),
  fc.constantFrom(picture('p1'), picture('p2')),
)
const blocks = fc.array(block, { maxLength: 6 })
/** Two versions that have much in common: each block is the same, gone, new or one of another place. */
const versions = fc
  .tuple(
    blocks,
    fc.array(fc.tuple(fc.constantFrom('keep', 'drop', 'swap', 'edit'), block), { minLength: 6, maxLength: 6 }),
  )
  .map(([before, deeds]) => ({
    before,
    after: before.flatMap((one, i): Block[] => {
      const [deed, other] = deeds[i] ?? ['keep', one]
      if (deed === 'edit' && one.kind === 'paragraph') return [{ ...one, runs: [...one.runs.slice(1), { text: '改' }] }]
      return deed === 'keep' ? [one] : deed === 'drop' ? [] : [other, one]
    }),
  }))

/** Neighbours of one look are one run, and an empty one is none. */
function joined(all: readonly ComparedRun[]): Run[] {
  const result: Run[] = []
  for (const { text, bold, link } of all) {
    const last = result[result.length - 1]
    if (text === '') continue
    if (last && JSON.stringify([last.bold, last.link]) === JSON.stringify([bold, link])) last.text += text
    else result.push({ text, ...(bold === undefined ? {} : { bold }), ...(link === undefined ? {} : { link }) })
  }
  return result
}

/** A compared text without what is in, or without what is out; what was nothing else is gone. */
function without(mark: 'in' | 'out', all: readonly Block<ComparedRun>[]): Block[] {
  const kept = (texts: readonly ComparedRun[]): Run[] => joined(texts.filter(({ change: one }) => one !== mark))
  const isGone = (texts: readonly ComparedRun[]): boolean =>
    texts.some(({ change: one }) => one === mark) && kept(texts).length === 0
  return all.flatMap((one): Block[] => {
    if (one.kind === 'picture' || one.kind === 'reference') return [one]
    if (one.kind === 'list') {
      const items = one.items.filter((item) => !isGone(item)).map(kept)
      return isGone(one.items.flat()) ? [] : [{ ...one, items }]
    }
    if (one.kind === 'table') {
      const rows = one.rows.filter((row) => !isGone(row.flat())).map((row) => row.map(kept))
      return isGone(one.rows.flat(2)) ? [] : [{ ...one, rows }]
    }
    return isGone(one.runs) ? [] : [{ ...one, runs: kept(one.runs) }]
  })
}
const plain = (all: readonly Block[]): Block[] => without('in', all)
/** Pictures that were taken out are not shown, and where an empty line was nothing can be seen. */
const texts = (all: readonly Block[]): string => textOf({ blocks: all.filter(({ kind }) => kind !== 'picture') })
const linesWithin = (all: readonly Block[]): string =>
  texts(all)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')

describe('whatever the versions', () => {
  it.each([
    ['much in common', versions],
    ['nothing in common', fc.record({ before: blocks, after: blocks })],
  ])('with %s: without what is out it is the later one, without what is in it says what the earlier did', (_, two) => {
    fc.assert(
      fc.property(two, ({ before, after }) => {
        const both = compared(before, after)
        expect(without('out', both)).toEqual(plain(after))
        expect(linesWithin(without('in', both))).toBe(linesWithin(before))
      }),
      { numRuns: 300 },
    )
  })

  it('two that are the same have no mark', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        expect(JSON.stringify(compared(all, all))).not.toContain('"change"')
        expect(without('out', compared(all, all))).toEqual(plain(all))
      }),
    )
  })

  it('the looks at them are bounded, and beyond that both stand whole', () => {
    const letters = (n: number, from: number): string =>
      Array.from({ length: n }, (_, i) => String.fromCharCode(0x4e00 + ((from + i * 7919) % 20_000))).join('')
    const worst: [Block[], Block[]][] = [
      [[paragraph(letters(20_000, 0))], [paragraph(letters(20_000, 1))]],
      [[paragraph('一二'.repeat(10_000))], [paragraph('二三一'.repeat(6_666))]],
      [
        Array.from({ length: 400 }, (_, i) => paragraph(letters(50, i))),
        Array.from({ length: 400 }, (_, i) => paragraph(letters(50, i + 3))),
      ],
      [[table(...many(600, (i) => [letters(30, i)]))], [table(...many(600, (i) => [letters(30, i + 3)]))]],
    ]
    for (const [before, after] of worst) {
      const steps = new Steps()
      const both = compared(before, after, steps)
      expect(steps.taken).toBeLessThanOrEqual(COMPARING_STEPS)
      expect(texts(without('out', both)) === texts(after)).toBe(true)
      expect(texts(without('in', both)) === texts(before)).toBe(true)
    }
    const none = compared([paragraph('请于周五到场')], [paragraph('请于周六到场')], new Steps(0))
    expect(none.map(toldBlock)).toEqual(['-请于周五到场-', '+请于周六到场+'])
  })
})

const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
