import Quill, { type Op } from 'quill/core'
import { words } from '../../json'
import { cleanedHtml, cleanedOps } from './cleaned'
import { FORMATS, registerFormats } from './formats'

/** What the editor hands out of its text. */
export interface Contents {
  html: string
  text: string
  delta: { ops: unknown[] }
}

/** What it tells of itself. */
interface Told {
  input: () => void
  focus: () => void
  blur: () => void
  /** How what is chosen looks. */
  status: (formats: Record<string, unknown>) => void
}

/** On or off, without a value. */
const SWITCHED = ['bold', 'italic', 'underline', 'strike', 'ins']
const { USER, SILENT } = Quill.sources

/** One rich text that is written in. */
export class RichField {
  private readonly quill: Quill
  private status = '{}'

  constructor(place: HTMLElement, told: Told) {
    registerFormats()
    // Pictures come in by the app alone, not by a drop or a paste.
    const modules = { uploader: { mimetypes: [] } }
    this.quill = new Quill(place, { formats: FORMATS, modules, placeholder: '' })
    this.quill.on('text-change', () => told.input())
    this.quill.on('editor-change', () => {
      const range = this.quill.getSelection()
      const formats = range ? this.quill.getFormat(range) : null
      if (formats === null || JSON.stringify(formats) === this.status) return
      this.status = JSON.stringify(formats)
      told.status(formats)
    })
    for (const name of ['focus', 'blur'] as const) this.quill.root.addEventListener(name, () => told[name]())
  }

  get contents(): Contents {
    return {
      html: this.quill.getSemanticHTML().replaceAll('&nbsp;', ' '),
      text: this.quill.getText(),
      delta: { ops: this.quill.getContents().ops },
    }
  }

  set placeholder(placeholder: string) {
    this.quill.root.dataset.placeholder = placeholder
  }

  set readOnly(is: boolean) {
    this.quill.enable(!is)
  }

  /** What is chosen; nothing where somebody writes elsewhere. */
  get chosen(): string {
    const range = this.quill.hasFocus() ? this.quill.getSelection() : null
    return range ? this.quill.getText(range) : ''
  }

  setHtml(html: string): void {
    this.set(this.quill.clipboard.convert({ html: cleanedHtml(html) }).ops)
  }

  setDelta(delta: unknown): void {
    this.set(cleanedOps(delta))
  }

  clear(): void {
    this.quill.setContents([], USER)
  }

  /** As the person writes: over what is chosen, or where they last wrote. */
  insertText(text: string): void {
    const range = this.quill.getSelection(true)
    this.quill.deleteText(range, USER)
    this.quill.insertText(range.index, text, USER)
    this.quill.setSelection(range.index + text.length, 0, SILENT)
  }

  /** Types at the end of what is there. */
  type(text: string): void {
    if (!this.quill.isEnabled()) return
    this.quill.setSelection(this.quill.getLength() - 1, 0, USER)
    this.insertText(text)
  }

  /** A line across; what is written next is below it. */
  insertDivider(): void {
    const { index } = this.quill.getSelection(true)
    this.quill.insertEmbed(index, 'divider', true, USER)
    this.quill.setSelection(index + 1, 0, SILENT)
  }

  /** A picture with what it carries; where it wraps, what is written next is below it. */
  insertPicture(src: string, carried: Record<string, string>, wraps: boolean): void {
    const { index } = this.quill.getSelection(true)
    this.quill.insertEmbed(index, 'image', src, USER)
    for (const [name, value] of Object.entries(carried)) this.quill.formatText(index, 1, name, value, USER)
    if (wraps) this.quill.insertText(index + 1, '\n', USER)
    this.quill.setSelection(index + (wraps ? 2 : 1), 0, SILENT)
  }

  /** Puts a look on what is chosen, or takes it off where it has it. */
  format(name: string, value: unknown): void {
    if (!FORMATS.includes(name)) return
    const had = this.quill.getFormat(this.quill.getSelection(true))[name]
    const wanted = SWITCHED.includes(name) ? true : valueOf(name, value)
    const isSo = SWITCHED.includes(name) ? Boolean(had) : had === wanted
    this.quill.format(name, name !== 'indent' && isSo ? false : wanted, USER)
  }

  removeFormat(): void {
    const range = this.quill.getSelection(true)
    if (range.length > 0) this.quill.removeFormat(range.index, range.length, USER)
  }

  undo(): void {
    this.quill.history.undo()
  }

  redo(): void {
    this.quill.history.redo()
  }

  blur(): void {
    this.quill.blur()
  }

  /** A step of its own. WeChat's documents don't say that it can't be undone, and the library of both undoes what an app does. */
  private set(ops: Op[]): void {
    this.quill.setContents(ops)
    this.quill.history.cutoff()
  }

  scrollIntoView(): void {
    this.quill.scrollSelectionIntoView()
  }
}

function valueOf(name: string, value: unknown): unknown {
  if (name === 'header') return Number(words(value).replace(/^h/i, '')) || false
  if (name === 'list') return value === 'check' ? 'unchecked' : value
  return value ?? false
}
