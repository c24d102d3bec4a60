import type { Frame, Made } from './frame'
import type { Numbering } from './numbering'
import { outlineRank, type TextStyle } from './styles'
import { escaped } from './xml'

/** How a paragraph is read on: as which element, with which attributes. */
export interface Look {
  tag: string
  attributes: Readonly<Record<string, string>>
}

/** The looks that a document has, each with the name of a style that stands for it. */
export class Looks {
  private readonly names = new Map<string, string>()
  private readonly looks: Look[] = []

  nameOf(look: Look): string {
    const key = JSON.stringify(look)
    const known = this.names.get(key)
    if (known !== undefined) return known
    const name = `look${this.looks.length}`
    this.looks.push(look)
    this.names.set(key, name)
    return name
  }

  /** How mammoth writes them. */
  get styleMap(): string[] {
    const attributesOf = ({ attributes }: Look): string =>
      Object.entries(attributes)
        .map(([name, value]) => `[${name}='${value}']`)
        .join('')
    return this.looks.map((look, i) => `p.look${i} => ${look.tag}${attributesOf(look)}:fresh`)
  }
}

/** The style of a mark before an item, and how mammoth writes it. */
const MARK = 'mark'
export const MARK_MAP = `r.${MARK} => span[style='mso-list:ignore']:fresh`

const ALIGNED: Readonly<Record<string, string>> = { center: 'center', right: 'right', end: 'right' }
/** Twentieths of a point, and hundredths of a character, from which on a line stands at the right: half a page. */
const FAR_TWIPS = 4200
const FAR_CHARS = 1200
/** Longer lines are no signatures. */
const SHORT = 30

/** A paragraph, as it is read on. `style` is what its style says. */
export function paragraph(
  frame: Frame,
  style: TextStyle,
  { looks, numbering }: { looks: Looks; numbering: Numbering | null },
): Made {
  const { is, out, words, told } = frame
  const gone = is.has('ended')
  // What is hidden in the next one is another.
  for (const one of told) one.goesOn = gone
  const numId = is.get('w:numId') ?? style.numId ?? '0'
  const level = Number(is.get('w:ilvl') ?? style.level ?? 0)
  const mark = gone || numId === '0' ? null : (numbering?.next(numId, level) ?? null)
  const rank = is.has('w:outlineLvl') ? outlineRank(is.get('w:outlineLvl')) : style.rank
  const align = ALIGNED[is.get('w:jc') ?? style.align ?? ''] ?? (isFarOut(frame, mark) ? 'right' : undefined)
  const name = looks.nameOf({
    tag: rank === undefined ? 'p' : `h${rank}`,
    attributes: {
      ...(align === undefined ? {} : { align }),
      ...(mark === null || mark === '' ? {} : { style: `mso-list:l0 level${level + 1}` }),
    },
  })
  const marked = mark === null || mark === '' ? '' : markOut(mark)
  const ended = gone ? '<w:rPr><w:del/></w:rPr>' : ''
  return {
    out: `<w:p><w:pPr><w:pStyle w:val="${name}"/>${ended}</w:pPr>${marked}${out}</w:p>`,
    words: `${words}\n`,
    told,
  }
}

const markOut = (mark: string): string =>
  `<w:r><w:rPr><w:rStyle w:val="${MARK}"/></w:rPr><w:t xml:space="preserve">${escaped(mark)}</w:t></w:r>`

/** People put signatures at the right by moving their beginning. */
function isFarOut({ is, words }: Frame, mark: string | null): boolean {
  if (mark !== null || words.length > SHORT) return false
  const sum = (...names: readonly string[]): number => names.reduce((far, name) => far + (Number(is.get(name)) || 0), 0)
  return sum('left', 'start', 'firstLine') >= FAR_TWIPS || sum('leftChars', 'startChars', 'firstLineChars') >= FAR_CHARS
}
