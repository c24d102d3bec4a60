import type { Assignment } from '../../src/domain/assignments/assignment'
import { isCountedIn } from '../../src/domain/assignments/audience'
import { settingAt } from '../../src/domain/settings/chosen'
import { slices } from '../kit/batches'
import { findAssignment, keepCharging } from '../shared/assignments/assignments.repo'
import { kindOf } from '../shared/kinds/kinds'
import { chargeBranch } from '../shared/notices/branch-asks.repo'
import { getOrg, levelsWithin, type Org } from '../shared/orgs/orgs.repo'
import { choicesOf } from '../shared/orgs/settings.repo'
import { walkBranches } from './branch-walk'
import type { JobRun } from './job'

/** To decide takes a request or two, and what is known already is only read: noted more often, it would be too many writes of one document. */
const NOTED_EVERY = 250
/** Branches that are decided about at the same time. */
const TOGETHER = 10

/**
 * Decides of each branch of an audience whether it is asked, or has been asked enough in that month. Answers with the assignment once all are
 * known, as it then is; null while some are not. One that bears no such burden is known as it is.
 */
export async function charged(assignment: Assignment, run: JobRun): Promise<Assignment | null> {
  if (assignment.charged !== false) return assignment
  const ask = await kindOf(assignment.kind).burden(assignment)
  if (ask === null) return assignment
  const choices = await choicesAround(assignment.scope)
  const decide = async (branch: Org): Promise<string[]> => {
    if (!isCountedIn(assignment, branch)) return []
    const { path } = branch
    const { value: most } = settingAt('confirmsPerBranch', { path, choices })
    return (await chargeBranch(branch, ask, most)) === 'spared' ? [branch._id] : []
  }
  let spared: string[] = []
  await walkBranches(assignment, run, {
    every: NOTED_EVERY,
    some: async (branches) => {
      let reached = 0
      for (const some of slices(branches, TOGETHER)) {
        if (!run.hasTime()) break
        spared.push(...(await Promise.all(some.map(decide))).flat())
        reached += some.length
      }
      return reached
    },
    note: async (reached, last) => {
      await keepCharging(assignment._id, { charged: last, cursor: last ? null : reached, spared })
      spared = []
    },
  })
  const found = await findAssignment(assignment._id)
  return found?.charged === true ? found : null
}

/** What has been set above and below a level: asked for once, not for each branch. */
async function choicesAround(scope: string): Promise<Awaited<ReturnType<typeof choicesOf>>> {
  const { path } = await getOrg(scope)
  return choicesOf([...new Set([...path, ...(await levelsWithin(scope))])])
}
