/**
 * What a notice says, as blocks of text and things: the one model that is written, kept, searched and shown. It holds no markup: what is
 * not in it can't be shown, so nothing in it can run or call out.
 */
export interface NoticeDocument {
  blocks: Block[]
  attachments: Attachment[]
}

/** Where a stretch of text leads: to an address elsewhere (http or https, in full), or to a page of this app. */
export type Link = { to: 'web'; href: string } | { to: Place; id: string }

/** What of this app a notice may lead to. */
export type Place = 'notice' | 'lesson' | 'quiz' | 'activity'

/** A stretch of text in one look. */
export interface Run {
  /** A line break in it begins a new line of the same paragraph, item or cell. */
  text: string
  bold?: boolean
  link?: Link
}

/** A stretch of two versions that are compared: the same in both, put in by the later one, or taken out of the earlier. */
export interface ComparedRun extends Run {
  change?: 'in' | 'out'
}

export interface Heading<R extends Run = Run> {
  kind: 'heading'
  /** 1 of a part, 2 within one; the notice's own title stands above both. */
  level: 1 | 2
  runs: R[]
}

export interface Paragraph<R extends Run = Run> {
  kind: 'paragraph'
  /** Signatures and dates stand at the right, titles of tables in the middle; missing: at the left. */
  align?: 'center' | 'right'
  runs: R[]
}

export interface List<R extends Run = Run> {
  kind: 'list'
  ordered: boolean
  items: R[][]
}

export interface Table<R extends Run = Run> {
  kind: 'table'
  /** Whether the first row says what the columns are. */
  headed: boolean
  /** Every row has as many cells as the first: one that was merged stands in each of its places. */
  rows: R[][][]
}

export interface Picture {
  kind: 'picture'
  /** In storage. */
  file: string
  /** Pixels of the picture itself: its place is kept while it is on its way. */
  width: number
  height: number
  /** What is to be seen, for who does not see it; empty where it only decorates. */
  alt: string
}

/** A card that leads to something of this app. */
export interface Reference {
  kind: 'reference'
  to: Place
  id: string
  title: string
}

export type Block<R extends Run = Run> = Heading<R> | Paragraph<R> | List<R> | Table<R> | Picture | Reference

/** How a file is opened: by what it is, not by its name. */
export const FILE_KINDS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf', 'png', 'jpg'] as const
export type FileKind = (typeof FILE_KINDS)[number]

const PICTURES: readonly FileKind[] = ['png', 'jpg']
export const isPictureKind = (kind: FileKind): boolean => PICTURES.includes(kind)

export interface Attachment {
  /** Within its notice, such as a1. */
  id: string
  /** In storage. */
  file: string
  /** As people called it, with its ending. */
  name: string
  kind: FileKind
  bytes: number
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** All stretches of text of a block; none of a picture or a reference. */
export function runsOf<R extends Run>(block: Block<R>): readonly R[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat(2)
    case 'picture':
    case 'reference':
      return []
  }
}

/** The text of a block in lines, as they are read one after the other. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOfRuns(block.runs)]
    case 'list':
      return block.items.map(textOfRuns)
    case 'table':
      return block.rows.map((row) => row.map(textOfRuns).join(' '))
    case 'picture':
      return [block.alt]
    case 'reference':
      return [block.title]
  }
}

/** All that a block says, its lines one below the other. */
export const wordsOfBlock = (block: Block): string => linesOf(block).join('\n')

/** All that a document says, in the order in which it is read. */
export const textOf = ({ blocks }: Pick<NoticeDocument, 'blocks'>): string =>
  blocks
    .flatMap(linesOf)
    .filter((line) => line !== '')
    .join('\n')
