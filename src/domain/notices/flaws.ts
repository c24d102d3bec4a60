import {
  ATTACHMENTS_MAX,
  BLOCKS_MAX,
  CELLS_MAX,
  FILE_BYTES_MAX,
  FILE_NAME_MAX,
  NOTICE_CHARS_MAX,
  NOTICE_TITLE_MAX,
  PICTURES_MAX,
  REASON_MAX,
  RUNS_MAX,
} from '../limits'
import { characters, isHarmless, isVisible } from '../text'
import type { Audience } from '../assignments/audience'
import type { Confirm } from './confirm'
import { linesOf, runsOf, textOf, type Attachment, type Block, type NoticeDocument, type Picture } from './document'
import { endsAs } from './file-name'
import { isSafePlace, safeLink } from './links'

export type Flaw =
  | 'title'
  | 'audience'
  | 'confirm'
  | 'correction'
  | 'withdrawal'
  | 'text'
  | 'blocks'
  | 'empty'
  | 'table'
  | 'picture'
  | 'attachments'
  | 'file'
  | 'link'

/** As much of a notice as can be wrong with it. */
export interface Written extends Audience, NoticeDocument {
  title: string
  publishAt: Date
  confirm: Confirm | null
  correction: { at: Date; changes: readonly { what: string }[]; before: NoticeDocument } | null
  withdrawn: { at: Date; reason: string } | null
}

/**
 * What keeps a notice from being published or kept: more than the limits allow, nothing to be seen where something must be, links that
 * must not be followed, a confirmation that is asked for without a reason or until before it comes out.
 */
export function flawsOf(notice: Written): Flaw[] {
  const { title, standings, sectors, publishAt, confirm, correction, withdrawn } = notice
  const flaws = new Set(documentFlaws(notice))
  const unless = (sound: boolean, flaw: Flaw): unknown => sound || flaws.add(flaw)
  unless(isWords(title, NOTICE_TITLE_MAX), 'title')
  unless(standings.length > 0 && sectors?.length !== 0, 'audience')
  unless(confirm === null || (isWords(confirm.reason, REASON_MAX) && confirm.deadline > publishAt), 'confirm')
  unless(withdrawn === null || (isWords(withdrawn.reason, REASON_MAX) && withdrawn.at > publishAt), 'withdrawal')
  if (correction) {
    const { at, changes, before } = correction
    const told = changes.length > 0 && changes.every(({ what }) => isVisible(what))
    unless(told && at > publishAt && documentFlaws(before).length === 0, 'correction')
  }
  return [...flaws]
}

/** Words that are to be seen, hide nothing and are not too many. */
const isWords = (text: string, max: number): boolean => isVisible(text) && isHarmless(text) && characters(text) <= max

/** What is wrong with what a notice says and carries, whoever reads it and when. */
export function documentFlaws(document: NoticeDocument): Flaw[] {
  const { blocks, attachments } = document
  const text = textOf(document)
  const pictures = blocks.filter((block) => block.kind === 'picture')
  const wrong: [boolean, Flaw][] = [
    [characters(text) > NOTICE_CHARS_MAX || blocks.flatMap(runsOf).length > RUNS_MAX || !isHarmless(text), 'text'],
    [blocks.length + attachments.length === 0 || blocks.length > BLOCKS_MAX, 'blocks'],
    [!blocks.every(saysSomething), 'empty'],
    [!blocks.every(isSoundTable), 'table'],
    [pictures.length > PICTURES_MAX || !pictures.every(isSoundPicture), 'picture'],
    [attachments.length > ATTACHMENTS_MAX || repeats(attachments.map(({ id }) => id)), 'attachments'],
    [!attachments.every(isSoundFile), 'file'],
    [!blocks.every(leadsSafely), 'link'],
  ]
  return wrong.flatMap(([is, flaw]) => (is ? [flaw] : []))
}

const repeats = (ids: readonly string[]): boolean => new Set(ids).size < ids.length

const saysSomething = (block: Block): boolean => {
  if (block.kind === 'picture') return true
  const lines = linesOf(block)
  return block.kind === 'list' ? lines.length > 0 && lines.every(isVisible) : lines.some(isVisible)
}

/** As many cells in each row; no more in all than a page can show. */
const isSoundTable = (block: Block): boolean => {
  if (block.kind !== 'table') return true
  const columns = block.rows[0]?.length ?? 0
  return columns * block.rows.length <= CELLS_MAX && block.rows.every((row) => row.length === columns)
}

/** False for what is no number as well. */
const isSize = (pixels: number): boolean => Number.isInteger(pixels) && pixels > 0

const isSoundPicture = ({ file, width, height }: Picture): boolean => file !== '' && isSize(width) && isSize(height)

const isSoundFile = ({ id, file, name, kind, bytes }: Attachment): boolean =>
  id !== '' &&
  file !== '' &&
  isWords(name, FILE_NAME_MAX) &&
  endsAs(name, kind) &&
  isSize(bytes) &&
  bytes <= FILE_BYTES_MAX

const leadsSafely = (block: Block): boolean =>
  block.kind === 'reference'
    ? isSafePlace(block)
    : runsOf(block).every(({ link }) => link === undefined || safeLink(link) !== undefined)
