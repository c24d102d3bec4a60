import { countedAs } from './counted'
import { at, childrenOf, isOn, valueAt, xmlTree, type Element } from './xml'

interface Level {
  start: number
  format: string
  /** As it is written, with %1 for the number of the first level. */
  text: string
  /** Whether numbers of levels above are written in figures. */
  legal: boolean
}

interface Num {
  abstractId: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

/** A list has no more. */
const LEVELS = 9
/** What is seen before an item that has no number. */
const DOT = '·'

/** The lists of a document, counted on while it is read. */
export class Numbering {
  private readonly abstracts: Map<string, Map<number, Level>>
  private readonly nums: Map<string, Num>
  /** By the list that several may be: they go on counting where another stopped. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(xml: string | null) {
    const root = xmlTree(xml).children[0]
    const abstracts = childrenOf(root, 'w:abstractNum')
    // What only names a style of lists is meant by the list that makes up the style.
    const meant = (one: Element): Element => {
      const link = valueAt(one, 'w:numStyleLink')
      return abstracts.find((other) => link !== undefined && valueAt(other, 'w:styleLink') === link) ?? one
    }
    this.abstracts = new Map(abstracts.map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(meant(one))]))
    this.nums = new Map(childrenOf(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', numOf(num)]))
  }

  /** The mark of the next item at a level of a list, as it is to be seen; null where there is no such list. */
  next(numId: string, level: number): string | null {
    const num = this.nums.get(numId)
    if (!num || level < 0 || level >= LEVELS) return null
    const levels = this.abstracts.get(num.abstractId) ?? new Map<number, Level>()
    const levelAt = (n: number): Level => num.levels.get(n) ?? levels.get(n) ?? USUAL
    const counts = this.counts.get(num.abstractId) ?? []
    this.counts.set(num.abstractId, counts)
    for (let n = 0; n < level; n++) counts[n] ??= levelAt(n).start
    counts[level] = this.startOf(numId, num, level) ?? (counts[level] ?? levelAt(level).start - 1) + 1
    counts.length = level + 1
    const { format, text, legal } = levelAt(level)
    if (format === 'bullet') return DOT
    return text.replace(/%([1-9])/g, (_, digit: string) => {
      const n = Number(digit) - 1
      const number = counts[n] ?? levelAt(n).start
      return countedAs(legal ? 'decimal' : levelAt(n).format, number)
    })
  }

  /** Where a list says that it begins anew, the first time that it comes. */
  private startOf(numId: string, { starts }: Num, level: number): number | undefined {
    const start = starts.get(level)
    const key = `${numId} ${level}`
    if (start === undefined || this.begun.has(key)) return undefined
    this.begun.add(key)
    return start
  }
}

const USUAL: Level = { start: 1, format: 'decimal', text: '', legal: false }

const levelsOf = (abstract: Element): Map<number, Level> =>
  new Map(childrenOf(abstract, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]))

function levelOf(level: Element): Level {
  const legal = at(level, 'w:isLgl')
  return {
    start: wholeNumber(valueAt(level, 'w:start')) ?? 1,
    format: valueAt(level, 'w:numFmt') ?? formatBeside(level) ?? 'decimal',
    text: valueAt(level, 'w:lvlText') ?? '',
    legal: legal !== undefined && isOn(legal.attributes['w:val']),
  }
}

/** Newer forms stand beside an older one for programs that do not know them. */
const formatBeside = (level: Element): string | undefined =>
  valueAt(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt')

function numOf(num: Element): Num {
  const overrides = childrenOf(num, 'w:lvlOverride').map(
    (override) => [Number(override.attributes['w:ilvl'] ?? 0), override] as const,
  )
  return {
    abstractId: valueAt(num, 'w:abstractNumId') ?? '',
    starts: new Map(
      overrides.flatMap(([level, override]) => {
        const start = wholeNumber(valueAt(override, 'w:startOverride'))
        return start === undefined ? [] : [[level, start] as const]
      }),
    ),
    levels: new Map(
      overrides.flatMap(([level, override]) => {
        const own = at(override, 'w:lvl')
        return own ? [[level, levelOf(own)] as const] : []
      }),
    ),
  }
}

const wholeNumber = (written: string | undefined): number | undefined =>
  /^\d{1,6}$/.test(written ?? '') ? Number(written) : undefined
