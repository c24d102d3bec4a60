import type { WritingBlock, WritingPicture } from '../../../../../contract/writing'
import type { Paragraph, Run } from '../../../../../domain/notices/document'
import { isVisible, withoutHarm } from '../../../../../domain/text'
import { isSame, type Carried } from './carried'
import { levelOf } from './looks'

/** A stretch, a picture or the end of a line of what WeChat's editor holds, in the form in which it hands it out. */
export interface Op {
  insert: string | { image: string }
  attributes?: Record<string, unknown>
}

/** What WeChat's editor can hold; all else is kept beside it. */
export type EditableBlock = Exclude<WritingBlock, { kind: 'table' | 'reference' }>

/** Two looks that an editor keeps and that nobody can give there; they stand for what it does not know. */
const GOES_ON = { marginBottom: '0px' }
const OTHER_LIST = { marginTop: '0px' }
/** Stands behind a link that ends its line, and is nothing to be seen: what is typed there would be of the link. */
const AFTER_LINK = '\u200B'

/**
 * A text for WeChat's editor, which knows lines and nothing within them: a line that goes on in the next one has no margin below it, and a
 * list that follows another of its kind one above its items.
 */
export function opsOf(blocks: readonly EditableBlock[], carried: Carried): Op[] {
  let other = false
  const ops = blocks.flatMap((block, nth): Op[] => {
    switch (block.kind) {
      case 'heading':
        return lineOps(block.runs, { header: block.level + 1 }, carried)
      case 'paragraph':
        return lineOps(block.runs, block.align ? { align: block.align } : {}, carried)
      case 'list': {
        const before = blocks[nth - 1]
        other = before?.kind === 'list' && before.ordered === block.ordered && !other
        const look = { list: block.ordered ? 'ordered' : 'bullet', ...(other ? OTHER_LIST : {}) }
        return block.items.flatMap((item) => lineOps(item, look, carried))
      }
      case 'picture':
        return [pictureOp(block, carried), { insert: '\n' }]
    }
  })
  return ops.length === 0 ? [{ insert: '\n' }] : ops
}

function pictureOp(picture: WritingPicture, carried: Carried): Op {
  const { src, data } = carried.sourceOf(picture)
  const borne = Object.entries(data).map(([name, value]) => `${name}=${value}`)
  const attributes = {
    width: '100%',
    'data-custom': borne.join('&'),
    ...(picture.alt === '' ? {} : { alt: picture.alt }),
  }
  return { insert: { image: src }, attributes }
}

function lineOps(runs: readonly Run[], look: Record<string, unknown>, carried: Carried): Op[] {
  const end = (more: object): Op => withLook('\n', { ...look, ...more })
  const words = runs.flatMap(({ text, bold, link }) => {
    const own = { ...(bold ? { bold: true } : {}), ...(link ? { color: carried.colourOf(link), underline: true } : {}) }
    return text
      .split('\n')
      .flatMap((part, nth) => [...(nth === 0 ? [] : [end(GOES_ON)]), ...(part === '' ? [] : [withLook(part, own)])])
  })
  return [...words, ...(runs[runs.length - 1]?.link ? [{ insert: AFTER_LINK }] : []), end({})]
}

const withLook = (insert: string, attributes: Record<string, unknown>): Op =>
  Object.keys(attributes).length === 0 ? { insert } : { insert, attributes }

/** A line of the editor: what stands in it, and how it looks. */
interface Line {
  pieces: (Run | WritingPicture)[]
  look: Record<string, unknown>
}

/**
 * What the editor holds, as it is kept: without lines of which nothing is to be seen, and without pictures that nobody has taken here,
 * of which `onLost` hears.
 */
export function blocksOf(ops: readonly Op[], carried: Carried, onLost?: () => void): EditableBlock[] {
  const blocks: EditableBlock[] = []
  const lists: { items: Run[][]; kind: unknown; mark: boolean }[] = []
  let open = false
  for (const { pieces, look } of joined(linesOf(ops, carried, onLost))) {
    const kind = look.list === 'ordered' ? 'ordered' : look.list ? 'bullet' : null
    const mark = look.marginTop !== undefined
    for (const part of parted(pieces)) {
      if ('kind' in part) blocks.push(part)
      const runs = 'kind' in part ? null : part.runs
      // A list goes on over a line of its own that is empty, and over nothing else.
      open &&= runs !== null && kind !== null
      if (!runs?.some(({ text }) => isVisible(text))) continue
      const last = open ? lists[lists.length - 1] : undefined
      open = kind !== null
      if (last?.kind === kind && last?.mark === mark) last.items.push(runs)
      else if (kind === null) blocks.push(textBlock(runs, look))
      else {
        const items = [runs]
        lists.push({ items, kind, mark })
        blocks.push({ kind: 'list', ordered: kind === 'ordered', items })
      }
    }
    if (pieces.length === 0 && kind === null) open = false
  }
  return blocks
}

function textBlock(runs: Run[], { header, align }: Record<string, unknown>): EditableBlock {
  const level = levelOf(header)
  if (level > 0) return { kind: 'heading', level: level <= 2 ? 1 : 2, runs }
  const aligned: Pick<Paragraph, 'align'> = align === 'center' || align === 'right' ? { align } : {}
  return { kind: 'paragraph', ...aligned, runs }
}

function linesOf(ops: readonly Op[], carried: Carried, onLost?: () => void): Line[] {
  const lines: Line[] = []
  let pieces: Line['pieces'] = []
  for (const { insert, attributes = {} } of ops) {
    if (typeof insert !== 'string') {
      const picture = carried.pictureOf(insert.image, attributes['data-custom'])
      if (picture) pieces.push(picture)
      else onLost?.()
      continue
    }
    insert.split('\n').forEach((part, nth) => {
      if (nth > 0) {
        lines.push({ pieces, look: attributes })
        pieces = []
      }
      const text = withoutHarm(part).split(AFTER_LINK).join('')
      const link = carried.linkOf(attributes.color)
      if (text !== '') pieces.push({ text, ...(attributes.bold ? { bold: true } : {}), ...(link ? { link } : {}) })
    })
  }
  return pieces.length === 0 ? lines : [...lines, { pieces, look: {} }]
}

/** Lines of which one goes on in the next, as one with a break in it. */
function joined(lines: readonly Line[]): Line[] {
  const found: Line[] = []
  let goesOn = false
  for (const line of lines) {
    const last = found[found.length - 1]
    if (goesOn && last && isAlike(last, line)) {
      const before = last.pieces[last.pieces.length - 1]
      const look = before && !('kind' in before) ? before : line.pieces.find((piece) => !('kind' in piece))
      last.pieces.push({ ...look, text: '\n' }, ...line.pieces)
    } else found.push({ pieces: [...line.pieces], look: line.look })
    goesOn = line.look.marginBottom !== undefined
  }
  return found
}

const isAlike = (one: Line, other: Line): boolean =>
  ['list', 'header', 'align', 'marginTop'].every((name) => one.look[name] === other.look[name])

/** A line at its pictures: what looks the same and follows each other is one stretch. */
function parted(pieces: Line['pieces']): ({ runs: Run[] } | WritingPicture)[] {
  const found: ({ runs: Run[] } | WritingPicture)[] = []
  for (const piece of pieces) {
    const last = found[found.length - 1]
    if ('kind' in piece) found.push(piece)
    else if (last && !('kind' in last)) add(last.runs, piece)
    else found.push({ runs: [{ ...piece }] })
  }
  return found
}

function add(runs: Run[], run: Run): void {
  const last = runs[runs.length - 1]
  if (last && last.bold === run.bold && isSame(last.link, run.link)) last.text += run.text
  else runs.push({ ...run })
}

/** What an editor hands out, as far as it is what it should be. */
export function opsIn(handedOut: unknown): Op[] {
  const ops = fieldOf(fieldOf(handedOut, 'delta'), 'ops')
  if (!Array.isArray(ops)) return []
  return ops.flatMap((op: unknown): Op[] => {
    const insert = fieldOf(op, 'insert')
    const image = fieldOf(insert, 'image')
    const attributes = fieldOf(op, 'attributes')
    const look = isNamed(attributes) ? { attributes } : {}
    if (typeof insert === 'string') return [{ insert, ...look }]
    return typeof image === 'string' ? [{ insert: { image }, ...look }] : []
  })
}

const isNamed = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const fieldOf = (value: unknown, name: string): unknown => (isNamed(value) ? value[name] : undefined)
