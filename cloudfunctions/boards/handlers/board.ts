import type { Contract } from '../../../src/contract'
import type { BranchBoard } from '../../../src/contract/boards'
import { participation, percent } from '../../../src/domain/assignments/rate'
import { add, type Counts } from '../../../src/domain/counting/counts'
import { onTimeBy, tally } from '../../../src/domain/counting/leaf'
import { can } from '../../../src/domain/permissions/can'
import { unused } from '../../../src/domain/people/subscriptions'
import { TREND_ISSUES } from '../../../src/domain/limits'
import { countOpenAppeals } from '../../shared/assignments/appeals.repo'
import type { Context } from '../../shared/people/context'
import { findLeaves, recentSums, type LeafDocument } from '../../shared/counting/counting.repo'
import { getIssue, openIssues, type Issue } from '../../shared/lessons/lessons.repo'
import { ancestorNames, orgName, type Org } from '../../shared/orgs/orgs.repo'
import { rosterCounts, rosterOf, subscriptionsOf, type RosterRow } from '../../shared/people/people.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'
import { frozenCounts, presentFrozen } from '../frozen'
import { joined, memberCounts, presentIssue, presentPerson, type Sets } from '../present'

type Board = Handler<Contract['boards']['board'], Context>

/** Issues whose labels the trend may need, though an older board was asked for. */
const LABELS = 60

export const board: Board = async ({ branchId, lessonId }, context) => {
  const { now } = context
  const branch = await accessible(branchId, 'see-branch-numbers', context)
  const names = can(await context.actor(), 'see-names', branch.path)
  const [issue, issues, path] = await Promise.all([
    getIssue(lessonId, branch.path, now),
    openIssues(branch.path, now, LABELS),
    ancestorNames(branch),
  ])
  const [leaves, rows, recent, openAppeals] = await Promise.all([
    findLeaves(issue._id, branch),
    names ? rosterOf(branchId) : null,
    recentSums(branch, issue.sequence, TREND_ISSUES),
    names ? countOpenAppeals(branchId) : null,
  ])
  const counts = leaves.length > 0 ? add(leaves.map(tally)) : await notBegun(branch)
  const rate = participation(counts.member, now)
  const sets = joined(leaves)
  return {
    ...{ branch: orgName(branch), path, issue: presentIssue(issue), now: now.toISOString() },
    rate,
    youthRate: participation(counts.youth, now),
    frozen: presentFrozen(frozenCounts(leaves), issue, { covers: false }),
    counts: memberCounts(sets, counts.member.roster),
    againstLast: await againstLast(branch, { issue, issues, percent: rate.percent }, now),
    trend: trendOf(recent, issues, { lessonId: issue._id, percent: rate.percent }),
    people: rows && (await presentPeople(rows, sets)),
    openAppeals,
  }
}

async function presentPeople(rows: readonly RosterRow[], sets: Sets): Promise<BranchBoard['people']> {
  const subscriptions = await subscriptionsOf(rows.flatMap(({ accountId }) => accountId ?? []))
  return rows.map((row) => presentPerson(row, sets, unused(subscriptions.get(row.accountId ?? '') ?? {}).length))
}

/** A branch whose documents were not made yet: the roster stands, nobody has begun. */
async function notBegun(branch: Org): Promise<Counts> {
  const roster = await rosterCounts(branch._id)
  const group = (n: number) => ({ onTime: 0, late: 0, excused: 0, roster: n })
  return { member: group(roster.member), youth: group(roster.youth), branches: 1, covered: 0 }
}

interface Now {
  issue: Issue
  issues: readonly Issue[]
  percent: number | null
}

/** Points against the issue before at the same time after its opening: otherwise a Thursday always looks bad. */
async function againstLast(branch: Org, { issue, issues, percent: current }: Now, now: Date): Promise<number | null> {
  const last = issues.find(({ sequence }) => sequence < issue.sequence)
  if (!last || current === null) return null
  const leaves = await findLeaves(last._id, branch)
  if (leaves.length === 0) return null
  const sameHour = new Date(last.opensAt.getTime() + now.getTime() - issue.opensAt.getTime())
  const { member } = add(leaves.map(tally))
  const onTime = leaves.reduce((n, leaf) => n + onTimeBy(leaf, sameHour), 0)
  const then = percent(onTime, member.roster - member.excused)
  return then === null ? null : Math.round((current - then) * 10) / 10
}

/** Participation of up to eight issues, oldest first; the asked one live, the others as last summed. */
function trendOf(
  recent: readonly LeafDocument[],
  issues: readonly Issue[],
  live: { lessonId: string; percent: number | null },
): BranchBoard['trend'] {
  const known = new Map(issues.map((issue) => [issue._id, issue]))
  const byLesson = new Map<string, Counts[]>()
  for (const { lessonId, sum } of recent) {
    if (sum) byLesson.set(lessonId, [...(byLesson.get(lessonId) ?? []), sum])
    else byLesson.set(lessonId, byLesson.get(lessonId) ?? [])
  }
  return [...byLesson].reverse().flatMap(([lessonId, parts]) => {
    const issue = known.get(lessonId)
    if (!issue) return []
    const { member } = add(parts)
    const rate = lessonId === live.lessonId ? live.percent : percent(member.onTime, member.roster - member.excused)
    return [{ lessonId, label: issue.label, sequence: issue.sequence, percent: rate }]
  })
}
