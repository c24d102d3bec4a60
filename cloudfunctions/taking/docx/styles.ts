import { at, childrenOf, isOn, valueAt, xmlTree, type Element } from './xml'

/** As much of a style as changes what is read. */
export interface TextStyle {
  /** How high a heading stands, 1 the highest. */
  rank?: number
  bold?: boolean
  hidden?: boolean
  struck?: boolean
  align?: string
  numId?: string
  level?: number
}

/** A style that is made of another, of which is made a third … */
const CHAIN_MAX = 20

/** Headings by what programs call them; what people call 黑体 or 三号 is none. */
const HEADING = /^(?:heading|标题)\s*([1-9])$/i
const TITLE = /^(?:title|标题|文档标题)$/i

/** The styles of a document. */
export class Styles {
  private readonly styles: Map<string, Element>
  private readonly known = new Map<string, TextStyle>()
  private readonly usual: string | undefined

  constructor(xml: string | null) {
    const all = childrenOf(xmlTree(xml).children[0], 'w:style')
    this.styles = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
    this.usual = all.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0'),
    )?.attributes['w:styleId']
  }

  paragraph = (id: string | undefined): TextStyle => this.named(id ?? this.usual)
  letters = (id: string | undefined): TextStyle => this.named(id)

  private named(id: string | undefined): TextStyle {
    if (id === undefined) return {}
    const known = this.known.get(id)
    if (known) return known
    const chain: Element[] = []
    for (let next = this.styles.get(id); next && chain.length < CHAIN_MAX;) {
      chain.unshift(next)
      next = this.styles.get(valueAt(next, 'w:basedOn') ?? '')
    }
    const style = chain.reduce<TextStyle>((sum, one) => ({ ...sum, ...ownOf(one) }), {})
    this.known.set(id, style)
    return style
  }
}

/** What a style says itself. */
function ownOf(style: Element): TextStyle {
  const own: TextStyle = {}
  const letters = at(style, 'w:rPr')
  const paragraph = at(style, 'w:pPr')
  const rank = rankOf(valueAt(style, 'w:name') ?? '', valueAt(paragraph, 'w:outlineLvl'))
  if (rank !== undefined) own.rank = rank
  if (at(letters, 'w:b')) own.bold = isOn(valueAt(letters, 'w:b'))
  if (at(letters, 'w:vanish')) own.hidden = isOn(valueAt(letters, 'w:vanish'))
  if (at(letters, 'w:strike')) own.struck = isOn(valueAt(letters, 'w:strike'))
  const align = valueAt(paragraph, 'w:jc')
  if (align !== undefined) own.align = align
  const numId = valueAt(paragraph, 'w:numPr', 'w:numId')
  if (numId !== undefined) own.numId = numId
  const level = valueAt(paragraph, 'w:numPr', 'w:ilvl')
  if (level !== undefined) own.level = Number(level)
  return own
}

function rankOf(name: string, outline: string | undefined): number | undefined {
  const [, number] = HEADING.exec(name.trim()) ?? []
  if (number !== undefined) return Math.min(6, Number(number))
  if (TITLE.test(name.trim())) return 1
  return outlineRank(outline)
}

/** From 0 to 8; 9 is text. */
export const outlineRank = (outline: string | undefined): number | undefined =>
  /^[0-8]$/.test(outline ?? '') ? Math.min(6, Number(outline) + 1) : undefined
