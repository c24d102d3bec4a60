import type { LostKind } from '../../../src/domain/notices/html/lost'
import type { Attributes } from './xml'

/** Something that does not come along, with what it says. */
export interface Told {
  kind: LostKind
  words: string
  /** Whether what follows at once is the same thing going on. */
  goesOn?: boolean
}

/** What an element of a document comes to. */
export interface Made {
  /** What of it is read on. */
  out: string
  /** What it says in that, as text. */
  words: string
  told: Told[]
}

/** What is known of an element that is open. */
export interface Frame extends Made {
  name: string
  attributes: Attributes
  /** What its properties say, by their names. */
  is: Map<string, string>
  /** Of what is written in two ways for several programs: both. */
  ways: Made[]
}

export const frameOf = (name: string, attributes: Attributes): Frame => ({
  name,
  attributes,
  out: '',
  words: '',
  told: [],
  is: new Map(),
  ways: [],
})

/** What stands in a row goes on: one hidden sentence is cut into many pieces. */
const GOING_ON = new Set<LostKind>(['hidden', 'deleted', 'struck'])

/** Puts what an element within came to behind what there is. */
export function append(outer: Made, { out, words, told }: Made): void {
  const last = outer.told.at(-1)
  const [first, ...rest] = told
  if (last?.goesOn && first?.goesOn && last.kind === first.kind && words.trim() === '') {
    last.words += first.words
    outer.told.push(...rest)
  } else {
    if (last && words.trim() !== '') last.goesOn = false
    outer.told.push(...told)
  }
  outer.out += out
  outer.words += words
}

/** Of something that is only told. */
export const onlyTold = (kind: LostKind, { words, told }: Made): Made => {
  const own: Told[] = words.trim() === '' ? [] : [{ kind, words, ...(GOING_ON.has(kind) ? { goesOn: true } : {}) }]
  return { out: '', words: '', told: [...told, ...own] }
}
export const nothing = (): Made => ({ out: '', words: '', told: [] })
