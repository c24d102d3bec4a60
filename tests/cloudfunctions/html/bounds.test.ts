import { readHtml } from '../../../cloudfunctions/shared/notices/read-html'
import type { ReadBlock } from '../../../src/domain/notices/html/model'
import {
  ATTACHMENTS_MAX,
  BLOCKS_MAX,
  CELLS_MAX,
  NOTICE_CHARS_MAX,
  PICTURES_MAX,
  RUNS_MAX,
} from '../../../src/domain/limits'

const many = (times: number, html: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => html(i)).join('')
const runsOf = (block: ReadBlock | undefined) => (block?.kind === 'paragraph' ? block.runs : [])

/** What is over the limits of a notice is cut, and told. */
describe('limits', () => {
  it('as many blocks as a notice has', () => {
    const { document, lost } = readHtml(many(BLOCKS_MAX + 2, (i) => `<p>第${i}段</p>`))
    expect(document.blocks).toHaveLength(BLOCKS_MAX)
    expect(lost).toEqual([400, 401].map((i) => ({ kind: 'rest', count: 1, words: `第${i}段` })))
  })

  it('as many characters, none of them in halves', () => {
    const { document, lost } = readHtml(`<p>${'𠮷'.repeat(NOTICE_CHARS_MAX / 2)}</p><p>后</p>`)
    const [block, ...more] = document.blocks
    expect(runsOf(block)[0]?.text).toHaveLength(NOTICE_CHARS_MAX - 2)
    expect(more).toEqual([])
    expect(lost).toEqual([
      { kind: 'rest', count: 1, words: '𠮷' },
      { kind: 'rest', count: 1, words: '后' },
    ])
  })

  it('as many looks', () => {
    const { document, lost } = readHtml(`<p>${many(RUNS_MAX, () => '<b>a</b>b')}</p>`)
    expect(runsOf(document.blocks[0])).toHaveLength(RUNS_MAX)
    expect(lost.length).toBeGreaterThan(0)
  })

  it('as many pictures and files', () => {
    const html = many(
      50,
      (i) => `<img src="https://a.invalid/${i}.png" alt="图${i}"><a href="https://a.invalid/${i}.docx">表${i}</a>`,
    )
    const { document, lost } = readHtml(html)
    expect(document.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(PICTURES_MAX)
    expect(document.attachments).toHaveLength(ATTACHMENTS_MAX)
    expect(lost).toContainEqual({ kind: 'rest', count: 1, words: '图40' })
    expect(lost).toContainEqual({ kind: 'rest', count: 1, words: '表20.docx' })
  })

  it('as many cells, in whole rows', () => {
    const { document, lost } = readHtml(`<table>${many(CELLS_MAX, (i) => `<tr><td>${i}<td>x<td>y</tr>`)}</table>`)
    const [table] = document.blocks
    expect(table?.kind === 'table' && table.rows.length).toBe(CELLS_MAX / 3)
    expect(lost).toContainEqual({ kind: 'rest', count: 1, words: '200' })
  })

  it('of what a merged cell says again no more than there is room for', () => {
    const { document } = readHtml(
      `<table><tr><td rowspan=300>${'长'.repeat(1000)}<td>x</tr>${many(299, () => '<tr><td>y</tr>')}</table>`,
    )
    const [table] = document.blocks
    const length = table?.kind === 'table' ? table.rows.flat(2).reduce((sum, { text }) => sum + text.length, 0) : 0
    expect(length).toBeLessThanOrEqual(NOTICE_CHARS_MAX)
    expect(length).toBeGreaterThan(NOTICE_CHARS_MAX - 1000)
  })
})

/** What a page may cost is bounded by counts, not by time: each of these would otherwise take minutes, or the stack. */
describe('pages that are too much', () => {
  const N = 1_000_000
  it.each([
    ['elements within each other, deeper than any browser keeps them', '<div>'.repeat(2000)],
    ['a million elements within each other', '<div>'.repeat(N)],
    ['a million weights within each other', '<b>'.repeat(N)],
    ['a million attributes', `<p ${many(N, (i) => `a${i}=1 `)}>x</p>`],
    ['a million endings', `${'<i>'.repeat(1000)}${'</b>'.repeat(N)}`],
    ['a million cells', `<table>${'<td>x'.repeat(N)}`],
    ['a million files', many(N / 10, (i) => `<a href="https://a.invalid/${i}.pdf">x</a>`)],
    ['a line of five megabytes', `<p>${'长'.repeat(5 * N)}`],
  ])('%s: what came before is read, and it is told that more came', (_, html) => {
    const { document, lost } = readHtml(`<p>前</p>${html}<p>后</p>`)
    expect(document.blocks[0]).toEqual({ kind: 'paragraph', runs: [{ text: '前' }] })
    expect(lost.some(({ kind }) => kind === 'rest')).toBe(true)
  })

  it('lists and tables that the page did not come to close are kept', () => {
    const { document } = readHtml(`<ul><li>甲<li>乙${'<b>'.repeat(5000)}`)
    expect(document.blocks).toEqual([{ kind: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }]] }])
  })
})
