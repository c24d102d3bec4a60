import { Parser } from 'htmlparser2'
import { TOO_LARGE } from './refusals'

export type Attributes = Readonly<Record<string, string>>

/** What a part consists of, told in order. Each element that is opened is closed. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(): void
}

/** Elements of a part, and how many stand within each other: what people write has some thousands, and twenty. */
const ELEMENTS_MAX = 400_000
const DEPTH_MAX = 200

/** Prefixes as Word has them, by what they mean: other programs call them otherwise. */
const PREFIXES: readonly (readonly [prefix: string, meaning: RegExp])[] = [
  ['w', /\/wordprocessingml\/(2006\/)?main$/],
  ['r', /\/officeDocument\/(2006\/)?relationships$/],
  ['wp', /\/drawingml\/(2006\/)?wordprocessingDrawing$/],
  ['a', /\/drawingml\/(2006\/)?main$/],
  ['pic', /\/drawingml\/(2006\/)?picture$/],
  ['c', /\/drawingml\/(2006\/)?chart$/],
  ['dgm', /\/drawingml\/(2006\/)?diagram$/],
  ['m', /\/officeDocument\/(2006\/)?math$/],
  ['mc', /\/markup-compatibility\/2006$/],
  ['v', /^urn:schemas-microsoft-com:vml$/],
  ['o', /^urn:schemas-microsoft-com:office:office$/],
]

/**
 * Reads a part of a document, whoever wrote it; nothing is fetched, and no entity stands for more than one sign. INVALID_INPUT of more
 * elements, or deeper ones, than a document has
 */
export function readXml(xml: string, reader: XmlReader): void {
  const prefixes = new Map<string, string>()
  let elements = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++elements > ELEMENTS_MAX || ++depth > DEPTH_MAX) throw TOO_LARGE()
        notePrefixes(attributes, prefixes)
        reader.open(calledIn(prefixes, name), prefixes.size > 0 ? renamed(attributes, prefixes) : attributes)
      },
      ontext: (text) => reader.text(text),
      onclosetag: () => {
        depth--
        reader.close()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}

/** Only those that are called otherwise than Word does. */
function notePrefixes(attributes: Attributes, prefixes: Map<string, string>): void {
  for (const [name, meaning] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const own = name.slice('xmlns:'.length)
    const [usual] = PREFIXES.find(([, known]) => known.test(meaning)) ?? []
    if (usual !== undefined && usual !== own) prefixes.set(own, usual)
  }
}

function calledIn(prefixes: ReadonlyMap<string, string>, name: string): string {
  if (prefixes.size === 0) return name
  const at = name.indexOf(':')
  const usual = prefixes.get(name.slice(0, Math.max(0, at)))
  return usual === undefined ? name : `${usual}:${name.slice(at + 1)}`
}

const renamed = (attributes: Attributes, prefixes: ReadonlyMap<string, string>): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? calledIn(prefixes, name) : name, value]),
  )

/** An element of a part that is small enough to be had whole. */
export interface Element {
  name: string
  attributes: Attributes
  children: Element[]
  text: string
}

/** A part as a tree; an empty element where it is none. */
export function xmlTree(xml: string | null): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  readXml(xml ?? '', {
    open(name, attributes) {
      const element = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text(text) {
      const last = open.at(-1)
      if (last) last.text += text
    },
    close: () => void open.pop(),
  })
  return root
}

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** What stands at the end of a way of names. */
export const at = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce((found, name) => found?.children.find((child) => child.name === name), element)

/** The value of what stands there. */
export const valueAt = (element: Element | undefined, ...names: readonly string[]): string | undefined =>
  at(element, ...names)?.attributes['w:val']

/** Whether a property that is named is meant: it may say that it is not. */
export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '')

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What no document may hold, and mammoth's parser stumbles over. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text as a part has it. */
export const escaped = (text: string): string =>
  text.replace(CONTROLS, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '')
