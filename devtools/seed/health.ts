import type { HealthDocument } from '../../cloudfunctions/shared/orgs/health.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { addHealth, healthOf, isStale, type HealthCounts } from '../../src/domain/people/health'
import { groupOf } from '../../src/domain/people/standing'
import { STALE_ROSTER_DAYS } from '../../src/domain/limits'
import { dayNumber, fromWallClock, wallClock } from '../../src/domain/time'
import type { Tree } from './tree'

/** When the job would have counted last: a few minutes past three in Shanghai. */
function lastNight(now: Date): Date {
  const { year, month, day } = wallClock(now)
  const today = fromWallClock({ year, month, day, hour: 3, minute: 4 })
  return today <= now ? today : fromWallClock({ year, month, day: day - 1, hour: 3, minute: 4 })
}

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
  const counts = new Map<string, HealthCounts>()
  for (const [i, { org }] of tree.branches.entries()) {
    const rows = rosters[i] ?? []
    const state = {
      id: org._id,
      hasSecretary: kept.has(org._id),
      members: rows.filter(({ standing }) => groupOf(standing) === 'member').length,
      notJoined: rows.filter(({ personId }) => personId === null).length,
      staleRoster: isStale(org.rosterAt ?? null, STALE_ROSTER_DAYS, at),
    }
    counts.set(org._id, healthOf(state))
  }
  return levelsOf(tree.orgs, counts).map(({ _id, sum }) => ({
    _id,
    day: dayNumber(at),
    at,
    staleRosterDays: STALE_ROSTER_DAYS,
    ...sum,
  }))
}

/** The levels above branches, the deepest first, each the sum of what is right below it in the order of the tree. */
function levelsOf(orgs: readonly Org[], counts: Map<string, HealthCounts>): { _id: string; sum: HealthCounts }[] {
  const families = new Map<string, Org[]>()
  for (const org of orgs) {
    if (org.parentId !== null) families.set(org.parentId, [...(families.get(org.parentId) ?? []), org])
  }
  const above = orgs.filter(({ kind }) => kind === 'above').sort((a, b) => b.path.length - a.path.length)
  return above.map(({ _id }) => {
    const children = (families.get(_id) ?? []).sort((a, b) => a.order - b.order)
    const sum = addHealth(children.flatMap((child) => counts.get(child._id) ?? []))
    counts.set(_id, sum)
    return { _id, sum }
  })
}
