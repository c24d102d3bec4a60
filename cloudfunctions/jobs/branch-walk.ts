import type { Cursor } from '../../src/domain/assignments/assignment'
import { branchesBelow, getOrg, levelsWithin, type Org } from '../shared/orgs/orgs.repo'
import type { JobRun } from './job'

const BRANCHES_AT_ONCE = 50

export type Reached = Extract<Cursor, { at: 'branches' }>

interface Steps {
  /** How far it has come is noted after so many branches: departments are small, and a write each would be many. */
  every: number

  /** Does some branches, in their order; answers with how many were reached while there was time. */
  some: (branches: readonly Org[]) => Promise<number>
  /** Notes how far it has come, and whether that is the last branch; null where there is but one. */
  note: (reached: Reached | null, last: boolean) => Promise<unknown>
}

/**
 * Goes through the branches of an audience: level by level in the order of their ids, in each those right below it. Goes on where it
 * stopped; whoever repeats a step that was not noted does it again. Answers with the number of branches reached.
 */
export async function walkBranches(
  { scope: scopeId, cursor }: { scope: string; cursor: Cursor | null },
  run: JobRun,
  { every, some, note }: Steps,
): Promise<number> {
  const scope = await getOrg(scopeId)
  if (scope.kind === 'branch') {
    const reached = await some([scope])
    await note(null, reached === 1)
    return reached
  }
  let at: Reached = cursor?.at === 'branches' ? cursor : { at: 'branches', level: '', after: '' }
  const levels = (await levelsWithin(scope._id)).sort().filter((id) => id >= at.level)
  let branches = 0
  let unnoted = 0
  for (const [nth, level] of levels.entries()) {
    if (level !== at.level) at = { at: 'branches', level, after: '' }
    for (let through = false; !through;) {
      if (!run.hasTime()) return branches
      const page = await branchesBelow(level, at.after, BRANCHES_AT_ONCE)
      const reached = await some(page)
      branches += reached
      unnoted += reached
      at = { ...at, after: page[reached - 1]?._id ?? at.after }
      through = reached === page.length && page.length < BRANCHES_AT_ONCE
      const last = through && nth === levels.length - 1
      if (!last && unnoted < every) continue
      unnoted = 0
      await note(at, last)
    }
  }
  return branches
}
