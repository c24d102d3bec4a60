import type { HealthDocument } from '../../cloudfunctions/shared/orgs/health.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import {
  addHealth,
  healthOf,
  isStale,
  lackingOf,
  type HealthCounts,
  type LackingBranch,
} from '../../src/domain/people/health'
import { addReach, reachOf, type ReachRow } from '../../src/domain/people/reach'
import { groupOf, type Standing } from '../../src/domain/people/standing'
import { STALE_ROSTER_DAYS } from '../../src/domain/limits'
import { dayNumber } from '../../src/domain/time'
import { lastNight } from './last-night'
import type { Tree } from './tree'

interface City {
  tree: Tree
  rosters: readonly RosterRow[][]
  roles: readonly RoleRow[]
  now: Date
}

/** What the branches lacked last night, by the rules that the job counts by: an officer sees numbers on the first day. */
export function healthOfCity({ tree, rosters, roles, now }: City): HealthDocument[] {
  const at = lastNight(now)
  const kept = new Set(roles.filter(({ role }) => role === 'secretary').map(({ orgId }) => orgId))
  const lacking = new Map<string, LackingBranch | null>()
  const reach = new Map<string, ReachRow[]>()
  for (const [i, { org }] of tree.branches.entries()) {
    const state = {
      id: org._id,
      hasSecretary: kept.has(org._id),
      members: (rosters[i] ?? []).filter(({ standing }) => groupOf(standing) === 'member').length,
      staleRoster: isStale(org.rosterAt ?? null, STALE_ROSTER_DAYS, at),
    }
    lacking.set(org._id, lackingOf(state))
    reach.set(org._id, [reachOf(org.sector, peopleOf(rosters[i] ?? []))])
  }
  return levelsOf(tree.orgs, lacking, reach).map((level) => ({
    day: dayNumber(at),
    at,
    staleRosterDays: STALE_ROSTER_DAYS,
    ...level,
  }))
}

function peopleOf(roster: readonly RosterRow[]): Record<Standing, number> {
  const people: Record<Standing, number> = { member: 0, youth: 0, applicant: 0 }
  for (const { standing } of roster) people[standing] += 1
  return people
}

type Level = HealthCounts & Pick<HealthDocument, '_id' | 'own' | 'reach'>

/** The levels above branches, the deepest first, each the sum of its own branches and then of the levels right below it. */
function levelsOf(
  orgs: readonly Org[],
  lacking: ReadonlyMap<string, LackingBranch | null>,
  reach: Map<string, ReachRow[]>,
): Level[] {
  const families = new Map<string, Org[]>()
  for (const org of orgs) {
    if (org.parentId !== null) families.set(org.parentId, [...(families.get(org.parentId) ?? []), org])
  }
  const sums = new Map<string, HealthCounts>()
  const above = orgs.filter(({ kind }) => kind === 'above').sort((a, b) => b.path.length - a.path.length)
  return above.map(({ _id }) => {
    const children = (families.get(_id) ?? []).sort((a, b) => a.order - b.order)
    const branches = children.filter(({ kind }) => kind === 'branch')
    const own = branches.flatMap((branch) => lacking.get(branch._id) ?? [])
    const sum = addHealth([healthOf(branches.length, own), ...children.flatMap((child) => sums.get(child._id) ?? [])])
    sums.set(_id, sum)
    const reached = addReach(children.flatMap((child) => reach.get(child._id) ?? []))
    reach.set(_id, reached)
    return { _id, own, reach: reached, ...sum }
  })
}
