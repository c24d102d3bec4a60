import { textOfRuns, type Run } from '../../src/domain/notices/document'
import type { LostKind, LostThing } from '../../src/domain/notices/html/lost'
import type { ReadBlock } from '../../src/domain/notices/html/model'

const inLine = (text: string): string => text.replace(/\n/g, '/')
const written = (runs: readonly Run[]): string =>
  inLine(
    runs
      .map(({ text, bold, link }) => {
        const words = link?.to === 'web' ? `<${link.href} ${text}>` : text
        return bold ? `*${words}*` : words
      })
      .join(''),
  )

/** What was read, as people could write it down: # a heading, ^ in the middle, > at the right, *heavy*, / a break, |a row|, [its head], (a picture). */
export function readLines(blocks: readonly ReadBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${written(block.runs)}`]
      case 'paragraph':
        return [`${block.align === 'center' ? '^' : block.align === 'right' ? '>' : ''}${written(block.runs)}`]
      case 'list':
        return block.items.flatMap((item, i) =>
          textOfRuns(item)
            .split('\n')
            .map((line, n) => (n > 0 ? `  ${line}` : `${block.ordered ? `${i + 1}. ` : '· '}${line}`)),
        )
      case 'table':
        return block.rows.map((row, i) => {
          const cells = row.map((cell) => inLine(textOfRuns(cell))).join('|')
          return i === 0 && block.headed ? `[${cells}]` : `|${cells}|`
        })
      case 'picture':
        return [`(${block.alt})`]
      case 'reference':
        return [block.title]
    }
  })
}

/** What was lost but looks, by its kind. */
export function lostWordsOf(lost: readonly LostThing[]): Partial<Record<LostKind, string[]>> {
  const all: Partial<Record<LostKind, string[]>> = {}
  for (const { kind, words } of lost) if (kind !== 'looks') (all[kind] ??= []).push(words)
  return all
}
