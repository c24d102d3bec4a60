import type { Frame } from './frame'

/** Elements that say what another is: it, and what stands between, from the inner to the outer; and which of them matter. */
const PROPERTIES: readonly { within: readonly string[]; of: string; names: ReadonlySet<string> }[] = [
  {
    within: ['w:rPr'],
    of: 'w:r',
    names: new Set([
      'w:b',
      'w:strike',
      'w:dstrike',
      'w:vanish',
      'w:vertAlign',
      'w:u',
      'w:rStyle',
      'w:color',
      'w:highlight',
      'w:shd',
      'w:rFonts',
    ]),
  },
  { within: ['w:pPr'], of: 'w:p', names: new Set(['w:pStyle', 'w:jc', 'w:outlineLvl', 'w:ind']) },
  { within: ['w:numPr', 'w:pPr'], of: 'w:p', names: new Set(['w:numId', 'w:ilvl']) },
  { within: ['w:trPr'], of: 'w:tr', names: new Set(['w:tblHeader', 'w:del', 'w:hidden', 'w:gridBefore']) },
  { within: ['w:tcPr'], of: 'w:tc', names: new Set(['w:gridSpan', 'w:vMerge']) },
]
/** The end of a paragraph that a revision took out: it goes on with the next. */
const ENDED = { within: ['w:rPr', 'w:pPr'], of: 'w:p', names: new Set(['w:del', 'w:moveFrom']) }

/** Notes of what stands around an element what it says of it. `outer` is from the inner to the outer. */
export function noteProperty(frame: Frame, outer: readonly (Frame | undefined)[]): void {
  const { name, attributes } = frame
  if (ENDED.names.has(name) && isWithin(outer, ENDED)) outer[ENDED.within.length]?.is.set('ended', '')
  for (const property of PROPERTIES) {
    if (!property.names.has(name) || !isWithin(outer, property)) continue
    const owner = outer[property.within.length]
    owner?.is.set(name, attributes['w:val'] ?? attributes['w:ascii'] ?? '')
    if (name === 'w:ind')
      for (const [key, value] of Object.entries(attributes)) owner?.is.set(key.replace(/^w:/, ''), value)
  }
}

const isWithin = (
  outer: readonly (Frame | undefined)[],
  { within, of }: { within: readonly string[]; of: string },
): boolean => [...within, of].every((name, i) => outer[i]?.name === name)

/** How many frames outwards are looked at. */
export const LOOKED_OUT = 3
