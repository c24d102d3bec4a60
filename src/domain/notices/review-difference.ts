import { Steps } from './alignment'
import { aligned, comparedBlocks, sameKeyOf } from './difference'
import { runsOf, type Attachment, type Block, type ComparedRun, type Link } from './document'

/** What has become of a block: as it was, changed within, put in, taken out, or the same at another place. */
export type BlockMark = 'same' | 'changed' | 'in' | 'out' | 'moved'

export interface MarkedBlock {
  mark: BlockMark
  block: Block<ComparedRun>
}

/**
 * Two versions as one, for who decides about the later: beside what was changed within texts (see `compared`) also which blocks were
 * moved, and pictures and references that came or went. What was moved stands where it is now, once. Bounded as `compared` is.
 */
export function reviewed(before: readonly Block[], after: readonly Block[], steps: Steps = new Steps()): MarkedBlock[] {
  const rows = aligned(before, after, steps)
  const moved = movedBetween(
    rows.flatMap(({ was, is }) => (was && !is ? [was] : [])),
    rows.flatMap(({ was, is }) => (is && !was ? [is] : [])),
  )
  return rows.flatMap(({ was, is }): MarkedBlock[] => {
    const only = was && is ? undefined : (was ?? is)
    if (only) return moved.has(only) ? (is ? [{ mark: 'moved', block: is }] : []) : alone(was, is, steps)
    const changed = isToldAnew(was, is)
    return comparedBlocks(was, is, steps).map((block) => ({
      mark: changed || isChanged(block) ? 'changed' : 'same',
      block,
    }))
  })
}

/** A block that only one version has; a picture or a reference has no text that could carry the mark. */
function alone(was: Block | undefined, is: Block | undefined, steps: Steps): MarkedBlock[] {
  const mark = is ? 'in' : 'out'
  const thing = was ?? is
  if (thing && (thing.kind === 'picture' || thing.kind === 'reference')) return [{ mark, block: thing }]
  return comparedBlocks(was, is, steps).map((block) => ({ mark, block }))
}

/** Those of what went that came again elsewhere, and what they came as: each once. */
function movedBetween(gone: readonly Block[], come: readonly Block[]): ReadonlySet<Block> {
  const waiting = new Map<string, Block[]>()
  for (const block of gone) {
    const key = wholeKeyOf(block)
    waiting.set(key, [...(waiting.get(key) ?? []), block])
  }
  const moved = new Set<Block>()
  for (const block of come) {
    const was = waiting.get(wholeKeyOf(block))?.shift()
    if (was) moved.add(was).add(block)
  }
  return moved
}

/** Of two with the same nothing was changed that a mark of its own would tell: neither words nor where links lead, nor what is heard of a picture. */
const wholeKeyOf = (block: Block): string =>
  JSON.stringify([
    sameKeyOf(block),
    block.kind === 'picture'
      ? block.alt
      : runsOf(block).flatMap(({ text, link }) => (link ? [[text, addressOf(link)]] : [])),
  ])

const addressOf = (link: Link): string => (link.to === 'web' ? link.href : `${link.to} ${link.id}`)

/** Of the same picture, what is heard by who does not see it. */
const isToldAnew = (was: Block | undefined, is: Block | undefined): boolean =>
  was?.kind === 'picture' && is?.kind === 'picture' && was.alt !== is.alt

const isChanged = (block: Block<ComparedRun>): boolean => runsOf(block).some(({ change }) => change !== undefined)

/** How many places of a reviewed text differ: neighbours that were put in or taken out together are one. */
export const placesIn = (blocks: readonly MarkedBlock[]): number =>
  blocks.filter(({ mark }, i) => mark !== 'same' && !(isWhole(mark) && isWhole(blocks[i - 1]?.mark))).length

const isWhole = (mark: BlockMark | undefined): boolean => mark === 'in' || mark === 'out'

/** What has become of an attachment: as it was, under another name, put in, or taken out. Another file is another attachment. */
export type AttachmentMark = 'same' | 'renamed' | 'in' | 'out'

export interface MarkedAttachment {
  mark: AttachmentMark
  attachment: Attachment
}

/** The attachments of two versions: those of the later in their order, then those that it no longer has. */
export function reviewedAttachments(before: readonly Attachment[], after: readonly Attachment[]): MarkedAttachment[] {
  const marked = after.map((attachment): MarkedAttachment => {
    const was = before.find(({ file }) => file === attachment.file)
    return { mark: !was ? 'in' : was.name === attachment.name ? 'same' : 'renamed', attachment }
  })
  const gone = before.filter(({ file }) => !after.some((is) => is.file === file))
  return [...marked, ...gone.map((attachment): MarkedAttachment => ({ mark: 'out', attachment }))]
}
