import type { Lack, ListedBranch } from '../../src/domain/people/health'
import { healthOfAll, type HealthDocument } from '../shared/orgs/health.repo'
import { levelsBelow } from '../shared/orgs/orgs.repo'

/** A row of the list, or a level whose rows are still to be read. */
type Piece = ListedBranch | HealthDocument

const isLevel = (piece: Piece): piece is HealthDocument => 'own' in piece

interface Page {
  /** How many rows stand before it. */
  from: number
  size: number
}

/**
 * The branches below a node that lack something, from a place in their list on: a level's own before those of the levels below it. Levels
 * know how many they have, so only those are opened in which the page lies, all of one depth at once: a city costs as many queries as a unit
 * of the same depth.
 */
export async function lackingBelow(top: HealthDocument, lack: Lack, { from, size }: Page): Promise<ListedBranch[]> {
  let [line, before]: [Piece[], number] = [[top], from]
  for (;;) {
    const sight = inSight(line, lack, { from: before, size })
    const opened = await levelsIn(sight.line.filter(isLevel).filter((level) => hasMoreBelow(level, lack)))
    before = sight.from
    if (!sight.line.some(isLevel)) return sight.line.filter((piece): piece is ListedBranch => !isLevel(piece))
    line = sight.line.flatMap((piece) =>
      isLevel(piece) ? [...ownOf(piece, lack), ...(opened.get(piece._id) ?? [])] : [piece],
    )
  }
}

const ownOf = ({ own }: HealthDocument, lack: Lack): ListedBranch[] => own.filter(({ lacks }) => lacks.includes(lack))

const hasMoreBelow = (level: HealthDocument, lack: Lack): boolean => ownOf(level, lack).length < level[lack].count

/** The pieces in which a page lies, and how many rows of the first of them stand before it. */
function inSight(line: readonly Piece[], lack: Lack, { from, size }: Page): { line: Piece[]; from: number } {
  const kept: Piece[] = []
  let [at, before] = [-from, 0]
  for (const piece of line) {
    const rows = isLevel(piece) ? piece[lack].count : 1
    if (rows > 0 && at + rows > 0 && at < size) {
      if (kept.length === 0) before = Math.max(0, -at)
      kept.push(piece)
    }
    at += rows
  }
  return { line: kept, from: before }
}

/** What was counted of the levels right below some levels, in tree order. */
async function levelsIn(parents: readonly HealthDocument[]): Promise<Map<string, HealthDocument[]>> {
  if (parents.length === 0) return new Map()
  const levels = await levelsBelow(parents.map(({ _id }) => _id))
  const sums = new Map((await healthOfAll(levels.map(({ _id }) => _id))).map((sum) => [sum._id, sum]))
  const below = (parent: string) =>
    levels.flatMap(({ _id, parentId }) => (parentId === parent ? (sums.get(_id) ?? []) : []))
  return new Map(parents.map(({ _id }) => [_id, below(_id)]))
}
