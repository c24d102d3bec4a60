import type { WritingBlock, WritingPicture } from '../../../../../contract/writing'
import type { Link, Paragraph, Place, Reference, Run } from '../../../../../domain/notices/document'
import { isVisible, withoutHarm } from '../../../../../domain/text'

/** A text as the editor on the web holds it, as far as it is of use here: any editor's tree fits. */
export interface DocNode {
  type?: string
  attrs?: Record<string, unknown>
  content?: DocNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/** What is written, for the editor. A table without cells and a list without items hold nothing, and it has no place for them. */
export function docOf(blocks: readonly WritingBlock[]): DocNode {
  const content = blocks.flatMap(nodesOf)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/** What stands in the editor, as it is kept: without lines of which nothing is to be seen, as nobody could hand them in. */
export const blocksOf = (doc: DocNode): WritingBlock[] => (doc.content ?? []).flatMap(blockOf)

function nodesOf(block: WritingBlock): DocNode[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level }, ...inline(block.runs) }]
    case 'paragraph':
      return [{ type: 'paragraph', attrs: { align: block.align ?? null }, ...inline(block.runs) }]
    case 'list':
      return block.items.length === 0
        ? []
        : [
            {
              type: block.ordered ? 'orderedList' : 'bulletList',
              content: block.items.map((item) => ({ type: 'listItem', content: [line(item)] })),
            },
          ]
    case 'table':
      return tableOf(block.rows, block.headed)
    case 'picture':
      return [{ type: 'picture', attrs: { ...block } }]
    case 'reference':
      return [{ type: 'reference', attrs: { ...block } }]
  }
}

/** Rows of one length: what a shorter one lacks is empty. */
function tableOf(rows: readonly Run[][][], headed: boolean): DocNode[] {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  if (width === 0) return []
  const content = rows.map((row, nth) => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_, at) => ({
      type: headed && nth === 0 ? 'tableHeader' : 'tableCell',
      content: [line(row[at] ?? [])],
    })),
  }))
  return [{ type: 'table', content }]
}

const line = (runs: readonly Run[]): DocNode => ({ type: 'paragraph', ...inline(runs) })

function inline(runs: readonly Run[]): Pick<DocNode, 'content'> {
  const content = runs.flatMap(({ text, bold, link }) => {
    const marks = [
      ...(bold ? [{ type: 'bold' }] : []),
      ...(link ? [{ type: 'link', attrs: { to: link.to, at: link.to === 'web' ? link.href : link.id } }] : []),
    ]
    const marked = marks.length === 0 ? {} : { marks }
    return text
      .split('\n')
      .flatMap((part, nth): DocNode[] => [
        ...(nth === 0 ? [] : [{ type: 'hardBreak', ...marked }]),
        ...(part === '' ? [] : [{ type: 'text', text: part, ...marked }]),
      ])
  })
  return content.length === 0 ? {} : { content }
}

function blockOf({ type, attrs = {}, content = [] }: DocNode): WritingBlock[] {
  switch (type) {
    case 'heading':
      return seen(content).map((runs) => ({ kind: 'heading', level: attrs.level === 1 ? 1 : 2, runs }))
    case 'paragraph':
      return seen(content).map((runs) => ({ kind: 'paragraph', ...alignOf(attrs.align), runs }))
    case 'bulletList':
    case 'orderedList': {
      const items = content.flatMap((item) => seen(linesIn(item)))
      return items.length === 0 ? [] : [{ kind: 'list', ordered: type === 'orderedList', items }]
    }
    case 'table':
      return [
        {
          kind: 'table',
          headed: content[0]?.content?.every((cell) => cell.type === 'tableHeader') ?? false,
          rows: content.map((row) => (row.content ?? []).map((cell) => runsIn(linesIn(cell)))),
        },
      ]
    case 'picture':
      return [pictureOf(attrs)]
    case 'reference':
      return referenceOf(attrs)
    default:
      return []
  }
}

/** An item or a cell holds one line. */
const linesIn = ({ content = [] }: DocNode): DocNode[] => content.flatMap((one) => one.content ?? [])

/** The stretches of a line; none where nothing is to be seen of it. */
const seen = (content: readonly DocNode[]): Run[][] => {
  const runs = runsIn(content)
  return runs.some(({ text }) => isVisible(text)) ? [runs] : []
}

/** What looks the same and follows each other is one stretch. */
function runsIn(content: readonly DocNode[]): Run[] {
  const runs: Run[] = []
  for (const { type, text = '', marks = [] } of content) {
    const words = type === 'hardBreak' ? '\n' : withoutHarm(text)
    if (words === '') continue
    const link = linkOf(marks.find((mark) => mark.type === 'link')?.attrs)
    const run: Run = {
      text: words,
      ...(marks.some((mark) => mark.type === 'bold') ? { bold: true } : {}),
      ...(link ? { link } : {}),
    }
    const last = runs[runs.length - 1]
    if (last && looksAs(last, run)) last.text += words
    else runs.push(run)
  }
  return runs
}

const looksAs = (one: Run, other: Run): boolean =>
  one.bold === other.bold && one.link?.to === other.link?.to && targetOf(one.link) === targetOf(other.link)

const targetOf = (link: Link | undefined): string | undefined => (link?.to === 'web' ? link.href : link?.id)

function linkOf(attrs: Record<string, unknown> | undefined): Link | undefined {
  if (!attrs || typeof attrs.at !== 'string') return undefined
  const { to, at } = attrs
  if (to === 'web') return { to: 'web', href: at }
  return isPlace(to) ? { to, id: at } : undefined
}

const PLACES: readonly unknown[] = ['notice', 'lesson', 'quiz', 'activity'] satisfies Place[]
const isPlace = (to: unknown): to is Place => PLACES.includes(to)

const alignOf = (align: unknown): Pick<Paragraph, 'align'> => (align === 'center' || align === 'right' ? { align } : {})

const words = (value: unknown): string => (typeof value === 'string' ? withoutHarm(value) : '')
const pixels = (value: unknown): number => (typeof value === 'number' ? value : 0)

const pictureOf = ({ pictureId, url, width, height, alt }: Record<string, unknown>): WritingPicture => ({
  kind: 'picture',
  pictureId: words(pictureId),
  url: words(url),
  width: pixels(width),
  height: pixels(height),
  alt: words(alt),
})

const referenceOf = ({ to, id, title }: Record<string, unknown>): Reference[] =>
  isPlace(to) ? [{ kind: 'reference', to, id: words(id), title: words(title) }] : []
