import type { ReadBlock } from './model'

/**
 * Gives headings one of the two levels that a notice has, by how high they stand in their page. Its one highest heading is its title:
 * parts begin with what comes below it.
 */
export function setLevels(ranks: ReadonlyMap<ReadBlock, number>): void {
  const highest = [...ranks.values()].filter((rank) => rank === 1).length
  const parts = highest > 1 ? 1 : 2
  for (const [block, rank] of ranks) if (block.kind === 'heading') block.level = rank <= parts ? 1 : 2
}
