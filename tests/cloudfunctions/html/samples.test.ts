import { Parser } from 'htmlparser2'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHtml } from '../../../cloudfunctions/shared/notices/read-html'
import { cleaned } from '../../../src/domain/notices/html/cleaned'
import type { ReadBlock } from '../../../src/domain/notices/html/model'
import { textOfRuns, type Run } from '../../../src/domain/notices/document'

/** Two notices as they come: pasted from a word processor, and taken from a site that a site maker made. */
const FOLDER = join(__dirname, '../../fixtures/notices')
const json = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as T

const paragraphs = (blocks: readonly ReadBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOfRuns(block.runs)] : []))
const linksIn = (runs: readonly Run[]) =>
  runs.flatMap(({ text, link }) => (link?.to === 'web' ? [{ text, href: link.href }] : []))

describe('a notice pasted from a word processor', () => {
  const expected = json<{
    title: string
    paragraphs: string[]
    table: string[][]
    lost: { code: string; value: string }[]
    links: { text: string; href: string }[]
    images: { alt: string }[]
    mustNotRemain: string[]
  }>('notice-01-word-paste.html')
  const { document, lost } = readHtml(readFileSync(join(FOLDER, 'notice-01-word-paste.html'), 'utf8'))

  it('says what it said, its title among it', () => {
    expect(paragraphs(document.blocks)).toEqual([expected.title, ...expected.paragraphs])
    expect(document.blocks[0]).toEqual({
      kind: 'paragraph',
      align: 'center',
      runs: [{ text: expected.title, bold: true }],
    })
    const signed = document.blocks.filter((block) => block.kind === 'paragraph' && block.align === 'right')
    expect(paragraphs(signed)).toEqual(['共青团澜江市委员会', '2026年11月20日'])
  })

  it('has its table with merged cells in each of their places', () => {
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(tables.map(({ rows }) => rows.map((row) => row.map(textOfRuns)))).toEqual([expected.table])
    expect(tables[0]?.headed).toBe(false)
  })

  it('has its picture and its link, and tells the picture that did not come along', () => {
    const pictures = document.blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
    expect(pictures.map(({ alt }) => alt)).toEqual(expected.images.map(({ alt }) => alt))
    expect(pictures[0]).toMatchObject({ width: 10, height: 10 })
    expect(pictures[0]?.src).toMatch(/^data:image\/png;base64,/)
    const links = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? linksIn(block.runs) : []))
    expect(links).toEqual(expected.links)
    expect(lost.filter(({ kind }) => kind !== 'looks')).toEqual(
      expected.lost.map(({ code, value }) => ({ kind: code, count: 1, words: value })),
    )
  })

  it('says the same where it is pasted', () => {
    const page = cleaned(readFileSync(join(FOLDER, 'notice-01-word-paste.html'), 'utf8'), Parser)
    expect([page.source, page.blocks, page.lost]).toEqual(['word', document.blocks, lost])
  })

  it('has nothing of its markup left', () => {
    const all = JSON.stringify({ document, lost })
    expect(expected.mustNotRemain.filter((word) => all.includes(word))).toEqual([])
  })
})

describe('a notice of a site', () => {
  const expected = json<{
    base: string
    paragraphs: string[]
    images: string[]
    attachments: { name: string; href: string }[]
    mustNotRemain: string[]
  }>('notice-02-vsb.gb2312.html')
  const page = new TextDecoder('gb18030').decode(readFileSync(join(FOLDER, 'notice-02-vsb.gb2312.html')))
  const [body = ''] = /<div id="vsb_content">.*?<\/div><\/div>/s.exec(page) ?? []
  const { base } = expected

  it('says what its body says, with lines where it has lines, and its larger picture', () => {
    const { document, lost } = readHtml(body, { base })
    expect(paragraphs(document.blocks)).toEqual(expected.paragraphs)
    const pictures = document.blocks.flatMap((block) => (block.kind === 'picture' ? [block.src] : []))
    expect(pictures).toEqual(expected.images)
    expect(document.blocks.at(-1)).toEqual({
      kind: 'paragraph',
      runs: [{ text: '联系人：', bold: true }, { text: '团委办公室' }],
    })
    expect(lost).toEqual([])
    expect(expected.mustNotRemain.filter((word) => JSON.stringify(document).includes(word))).toEqual([])
  })

  it('leads to its attachments, whose addresses are put in full', () => {
    const { document } = readHtml(page, { base })
    // The PDF that a program of the page shows is called by its kind: a file has an ending.
    const [paper, ...more] = [...expected.attachments].reverse()
    expect(document.attachments).toEqual([
      { ...paper, name: `${paper?.name}.pdf`, kind: 'pdf' },
      ...more.map((one) => ({ ...one, kind: 'docx' })),
    ])
    expect(JSON.stringify(document)).not.toMatch(/_showDynClicks|showVsbpdfIframe|vsbcontent|font-size/)
  })

  it('loses what has no full address when nobody says whose page it is', () => {
    const { document, lost } = readHtml(page)
    expect(document.attachments).toEqual([])
    expect(lost.map(({ kind }) => kind)).toEqual(['image', 'link', 'link'])
  })
})
