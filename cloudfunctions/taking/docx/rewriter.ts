import { asSigns, signAt, signFontOf } from '../../../src/domain/notices/html/signs'
import { blip, box, embedded, imageData } from './drawings'
import { append, frameOf, nothing, onlyTold, type Frame, type Made } from './frame'
import { formula, formulaPart, isOfFormula, noteFormula } from './math'
import type { Numbering } from './numbering'
import { paragraph, type Looks } from './paragraph'
import type { Pictures } from './pictures'
import { LOOKED_OUT, noteProperty } from './properties'
import { run } from './run'
import type { Styles } from './styles'
import { row, cell } from './table-parts'
import { escaped, type Attributes, type XmlReader } from './xml'

/** What the parts of a document share. */
export interface Shared {
  styles: Styles
  numbering: Numbering
  looks: Looks
  pictures: Pictures
}

/** Whose text is read. */
const TEXTS = new Set(['w:t', 'w:instrText', 'w:delText', 'm:t', 'a:t'])
/** What goes on as it is, around what is within it. */
const KEPT = new Set([
  'w:document',
  'w:body',
  'w:tbl',
  'w:footnotes',
  'w:footnote',
  'w:endnotes',
  'w:endnote',
  'w:fldChar',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:noBreakHyphen',
])
const KEPT_ATTRIBUTES = ['w:id', 'w:type', 'w:fldCharType', 'w:font', 'w:char']
const LINKED = ['r:id', 'w:anchor']
const CHARTS = new Set(['c:chart', 'cx:chart'])

/**
 * Writes a part of a document anew, so that all of it is read that people see: marks of lists as text, pictures in one form, what is
 * hidden, taken out or beside the text left out and told. Nothing here calls itself, however deep a part is.
 */
export class Rewriter implements XmlReader {
  private readonly frames: Frame[] = [frameOf('', {})]
  /** Boxes that are open: what is in them counts no list on. */
  private boxes = 0

  constructor(private readonly shared: Shared) {}

  /** What the part came to. */
  get made(): Made {
    return this.frames[0] ?? nothing()
  }

  open(name: string, attributes: Attributes): void {
    const frame = frameOf(name, attributes)
    noteProperty(
      frame,
      Array.from({ length: LOOKED_OUT }, (_, i) => this.frames.at(-1 - i)),
    )
    if (isOfFormula(name)) noteFormula(this.nearest('m:oMath'), frame)
    if (name === 'w:txbxContent') this.boxes++
    if (name === 'wp:docPr') this.nearest('w:drawing')?.is.set('alt', attributes['descr'] || attributes['title'] || '')
    if (name === 'o:OLEObject') this.nearest('w:object')?.is.set('program', attributes['ProgID'] ?? '')
    this.frames.push(frame)
  }

  text(text: string): void {
    const frame = this.frames.at(-1)
    if (frame && TEXTS.has(frame.name)) frame.words += text
  }

  close(): void {
    const frame = this.frames.pop()
    const outer = this.frames.at(-1)
    if (!frame || !outer) return
    if (frame.name === 'w:txbxContent') this.boxes--
    if (frame.name === 'mc:Choice' || frame.name === 'mc:Fallback') outer.ways.push(frame)
    else if (frame.name === 'w:rt') outer.is.set('above', frame.words)
    else append(outer, this.madeOf(frame, outer))
  }

  private madeOf(frame: Frame, outer: Frame): Made {
    const { name, attributes, words, out } = frame
    const { styles, pictures, looks, numbering } = this.shared
    if (name === 'w:hyperlink') return { ...frame, out: kept(frame, this.leads(attributes) ? LINKED : ['w:anchor']) }
    if (KEPT.has(name)) return { ...frame, out: kept(frame) }
    switch (name) {
      case 'w:t':
      case 'w:instrText':
        return textOf(frame, signFontOf(outer.is.get('w:rFonts') ?? ''))
      case 'w:sym':
        return symbol(frame)
      case 'w:tab':
      case 'w:ptab':
        return outer.name === 'w:r' ? { out: '<w:tab/>', words: '\t', told: [] } : nothing()
      case 'w:br':
      case 'w:cr':
        return { out: '<w:br/>', words: '\n', told: [] }
      case 'w:r':
        return run(frame, { styles, paragraphStyle: this.nearest('w:p')?.is.get('w:pStyle') })
      case 'w:p':
        return paragraph(frame, styles.paragraph(frame.is.get('w:pStyle')), {
          looks,
          numbering: this.boxes > 0 ? null : numbering,
        })
      case 'w:tr':
        return row(frame)
      case 'w:tc':
        return cell(frame)
      case 'w:del':
        return onlyTold('deleted', frame)
      case 'w:moveFrom':
        return nothing()
      case 'w:txbxContent':
        return box(frame)
      case 'a:t':
        return onlyTold('textbox', frame)
      case 'v:textpath':
        return onlyTold('textbox', { ...frame, words: attributes['string'] ?? '' })
      case 'a:blip':
        return blip(frame, this.nearest('w:drawing'), pictures)
      case 'v:imagedata':
        return this.nearest('w:object') ? nothing() : imageData(frame, outer, pictures)
      case 'w:object':
        return embedded(frame)
      case 'm:oMath':
        return formula(frame)
      case 'mc:AlternateContent':
        return oneOf(frame)
      case 'w:ruby':
        return above(frame)
      default:
        if (CHARTS.has(name)) return { ...nothing(), told: [{ kind: 'object', words: '图表' }] }
        return isOfFormula(name) ? formulaPart(frame) : { out, words, told: frame.told }
    }
  }

  private leads(attributes: Attributes): boolean {
    return this.shared.pictures.relations.get(attributes['r:id'] ?? '')?.type === 'hyperlink'
  }

  private nearest(name: string): Frame | undefined {
    for (let at = this.frames.length - 1; at >= 0; at--) if (this.frames[at]?.name === name) return this.frames[at]
    return undefined
  }
}

/** An element as it is, around what it came to. */
function kept({ name, attributes, out }: Frame, keys: readonly string[] = KEPT_ATTRIBUTES): string {
  const own = keys.flatMap((key) => {
    const value = attributes[key]
    return value === undefined ? [] : [` ${key}="${escaped(value)}"`]
  })
  return `<${name}${own.join('')}>${out}</${name}>`
}

/** A sign of a font of signs: of those that phones have none of mammoth knows the nearest. */
function symbol(frame: Frame): Made {
  const { 'w:font': fonts = '', 'w:char': code = '' } = frame.attributes
  const font = signFontOf(fonts)
  const sign = font === undefined ? undefined : signAt(font, parseInt(code, 16))
  if (sign === undefined) return { ...frame, out: kept(frame) }
  return { out: `<w:t>${sign}</w:t>`, words: sign, told: [] }
}

function textOf({ name, words }: Frame, signs: string | undefined): Made {
  const text = signs === undefined ? words : asSigns(words, signs)
  return {
    out: `<${name} xml:space="preserve">${escaped(text)}</${name}>`,
    words: name === 'w:t' ? text : '',
    told: [],
  }
}

/** Of what is written in two ways one: the newer, unless it came to nothing. */
const oneOf = ({ ways }: Frame): Made =>
  ways.find(({ out, told }) => out !== '' || told.some(({ kind }) => kind !== 'looks')) ?? ways.at(-1) ?? nothing()

/** Signs with how they are spoken above them. */
const above = ({ is, out, words, told }: Frame): Made => {
  const spoken = is.get('above') ?? ''
  if (spoken === '') return { out, words, told }
  const text = `（${spoken}）`
  return { out: `${out}<w:r><w:t>${escaped(text)}</w:t></w:r>`, words: words + text, told }
}
