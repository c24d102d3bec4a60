import type { Block, ComparedRun } from './document'
import { isSafePlace, safeLink } from './links'

/**
 * Blocks as they may be shown, field by field, whatever was kept: of a kind that is not known nothing, of a link that may not be followed
 * its words, of a card that leads nowhere nothing, and of none what the model does not have.
 */
export const harmless = (blocks: readonly Block<ComparedRun>[]): Block<ComparedRun>[] => blocks.flatMap(harmlessBlock)

function harmlessBlock(block: Block<ComparedRun>): Block<ComparedRun>[] {
  const { kind } = block
  switch (kind) {
    case 'heading':
      return [{ kind, level: block.level, runs: block.runs.map(harmlessRun) }]
    case 'paragraph':
      return [{ kind, ...(block.align ? { align: block.align } : {}), runs: block.runs.map(harmlessRun) }]
    case 'list':
      return [{ kind, ordered: block.ordered, items: block.items.map((item) => item.map(harmlessRun)) }]
    case 'table':
      return [{ kind, headed: block.headed, rows: block.rows.map((row) => row.map((cell) => cell.map(harmlessRun))) }]
    case 'picture':
      return [{ kind, file: block.file, width: block.width, height: block.height, alt: block.alt }]
    case 'reference':
      return isSafePlace(block) ? [{ kind, to: block.to, id: block.id, title: block.title }] : []
    default:
      return []
  }
}

function harmlessRun({ text, bold, link, change }: ComparedRun): ComparedRun {
  const run: ComparedRun = { text }
  if (bold !== undefined) run.bold = bold
  const safe = safeLink(link)
  if (safe) run.link = safe.to === 'web' ? { to: safe.to, href: safe.href } : { to: safe.to, id: safe.id }
  if (change !== undefined) run.change = change
  return run
}
