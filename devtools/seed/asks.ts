import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { BranchMonth } from '../../cloudfunctions/shared/notices/branch-asks.repo'
import type { NodeMonth } from '../../cloudfunctions/shared/notices/node-asks.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { addresses, isCountedIn } from '../../src/domain/assignments/audience'
import { frozenFrom } from '../../src/domain/assignments/late'
import { CONFIRMS_PER_BRANCH } from '../../src/domain/limits'
import { askingId, assignmentOf } from '../../src/domain/notices/asking'
import { chargeOf } from '../../src/domain/notices/burden'
import { completionsOf, leavesOf, nodesOf } from './issues'
import { hoursOf } from './hours'
import { NAMED_BRANCH, persona, personOf } from './people'
import { Random } from './random'
import type { Tree } from './tree'
import type { Attendance } from './turnout'

interface City {
  tree: Tree
  /** By branch, as the tree has them. */
  rosters: readonly (readonly RosterRow[])[]
  now: Date
}

/** What is asked to be confirmed, and how far it has come, as releases, phones and jobs would have left it. */
export interface PlantedAsks {
  assignments: Assignment[]
  completions: Completion[]
  leaves: ReturnType<typeof leavesOf>
  nodes: ReturnType<typeof nodesOf>
  hours: ReturnType<typeof hoursOf>
  branchAsks: BranchMonth[]
  nodeAsks: NodeMonth[]
}

/** As the pictures have them: of the named branch the last so many of its roster have confirmed; elsewhere about so great a share. */
const NAMED_DONE: Readonly<Record<string, number>> = { 'confirm-n-registration-1': 31, 'confirm-n-theme-day-2': 9 }
const SHARE = 0.4
const [MEMBER, SECRETARY] = [personOf(persona('member').openid), personOf(persona('secretary').openid)]
export function asksOf(notices: readonly Notice[], { tree, rosters, now }: City): PlantedAsks {
  const asking = notices
    .filter(({ confirm, asked }) => confirm && asked)
    .sort((a, b) => a.publishAt.getTime() - b.publishAt.getTime())
  const branchAsks = branchMonths(asking, tree)
  const planted: PlantedAsks = {
    assignments: asking.flatMap((notice) => versionsOf(notice, { now, spared: sparedBy(notice, branchAsks) })),
    completions: [],
    leaves: [],
    nodes: [],
    hours: [],
    branchAsks,
    nodeAsks: nodeMonths(asking),
  }
  const random = new Random(1163)
  for (const assignment of planted.assignments) {
    const taken = new Set<string>()
    const leaves = tree.branches.flatMap(({ org }, i) => {
      if (!isCountedIn(assignment, org)) return []
      const rows = rosters[i] ?? []
      const attendance = confirmedBy(rows, assignment, { random, now, named: org._id === NAMED_BRANCH.id })
      planted.completions.push(...completionsOf(assignment, { org, rows }, { attendance, taken, keptOf: () => null }))
      return leavesOf(assignment, { org, rows }, attendance)
    })
    planted.leaves.push(...leaves)
    planted.nodes.push(...nodesOf(assignment, leaves, { orgs: tree.orgs, now }))
    planted.hours.push(...hoursOf(assignment, leaves, tree.orgs))
  }
  return planted
}

/** The assignment of each version of a notice that was asked; all but the last ended when the next took its place. */
function versionsOf(notice: Notice, { now, spared }: { now: Date; spared: readonly string[] }): Assignment[] {
  const { asked } = notice
  const last = assignmentOf(notice)
  if (!asked || !last) return []
  const before = asked.before.map(({ nth }): Assignment => ({
    ...last,
    _id: askingId(notice._id, nth),
    order: last.order - nth,
    opensAt: notice.publishAt,
    pinnedAt: notice.publishAt,
    deadline: asked.at,
    endedAt: asked.at,
  }))
  return [...before, last].map((one) => ({
    ...one,
    prepared: true,
    charged: true,
    spared,
    frozenAt: frozenFrom(one.deadline) <= now ? frozenFrom(one.deadline) : null,
  }))
}

function confirmedBy(
  rows: readonly RosterRow[],
  assignment: Assignment,
  { random, now, named }: { random: Random; now: Date; named: boolean },
): Attendance[] {
  const until = Math.min(assignment.deadline.getTime(), now.getTime())
  const span = until - assignment.opensAt.getTime()
  const share = SHARE + (random.next() - 0.5) * 0.6
  const may = rows.filter((row) => row.personId !== null && addresses(assignment, row.standing))
  const most = named ? NAMED_DONE[assignment._id] : undefined
  const bySecretaryLast = [...may].sort((a, b) => Number(a.personId === SECRETARY) - Number(b.personId === SECRETARY))
  const last = new Set(most === undefined ? [] : bySecretaryLast.slice(-most))
  return rows.map((row): Attendance => {
    const chance = random.next()
    const spot = random.next() ** 1.5
    // What is over the member of the preview has confirmed, and what was corrected since as it stood before; the secretary has not.
    const does =
      most === undefined ? row.personId === MEMBER || (chance < share && row.personId !== SECRETARY) : last.has(row)
    if (!does || !may.includes(row)) return { doneAt: null, late: false, seen: null }
    return { doneAt: new Date(assignment.opensAt.getTime() + Math.floor(span * spot)), late: false, seen: null }
  })
}

/** What came out first is decided first. */
function branchMonths(asking: readonly Notice[], { branches }: Tree): BranchMonth[] {
  const kept = new Map<string, BranchMonth>()
  for (const notice of asking) {
    const assignment = assignmentOf(notice)
    if (!assignment || !notice.asked) continue
    const { month } = notice.asked
    for (const { org } of branches) {
      if (!isCountedIn(assignment, org)) continue
      const _id = `${org._id}_${month}`
      const before = kept.get(_id) ?? { of: {}, asked: 0 }
      const charge = chargeOf(before.asked, CONFIRMS_PER_BRANCH)
      const asked = before.asked + (charge === 'asked' ? 1 : 0)
      kept.set(_id, {
        _id,
        branchId: org._id,
        month,
        path: [...org.path],
        of: { ...before.of, [notice._id]: charge },
        asked,
        full: asked >= CONFIRMS_PER_BRANCH,
      })
    }
  }
  return [...kept.values()]
}

const sparedBy = ({ _id }: Notice, months: readonly BranchMonth[]): string[] =>
  months.flatMap(({ branchId, of }) => (of[_id] === 'spared' ? [branchId] : []))

function nodeMonths(asking: readonly Notice[]): NodeMonth[] {
  const kept = new Map<string, NodeMonth>()
  for (const { _id: noticeId, sourceId, asked } of asking) {
    if (!asked) continue
    const _id = `${sourceId}_${asked.month}`
    const { of, used } = kept.get(_id) ?? { of: {}, used: 0 }
    kept.set(_id, { _id, of: { ...of, [noticeId]: asked.at }, used: used + 1 })
  }
  return [...kept.values()]
}
