import { ATTACHMENTS_MAX, BLOCKS_MAX, NOTICE_CHARS_MAX, PICTURES_MAX, RUNS_MAX } from '../../limits'
import { linesOf, type Run } from '../document'
import type { Losses } from './lost'
import type { ReadAttachment, ReadBlock, ReadDocument } from './model'

/** A document within the limits of a notice; what is over is told. */
export function bounded(
  { blocks, attachments }: { blocks: readonly ReadBlock[]; attachments: readonly ReadAttachment[] },
  losses: Losses,
): ReadDocument {
  const room = new Room(losses)
  const kept: ReadBlock[] = []
  for (const block of blocks) {
    if (kept.length === BLOCKS_MAX || room.full) losses.tell('rest', nameOf(block))
    else kept.push(...cut(block, room))
  }
  for (const { name } of attachments.slice(ATTACHMENTS_MAX)) losses.tell('rest', name)
  return { blocks: kept, attachments: attachments.slice(0, ATTACHMENTS_MAX) }
}

/** What of the limits is left. */
class Room {
  full = false
  private characters = NOTICE_CHARS_MAX
  private runs = RUNS_MAX
  private pictures = PICTURES_MAX

  constructor(private readonly losses: Losses) {}

  picture({ alt }: { alt: string }): boolean {
    this.characters -= alt.length + 1
    if (this.pictures-- > 0 && this.characters >= 0) return true
    this.characters = Math.max(0, this.characters)
    this.losses.tell('rest', alt)
    return false
  }

  /** As many of these as there is room for; each line takes room for its end, and an empty place too. */
  take(runs: readonly Run[]): Run[] {
    this.characters = Math.max(0, this.characters - 1)
    if (runs.length === 0) this.runs--
    return runs.flatMap((run) => {
      if (--this.runs < 0) this.full = true
      const text = this.full ? '' : this.text(run.text)
      if (text !== run.text) this.losses.tell('rest', run.text.slice(text.length))
      return text === '' ? [] : [{ ...run, text }]
    })
  }

  private text(text: string): string {
    if (text.length <= this.characters) {
      this.characters -= text.length
      return text
    }
    this.full = true
    const head = text.slice(0, this.characters)
    this.characters = 0
    // Not in the middle of a character of two halves.
    return head.replace(/[\uD800-\uDBFF]$/, '')
  }
}

function cut(block: ReadBlock, room: Room): ReadBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const runs = room.take(block.runs)
      return runs.length > 0 ? [{ ...block, runs }] : []
    }
    case 'list': {
      const items = block.items.map((item) => room.take(item)).filter((runs) => runs.length > 0)
      return items.length > 0 ? [{ ...block, items }] : []
    }
    case 'table': {
      const rows = block.rows
        .map((row) => row.map((cell) => room.take(cell)))
        .filter((row) => row.some((cell) => cell.length > 0) || !room.full)
      return rows.length > 0 ? [{ ...block, rows }] : []
    }
    case 'picture':
      return room.picture(block) ? [block] : []
    case 'reference':
      return [block]
  }
}

const nameOf = (block: ReadBlock): string => (block.kind === 'picture' ? block.alt : linesOf(block).join(' '))
