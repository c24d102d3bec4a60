import { lastIn } from '../../last-in'
import type { Run } from '../document'
import { ListReader } from './list'
import type { LostKind } from './lost'
import type { ReadBlock } from './model'
import type { Style } from './style'
import { cleaned } from './text'

/** A paragraph of a list, as Word writes it: a paragraph like any other, with its mark in it. */
export interface WordItem {
  level: number
  /** As it is to be seen: 1. or （一） or a dot. */
  mark: string
}

/** The place of a paragraph in a list; undefined of one that stands in none. */
export function wordItemOf({ list }: Style): WordItem | undefined {
  const [, level] = /\blevel(\d)\b/.exec(list) ?? []
  return level === undefined ? undefined : { level: Number(level), mark: '' }
}

/** The place in a list of an item as Word on the web writes it: each in a list of its own, however deep it stands. */
export function onlineItemOf(name: string, attributes: Readonly<Record<string, string>>): WordItem | undefined {
  const { 'data-leveltext': mark, 'data-aria-level': level, 'data-aria-posinset': nth } = attributes
  if (name !== 'li' || mark === undefined || !/^[1-9]$/.test(level ?? '')) return undefined
  const isCounted = /%\d/.test(mark)
  return { level: Number(level), mark: isCounted ? mark.replace(/^.*%\d/, nth ?? '') : DOT.trim() }
}

/** Whether something is the mark of a paragraph, beside its text. */
export const isMark = ({ list }: Style): boolean => list === 'ignore'

/** Which part of a document its text is not: told apart. */
export function omittedByWord({ element }: Style): LostKind | undefined {
  if (element === 'comment-list' || element === 'footnote-list') return undefined
  return element === 'header' || element === 'footer' ? 'margin' : undefined
}

/** Where words of a comment stand; its list is only what holds them. */
export const isComment = (name: string, { element }: Style): boolean => name === 'div' && element === 'comment'

/** Marks in the text that lead to comments. */
export const leadsToComment = (name: string, { element }: Style, className: string | undefined): boolean =>
  (element === 'comment' && name !== 'div') || /\bmsocom(anchor|off)\b/i.test(className ?? '')

/** What counts on by itself: figures with a dot or nothing behind them. */
const NUMBER = /^(\d{1,4})[.、．)]?$/
/** One sign that is no figure and no Chinese: fonts of signs put dots and ticks at letters. */
const BULLET = /^[^\p{N}\p{Script=Han}]$/u
const DOT = '· '

/** A mark with what parts it from the text. */
const spaced = (mark: string): string => (/[、．）。：]$/.test(mark) ? mark : `${mark} `)
const lineMark = (mark: string): string => (BULLET.test(mark) ? DOT : mark === '' ? '' : spaced(mark))

interface OpenList {
  level: number
  ordered: boolean
  items: { blocks: ReadBlock[]; value: string | undefined }[]
}

/**
 * Paragraphs that are items, made lists: those that count on by figures, and those with dots. What counts otherwise (一、 （一） 第一条 a)) is
 * spoken of by its mark, so it stays a paragraph with it. Items below others are lines of them.
 */
export function withLists(blocks: readonly ReadBlock[], items: ReadonlyMap<ReadBlock, WordItem>): ReadBlock[] {
  const all: ReadBlock[] = []
  let open: OpenList | undefined
  let last: WordItem | undefined
  const close = (): void => {
    if (open) all.push(...listOf(open))
    open = undefined
  }
  for (const block of blocks) {
    const item = items.get(block)
    const mark = cleaned(item?.mark ?? '').trim()
    const goesOn = item !== undefined && item === last
    last = item
    if (!item || block.kind !== 'paragraph') {
      close()
      all.push(
        item && block.kind === 'heading' && !goesOn ? { ...block, runs: begun(block.runs, marked(mark)) } : block,
      )
    } else if (open && (goesOn || item.level > open.level)) {
      lastIn(open.items)?.blocks.push(goesOn ? block : { ...block, runs: begun(block.runs, lineMark(mark)) })
    } else {
      const [, value] = NUMBER.exec(mark) ?? []
      const ordered = value !== undefined
      if (open && (open.level !== item.level || open.ordered !== ordered || value === '1')) close()
      if (ordered || BULLET.test(mark)) {
        open ??= { level: item.level, ordered, items: [] }
        open.items.push({ blocks: [block], value })
      } else {
        close()
        all.push(goesOn ? block : { ...block, runs: begun(block.runs, marked(mark)) })
      }
    }
  }
  close()
  return all
}

const marked = (mark: string): string => (mark === '' || BULLET.test(mark) ? '' : spaced(mark))

function listOf({ ordered, items }: OpenList): ReadBlock[] {
  const list = new ListReader(ordered, undefined)
  for (const { blocks, value } of items) list.add(blocks, value)
  return list.blocks()
}

/** A line that begins with a mark. */
function begun(runs: readonly Run[], mark: string): Run[] {
  const [first, ...rest] = runs
  if (mark === '' || !first) return [...runs]
  return first.link ? [{ text: mark }, ...runs] : [{ ...first, text: mark + first.text }, ...rest]
}
