import { extname } from 'node:path'
import type { Block, Link, Picture, Place, Run } from '../../../../src/domain/notices/document'

/** Short ways to write what the made-up notices say. */

/** A stretch of plain text, or one with a look. */
export type Words = string | Run

const runsOf = (words: readonly Words[]): Run[] => words.map((one) => (typeof one === 'string' ? { text: one } : one))

export const bold = (text: string): Run => ({ text, bold: true })
export const link = (text: string, to: Link): Run => ({ text, link: to })
export const web = (text: string, href: string): Run => link(text, { to: 'web', href })

export const p = (...words: Words[]): Block => ({ kind: 'paragraph', runs: runsOf(words) })
export const middle = (...words: Words[]): Block => ({ kind: 'paragraph', align: 'center', runs: runsOf(words) })
/** Who signs and when, as letters end. */
export const signed = (...lines: string[]): Block[] =>
  lines.map((text) => ({ kind: 'paragraph', align: 'right', runs: [{ text }] }))
export const h = (text: string): Block => ({ kind: 'heading', level: 1, runs: [{ text }] })
export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, runs: [{ text }] })

type Item = string | readonly Words[]
const itemsOf = (items: readonly Item[]): Run[][] =>
  items.map((item) => (typeof item === 'string' ? [{ text: item }] : runsOf(item)))
export const ul = (...items: Item[]): Block => ({ kind: 'list', ordered: false, items: itemsOf(items) })
export const ol = (...items: Item[]): Block => ({ kind: 'list', ordered: true, items: itemsOf(items) })

export const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  headed: true,
  rows: rows.map((row) => row.map((text) => (text === '' ? [] : [{ text }]))),
})

/** A card that leads to something of this app. */
export const card = (to: Place, id: string, title: string): Block => ({ kind: 'reference', to, id, title })

/** The pictures of devtools/seed/media and their sizes in pixels. */
const SIZES = {
  'notices/rooms.png': [900, 600],
  'notices/hours.jpg': [720, 960],
  'notices/river.png': [1200, 420],
  'cover-05.jpg': [1005, 564],
  'cover-07.jpg': [1005, 564],
  'cover-08.jpg': [1005, 564],
} as const
export type PictureFile = keyof typeof SIZES

/** `file` is the name in devtools/seed/media until it is stored. */
export function picture(file: PictureFile, alt: string): Picture {
  const [width, height] = SIZES[file]
  return { kind: 'picture', file, width, height, alt }
}

/** A file of devtools/seed/media/notices under the name that readers see. */
export interface Enclosed {
  file: string
  name: string
}

export const kindOf = (file: string): string => extname(file).slice(1)
