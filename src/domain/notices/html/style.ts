import { signFontOf } from './signs'

/** As much of an element's own style as changes what is read. */
export interface Style {
  /** Not to be seen, and nothing within it either. */
  gone: boolean
  /** Of no size, or not drawn, until something within says otherwise; undefined where it says nothing. */
  faint: boolean | undefined
  bold: boolean | undefined
  align: 'left' | 'center' | 'right' | undefined
  struck: boolean
  underlined: boolean | undefined
  /** A font in which letters are signs; null for any other, undefined where it says nothing. */
  signs: string | null | undefined
  /** As Word writes it: the dots or spaces of a tab. */
  tab: boolean
  /** Whether it says of which letters and colours something is. */
  looks: boolean
  /** How high it stands in the outline of the document; undefined where it does not. */
  outline: number | undefined
  /** As Word writes it: which list a paragraph belongs to, or that something is its mark. */
  list: string
  /** As Word writes it: what of a document something is. */
  element: string
}

const LOOKS = ['color', 'background', 'background-color', 'font-family', 'font', 'mso-highlight']

/** Characters of a style that are read: Word writes some hundred. */
const STYLE_MAX = 4000

/** What an element's attributes say of how it is seen. */
export function styleOf(attributes: Readonly<Record<string, string>>): Style {
  const written = declarations(attributes['style'] ?? '')
  const said = (name: string): string => written.get(name) ?? ''
  const decoration = said('text-decoration') + said('text-decoration-line')
  const font = said('mso-symbol-font-family') || said('font-family')
  return {
    gone: attributes['hidden'] !== undefined || isGone(said),
    faint: faintness(said),
    bold: boldness(said('font-weight')),
    align: alignment(said('text-align') || (attributes['align'] ?? '').toLowerCase()),
    struck: /line-through/.test(decoration),
    underlined: decoration === '' ? undefined : /underline/.test(decoration),
    signs: font === '' ? undefined : (signFontOf(font) ?? null),
    tab: written.has('mso-tab-count'),
    looks: LOOKS.some((name) => written.has(name)),
    outline: /^[1-6]$/.test(said('mso-outline-level')) ? Number(said('mso-outline-level')) : undefined,
    list: said('mso-list'),
    element: said('mso-element') || said('mso-special-character'),
  }
}

function declarations(style: string): Map<string, string> {
  const parts = style
    .slice(0, STYLE_MAX)
    .replace(/\/\*.*?(\*\/|$)/gs, '')
    .toLowerCase()
    .split(';')
  return new Map(
    parts.map((part) => {
      const [name = '', ...value] = part.split(':')
      return [name.trim(), value.join(':').replace('!important', '').trim()]
    }),
  )
}

const NIL = /^[+-]?(0+(\.0*)?|\.0+)(px|pt|em|rem|%|ex|ch|vw|vh|cm|mm|in)?$/
/** Farther out than any screen is wide. */
const FAR_OUT = /^-\d{4,}(\.\d+)?(px|pt)$|^-\d{3,}(\.\d+)?(em|rem|%|vw)$/

const isGone = (said: (name: string) => string): boolean =>
  said('display') === 'none' ||
  said('mso-hide') === 'all' ||
  said('content-visibility') === 'hidden' ||
  NIL.test(said('opacity')) ||
  said('color') === 'transparent' ||
  ['text-indent', 'left', 'top', 'margin-left', 'margin-top'].some((name) => FAR_OUT.test(said(name))) ||
  (said('overflow') === 'hidden' &&
    ['height', 'width', 'max-height', 'max-width'].some((name) => NIL.test(said(name)))) ||
  /^rect\(\s*0|^rect\(1px/.test(said('clip')) ||
  /^inset\(\s*(50|100)%/.test(said('clip-path')) ||
  /^scale\(\s*0/.test(said('transform'))

function faintness(said: (name: string) => string): boolean | undefined {
  const size = said('font-size')
  const seen = said('visibility')
  if (NIL.test(size) || seen === 'hidden' || seen === 'collapse') return true
  // A share of nothing is nothing: only a size of its own brings the text back.
  return /^[\d.]+(px|pt|rem|cm|mm|in|vw)$|^[a-z-]+$/.test(size) || seen === 'visible' ? false : undefined
}

function boldness(weight: string): boolean | undefined {
  if (weight === '') return undefined
  return /^bold/.test(weight) || Number(weight) >= 600
}

function alignment(align: string): Style['align'] {
  if (align === 'center' || align === 'middle' || align === '-webkit-center') return 'center'
  if (align === 'right' || align === 'end' || align === '-webkit-right') return 'right'
  return align === '' ? undefined : 'left'
}
