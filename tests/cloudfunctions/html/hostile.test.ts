import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHtml } from '../../../cloudfunctions/shared/notices/read-html'
import type { ReadBlock } from '../../../src/domain/notices/html/model'
import { BLOCKS_MAX, CELLS_MAX, NOTICE_CHARS_MAX, PICTURES_MAX, RUNS_MAX } from '../../../src/domain/limits'
import { textOfRuns, type Block, type Run } from '../../../src/domain/notices/document'
import { documentFlaws } from '../../../src/domain/notices/flaws'
import { isSafeHref } from '../../../src/domain/notices/links'
import { isHarmless } from '../../../src/domain/text'
import { HOSTILE_PAGES } from '../../fixtures/hostile-html'

/** Every line of runs in a block. */
function linesOf(block: ReadBlock): Run[][] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.runs]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'picture':
    case 'reference':
      return []
  }
}

/** The fields that a value of the model may have, whatever it is. */
const FIELDS: Record<ReadBlock['kind'], string[]> = {
  heading: ['kind', 'level', 'runs'],
  paragraph: ['align', 'kind', 'runs'],
  list: ['items', 'kind', 'ordered'],
  table: ['headed', 'kind', 'rows'],
  picture: ['alt', 'height', 'kind', 'src', 'width'],
  reference: ['id', 'kind', 'title', 'to'],
}

/** All that is wrong with a block, in words. */
function wrongWith(block: ReadBlock): string[] {
  const runs = linesOf(block).flat()
  const foreign = Object.keys(block).filter((field) => !FIELDS[block.kind].includes(field))
  const links = runs.flatMap(({ link }) => (link?.to === 'web' && !isSafeHref(link.href) ? [link.href] : []))
  const fields = runs.flatMap((run) => Object.keys(run)).filter((field) => !['text', 'bold', 'link'].includes(field))
  const harmful = runs.flatMap(({ text }) => (isHarmless(text) && !/[\u200B\uFEFF\u00A0\r]/.test(text) ? [] : [text]))
  const sources = block.kind === 'picture' && !isSource(block.src) ? [block.src] : []
  const uneven =
    block.kind === 'table' && new Set(block.rows.map((row) => row.length)).size !== 1 ? ['uneven rows'] : []
  return [...foreign, ...links, ...fields, ...harmful, ...sources, ...uneven]
}

/** As it is once its pictures were fetched. */
const imported = (block: ReadBlock): Block =>
  block.kind === 'picture' ? { kind: 'picture', file: 'f', width: 1, height: 1, alt: block.alt } : block

const isSource = (src: string): boolean =>
  isSafeHref(src) || /^data:image\/(png|jpeg|gif|webp);base64,[\w+/]+=*$/.test(src)
const textOf = (blocks: readonly ReadBlock[]): string => blocks.flatMap(linesOf).map(textOfRuns).join('\n')

it('there are at least two hundred, each with a name of its own', () => {
  expect(HOSTILE_PAGES.length).toBeGreaterThanOrEqual(200)
  expect(new Set(HOSTILE_PAGES.map(({ name }) => name)).size).toBe(HOSTILE_PAGES.length)
})

describe.each(HOSTILE_PAGES.map(({ name, html, honest }) => [name, html, honest] as const))('%s', (_, html, honest) => {
  const { document, lost } = readHtml(html)
  const text = textOf(document.blocks)

  it('keeps the honest text', () => expect(text).toContain(honest))

  it('leaves nothing but blocks of the model, links that say where they lead, and text', () => {
    expect(document.blocks.flatMap(wrongWith)).toEqual([])
    expect(document.attachments).toEqual([])
    expect(text).not.toContain('藏')
  })

  it('is within the limits of a notice', () => {
    expect(documentFlaws({ blocks: document.blocks.map(imported), attachments: [] })).toEqual([])
    const lines = document.blocks.flatMap(linesOf)
    expect(document.blocks.length).toBeLessThanOrEqual(BLOCKS_MAX)
    expect(document.blocks.filter(({ kind }) => kind === 'picture').length).toBeLessThanOrEqual(PICTURES_MAX)
    expect(lines.flat().length).toBeLessThanOrEqual(RUNS_MAX)
    expect(
      lines
        .flat()
        .map(({ text: one }) => one)
        .join('').length,
    ).toBeLessThanOrEqual(NOTICE_CHARS_MAX)
    for (const block of document.blocks)
      if (block.kind === 'table') expect(block.rows.flat().length).toBeLessThanOrEqual(CELLS_MAX)
    expect(lost.length).toBeLessThanOrEqual(100)
  })
})

test('there are as many hostile pages as the README says', () => {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8')
  expect(readme).toContain(`${HOSTILE_PAGES.length} hostile pages`)
})
