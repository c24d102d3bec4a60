import type { Contract } from '../../../src/contract'
import type { BranchBoard } from '../../../src/contract/boards'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { addresses } from '../../../src/domain/assignments/audience'
import { together } from '../../../src/domain/assignments/together'
import { participation, percent, rateOf, due } from '../../../src/domain/assignments/rate'
import { pointsAgainst } from '../../../src/domain/assignments/same-hour'
import { add, type Counts } from '../../../src/domain/counting/counts'
import { onTimeBy, tally } from '../../../src/domain/counting/leaf'
import { TREND_ASSIGNMENTS } from '../../../src/domain/limits'
import { pinned } from '../../../src/domain/orgs/tree'
import { compared } from '../../../src/domain/people/join-request'
import { toldApart } from '../../../src/domain/people/told-apart'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { countOpenAppeals } from '../../shared/assignments/appeals.repo'
import { findAssignment, findAssignments, getAsked, openBefore } from '../../shared/assignments/assignments.repo'
import { findLeaves, lastChange, recentSums, type LeafDocument } from '../../shared/counting/leaves.repo'
import { kindOf } from '../../shared/kinds/kinds'
import { orgName, type Org } from '../../shared/orgs/orgs.repo'
import { settingFor } from '../../shared/orgs/settings.repo'
import { reachableOf } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { openRequestsOf, type JoinRequest } from '../../shared/people/join-requests.repo'
import { countLocked } from '../../shared/people/locks.repo'
import { rosterOf, type RosterRow } from '../../shared/people/roster.repo'
import { countsOf } from '../../shared/counting/branch-counts'
import { frozenCounts, presentFrozen } from '../frozen'
import { joined, memberCounts, presentAssignment, presentPerson, type Sets } from '../present'
import type { Loaders } from '../targets'
import { boardVersion } from '../version'

type Board = Handler<Contract['boards']['board'], Context, Loaders>

export const board: Board = async (input, context, { branchId: { org: branch } }) => {
  const { branchId } = input
  const { now } = context
  const may = deedsOn(await context.actor(), { path: branch.path, ownerId: null })
  const names = may.includes('see-names')
  const assignment = await getAsked(input, branch, now)
  const [leaves, rows, [before], recent, openAppeals, lockedRows, asking, quiet, about, replaced] = await Promise.all([
    findLeaves(assignment, branch),
    names ? rosterOf(branchId) : [],
    openBefore({ kind: assignment.kind, org: branch, now }, { series: null, before: assignment.order }, 1),
    recentRates(branch, assignment),
    names ? countOpenAppeals(branchId) : 0,
    names ? countLocked(branchId) : 0,
    may.includes('see-requests') ? openRequestsOf(branchId) : [],
    settingFor('quiet', branch.path),
    kindOf(assignment.kind).about(assignment),
    doneBefore(assignment, branch),
  ])
  const counts = await countsOf(leaves, { assignment, branch })
  const sets = joined(leaves)
  const asOf = lastShown(leaves) ?? now
  const rate = participation(counts.member, asOf)
  const trend = recent.map((one) => (one.assignmentId === assignment._id ? { ...one, percent: rate.percent } : one))
  return {
    branch: orgName(branch),
    assignment: presentAssignment(assignment, about),
    now: now.toISOString(),
    rate,
    youthRate: participation(counts.youth, asOf),
    frozen: presentFrozen(frozenCounts(leaves), assignment, { covers: false }),
    before: replaced,
    counts: memberCounts(sets, counts.member.roster),
    againstLast: before ? await againstLast(branch, { assignment, before, percent: rate.percent }, now) : null,
    trend,
    may,
    people: await presentPeople(toldApart(rows), { assignment, sets }),
    openAppeals,
    lockedRows,
    requests: { open: asking.length, matching: matchingOf(asking, rows) },
    quiet: quiet.value,
    version: boardVersion({
      assignment,
      leaves,
      peopleAt: names ? branch.peopleAt : null,
      openAppeals,
      lockedRows,
      asking: asking.length,
    }),
  }
}

/** How many had done the one that this took the place of, in time or later. */
async function doneBefore(assignment: Assignment, branch: Org): Promise<number | null> {
  const id = kindOf(assignment.kind).before(assignment)
  const one = id === null ? null : await findAssignment(id)
  if (one === null) return null
  const { done, late } = together(await countsOf(await findLeaves(one, branch), { assignment: one, branch }))
  return done + late
}

/** How many requests fit the roster, so far as its rows and they themselves tell. */
function matchingOf(asking: readonly JoinRequest[], rows: readonly RosterRow[]): number {
  const bearers = byName(rows)
  const askers = byName(asking)
  return asking.filter(({ nameKey, doubt }) => {
    const found = (bearers.get(nameKey) ?? []).map(({ number, personId }) => ({ number, free: personId === null }))
    return compared(found, { doubt, rivals: (askers.get(nameKey)?.length ?? 1) - 1 }) === 'same'
  }).length
}

function byName<T extends { nameKey: string }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(one.nameKey, [...(found.get(one.nameKey) ?? []), one])
  return found
}

/** When anything that a board shows changed last: what is counted, or how far somebody is; null before the branch has documents. */
function lastShown(leaves: readonly LeafDocument[]): Date | null {
  const counted = lastChange(leaves)
  const seen = leaves.flatMap((leaf) => Object.values(leaf.seen).map(({ at }) => at.getTime()))
  return counted && new Date(Math.max(counted.getTime(), ...seen))
}

async function presentPeople(
  rows: readonly RosterRow[],
  { assignment, sets }: { assignment: Assignment; sets: Sets },
): Promise<BranchBoard['people']> {
  // Where only comers are counted, nobody is listed who has not come.
  const came = ({ _id }: RosterRow): boolean => Boolean(sets.done[_id] ?? sets.seen[_id])
  const meant = rows.filter(
    (row) => addresses(assignment, row.standing) && (assignment.expects === 'roster' || came(row)),
  )
  const reachable = await reachableOf(meant)
  return meant.map((row) =>
    presentPerson(row, {
      sets,
      subscriptions: reachable.get(row._id)?.unused.length ?? 0,
      expects: assignment.expects,
    }),
  )
}

interface Compared {
  assignment: Assignment
  before: Assignment
  percent: number | null
}

/** Points against the assignment before at the same time after its opening: otherwise a Thursday always looks bad. */
async function againstLast(
  branch: Org,
  { assignment, before, percent: current }: Compared,
  now: Date,
): Promise<number | null> {
  const leaves = await findLeaves(before, branch)
  if (current === null || leaves.length === 0) return null
  const sameHour = new Date(before.opensAt.getTime() + now.getTime() - assignment.opensAt.getTime())
  const { member } = add(leaves.map(tally))
  const onTime = leaves.reduce((n, leaf) => n + onTimeBy(leaf, sameHour), 0)
  return pointsAgainst(current, percent(onTime, due(member)))
}

/** Participation of up to eight assignments of the kind, oldest first, as last summed. */
async function recentRates(branch: Org, assignment: Assignment): Promise<BranchBoard['trend']> {
  const { parts } = pinned(branch, assignment.pinnedAt)
  const sums = new Map<string, Counts[]>()
  for (const { assignmentId, sum } of await recentSums(branch._id, assignment, TREND_ASSIGNMENTS * parts)) {
    sums.set(assignmentId, [...(sums.get(assignmentId) ?? []), ...(sum ? [sum] : [])])
  }
  const recent = [...sums].slice(0, TREND_ASSIGNMENTS).reverse()
  const labels = new Map((await findAssignments(recent.map(([id]) => id))).map((one) => [one._id, one]))
  return recent.flatMap(([assignmentId, counts]) => {
    const one = labels.get(assignmentId)
    if (!one) return []
    return [{ assignmentId, label: one.label, order: one.order, percent: rateOf(add(counts).member) }]
  })
}
