import type { Assignment } from '../../src/domain/assignments/assignment'
import { isCountedIn } from '../../src/domain/assignments/audience'
import { LIVE_DAYS } from '../../src/domain/limits'
import { dayNumber, DAY_MS, wallClock } from '../../src/domain/time'
import type { Run } from '../kit/run'
import { allDueFrom, findAssignment } from '../shared/assignments/assignments.repo'
import { logLeftOver } from '../shared/assignments/log-corrections'
import { nodesAfter } from '../shared/counting/nodes.repo'
import { findReport, putReport, type Place, type ReportDocument } from '../shared/counting/reports.repo'
import { branchesAfter } from '../shared/orgs/orgs.repo'
import { Failures } from './failures'
import { Findings, foundIn } from './findings'
import type { JobRun } from './job'
import { deepestLevel, levelAfter, nextPage, type Level } from './levels'
import { reconcileBranches } from './reconcile-branches'
import { reconcileNodes } from './reconcile-nodes'
import { rollUp } from './roll-up'

/** The hours of Shanghai's night in which it is done. */
const FROM_HOUR = 3
const UNTIL_HOUR = 6
/** Those that are open, or were due within these weeks: earlier ones have been gone through night after night. */
const RECENT_MS = LIVE_DAYS * DAY_MS
const BRANCHES_AT_ONCE = 20
/** A node of a thousand children is about 200 KB, a reply at most 16 MB. */
const NODES_AT_ONCE = 20

export function isReconcileHour(now: Date): boolean {
  const { hour } = wallClock(now)
  return hour >= FROM_HOUR && hour < UNTIL_HOUR
}

/**
 * Once a night, counts recent assignments anew: completions against the sets of the leaves, leaves against their nodes, nodes against
 * theirs, up to the root. What differs is repaired and stands in the night's report; a report with nothing in it is the
 * expected one. A night's work that does not fit into a minute goes on in the next, from where the report says.
 *
 * What is right:
 * - A completion is: it is written first, once, and the member holds its receipt. Who has one is put into the set, and the set
 *   says what the completion says.
 * - Who stands in a set without a completion is taken out only if the completion is really absent when asked for by its id (or
 *   belongs to another branch, where it is counted), the entry is older than an hour, and the audit log knows of nobody who
 *   acted on this member there. Taking out is noted in the audit log with all the entry said. Otherwise it stays and is reported.
 * - Excuses, progress and rosters are only kept in the leaf. They are never changed here.
 * - A child is: numbers go upwards again under a greater version, by the roll-up itself.
 *
 * An assignment that fails is put behind the others and tried again in the next minute. Answers with the number of differences of
 * this night.
 */
export async function reconcile(run: JobRun): Promise<number> {
  const _id = `counting_${dayNumber(run.now)}`
  const report = (await findReport(_id)) ?? (await beginNight(_id, run))
  const failed = new Set<string>()
  while (report.finishedAt === null && run.hasTime()) {
    const [id = ''] = report.assignments
    if (failed.has(id)) break
    if (await run.failures.apart(() => stepOn(report, run))) continue
    if (!run.hasTime()) break
    failed.add(id)
    putAside(report)
    await putReport(report)
  }
  return foundIn(report)
}

async function stepOn(report: ReportDocument, run: JobRun): Promise<true> {
  await step(report, run)
  await putReport(report)
  return true
}

/** The others first; it goes on from where it stands. */
function putAside(report: ReportDocument): void {
  const [id, ...others] = report.assignments
  if (id === undefined || others.length === 0) return
  report.aside = { ...report.aside, [id]: report.place }
  report.assignments = [...others, id]
  report.place = beginningOf(report)
}

/** Where the first of the assignments begins. */
const beginningOf = ({ assignments: [id = ''], aside }: ReportDocument): Place => aside?.[id] ?? START

async function beginNight(_id: string, run: JobRun): Promise<ReportDocument> {
  await run.failures.apart(() => logLeftOver(run.now))
  return begin(_id, run.now)
}

async function begin(_id: string, now: Date): Promise<ReportDocument> {
  const recent = await allDueFrom(new Date(now.getTime() - RECENT_MS), now)
  return {
    _id,
    startedAt: now,
    finishedAt: null,
    assignments: recent.map((assignment) => assignment._id),
    place: START,
    stirred: false,
    checked: { branches: 0, completions: 0, nodes: 0 },
    found: {},
    examples: [],
  }
}

const START: Place = { at: 'leaves', after: '' }

async function step(report: ReportDocument, run: JobRun): Promise<void> {
  // Repairs of one level go up before the next is looked at, or each would be found again at every level above.
  if (report.stirred && report.place.after === '') {
    await carryUp(run)
    if (!run.hasTime()) return
    report.stirred = false
  }
  const [id] = report.assignments
  const assignment = id === undefined ? null : await findAssignment(id)
  const next = assignment ? await stepOf(assignment, report, run) : null
  if (next) {
    report.place = next
    return
  }
  report.assignments = report.assignments.slice(1)
  report.place = beginningOf(report)
  if (report.assignments.length === 0 && !report.stirred) report.finishedAt = run.now
}

/** However much of it can't go up is one failure here: it must not end the night's counting. */
async function carryUp(run: JobRun): Promise<void> {
  const failures = new Failures()
  await rollUp({ now: run.now, failures, hasTime: () => run.hasTime() && !failures.tooMany })
  if (failures.count > 0) run.failures.note(failures.first)
}

/** One batch, and what comes next; null when the assignment is done. */
function stepOf(assignment: Assignment, report: ReportDocument, run: Run): Promise<Place | null> {
  const { place } = report
  return place.at === 'leaves'
    ? stepBranches(assignment, place.after, { report, run })
    : stepNodes(assignment, place, { report, run })
}

interface Night {
  report: ReportDocument
  run: Run
}

async function stepBranches(assignment: Assignment, after: string, { report, run }: Night): Promise<Place | null> {
  const page = await branchesAfter(after, BRANCHES_AT_ONCE)
  const branches = page.filter((branch) => isCountedIn(assignment, branch))
  await reconcileBranches(branches, { assignment, findings: new Findings(report, run), run })
  const next = nextPage(page, BRANCHES_AT_ONCE)
  return next === null ? deepestLevel(assignment._id) : { at: 'leaves', after: next }
}

async function stepNodes(assignment: Assignment, place: Level, { report, run }: Night): Promise<Place | null> {
  const page = await nodesAfter(assignment._id, place, { limit: NODES_AT_ONCE })
  await reconcileNodes(page, { assignment, findings: new Findings(report, run), run })
  return levelAfter(place, nextPage(page, NODES_AT_ONCE))
}
