import { Fragment, Slice, type Schema } from '@tiptap/pm/model'
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { WritingBlock } from '../../../../../contract/writing'
import { runsOf, type Run } from '../../../../../domain/notices/document'
import { asBlock } from '../../blocks'
import type { Latest } from './editor'
import { docOf } from './model'
import { newId } from '../../../../../services/new-id'
import { pasted } from '../../paste'

/** What is pasted and dropped: files go to the page, markup through its reader; only what was copied here comes as it was. */
export class Taking {
  /** Copied here last, in the editor's own form. */
  private own: Slice | null = null

  constructor(private readonly latest: Latest) {}

  copied(slice: Slice): Slice {
    this.own = slice
    return slice
  }

  paste(view: EditorView, { clipboardData }: ClipboardEvent): boolean {
    return clipboardData !== null && this.take(view, clipboardData)
  }

  drop(view: EditorView, event: DragEvent): boolean {
    const { dataTransfer, clientX, clientY } = event
    // What is dragged from one place of the text to another is the editor's.
    if (!dataTransfer || view.dragging) return false
    const at = view.posAtCoords({ left: clientX, top: clientY })
    if (at) view.dispatch(selectedAt(view.state, at.pos))
    const taken = this.take(view, dataTransfer)
    if (taken) event.preventDefault()
    return taken
  }

  private take(view: EditorView, data: DataTransfer): boolean {
    const html = data.getData('text/html')
    const files = [...data.files]
    // Word puts a picture of the text beside the text.
    if (files.length > 0 && html === '') {
      this.latest.current.onFiles?.(files)
      return true
    }
    if (html === '') return false
    if (this.isOwn(data)) return false
    const { blocks, ...beside } = pasted(html, () => newId('u', Date.now()))
    view.dispatch(put(view.state, blocks).scrollIntoView())
    this.latest.current.onPasted?.(beside)
    return true
  }

  /** Whoever pretends to be this editor gains nothing: what is put in is then what was copied here. */
  private isOwn(data: DataTransfer): boolean {
    const { own } = this
    if (own === null || !data.getData('text/html').includes('data-pm-slice')) return false
    return bare(own.content.textBetween(0, own.content.size, '\n')) === bare(data.getData('text/plain'))
  }
}

const bare = (text: string): string => text.replace(/\s/g, '')

const selectedAt = ({ tr, doc }: EditorState, pos: number): Transaction =>
  tr.setSelection(Selection.near(doc.resolve(pos)))

/** Puts blocks where the person writes; a cell of a table takes the lines of them. */
function put(state: EditorState, blocks: readonly WritingBlock[]): Transaction {
  const { schema, selection, tr } = state
  const { $from } = selection
  const lines = wholeLines(selection)
  if (lines && blocks.length > 0) return inPlaceOf(lines, { tr, content: schema.nodeFromJSON(docOf(blocks)).content })
  const inCell = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).some(({ type }) =>
    ['tableCell', 'tableHeader'].includes(type.name),
  )
  return tr.replaceSelection(inCell ? lineOf(schema, blocks) : sliceOf(schema, blocks))
}

interface Lines {
  from: number
  to: number
}

/** The lines that somebody has chosen from the first to the last sign, also an empty one in which they stand; null where part of one stays. */
function wholeLines({ $from, $to }: Selection): Lines | null {
  const from = $from.depth === 0 ? $from.pos : $from.depth === 1 && $from.parentOffset === 0 ? $from.before() : null
  const isEnd = $to.depth === 1 && $to.parentOffset === $to.parent.content.size
  const to = $to.depth === 0 ? $to.pos : isEnd ? $to.after() : null
  return from === null || to === null ? null : { from, to }
}

/** In place of them each block is what it is: put into a line, the first would take how that looks. */
function inPlaceOf({ from, to }: Lines, { tr, content }: { tr: Transaction; content: Fragment }): Transaction {
  tr.replaceWith(from, to, content)
  return tr.setSelection(Selection.near(tr.doc.resolve(from + content.size), -1))
}

const sliceOf = (schema: Schema, blocks: readonly WritingBlock[]): Slice =>
  Slice.maxOpen(schema.nodeFromJSON(docOf(blocks)).content)

function lineOf(schema: Schema, blocks: readonly WritingBlock[]): Slice {
  const runs = blocks.flatMap((block, nth): Run[] => [
    ...(nth === 0 ? [] : [{ text: '\n' }]),
    ...runsOf(asBlock(block)),
  ])
  const line = schema.nodeFromJSON(docOf([{ kind: 'paragraph', runs }])).firstChild
  return new Slice(line ? line.content : Fragment.empty, 0, 0)
}
