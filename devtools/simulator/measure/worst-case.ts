import type { Org } from '../../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/roster.repo'
import { NAME_MAX } from '../../../src/domain/limits'
import { named } from '../../../src/domain/people/names'
import { DAY_MS, wallClock } from '../../../src/domain/time'
import type { Cloud } from '../../cloud'
import { calendar } from '../../seed/calendar'
import { completionsOf, leavesOf, takenBy } from '../../seed/issues'
import { seedIssues, type PlantedIssue } from '../../seed/lessons'
import { NAMED_BRANCH, NAMED_PEOPLE } from '../../seed/people'
import { Random } from '../../seed/random'
import { accountsOf, rosterOf } from '../../seed/roster'
import { plantTree } from '../../seed/tree'
import { attendNamedNow, type Attendance } from '../../seed/turnout'
import { publishMany } from './many-notices'
import { long, ORG_NAME, ORG_WORDS, PERSON_WORDS, TITLE, TITLE_WORDS } from './long-words'
import { complain, widen } from './wide-office'

/** The largest branch whose people are drawn one by one. */
const PEOPLE = 69
/** Weeks before those of the seed: eight years in all. */
const OLDER = 391
/** Places on the roster of those who have finished them all: the member and the secretary of the pictures. */
const FAITHFUL = [1, 9]

const each = { query: {}, multi: true, replace: false, upsert: false }

/**
 * Makes a seeded city the worst to draw: a branch of 69 who all appeal, beside eighty others, titles of 60 characters, the longest
 * names, eight years of issues and a feed of the longest notices.
 */
export function strain(cloud: Cloud, { size, now }: { size: number; now: Date }): void {
  const { database } = cloud
  const tree = plantTree(size)
  const branch = tree.branches.find(({ org }) => org._id === NAMED_BRANCH.id)
  const issues = seedIssues(cloud, calendar(now), { film: 'whole', now })
  const current = issues.at(-1)
  if (!branch || !current) throw new Error('the city lacks the branch of the pictures or its lesson')
  const rows = crowd(branch)
  // Issues are numbered from 0: those of the seed move up behind the older ones.
  for (const collection of ['assignments', 'completions', 'leaves', 'nodes'])
    database.modify(collection, { ...each, data: { $inc: { order: OLDER } } })
  const set = (collection: string, _id: string, words: object) =>
    database.modify(collection, { ...each, query: { _id }, data: { $set: words } })
  for (const { assignment } of issues)
    set('assignments', assignment._id, { title: long(assignment.title, TITLE, TITLE_WORDS) })
  for (const { _id, name } of tree.orgs) set('orgs', _id, { name: long(name.replace(/ /g, ''), ORG_NAME, ORG_WORDS) })
  const issue = { ...current, assignment: { ...current.assignment, order: current.assignment.order + OLDER } }
  gather(cloud, { org: branch.org, rows, known: branch.people }, { issue, now })
  addYears(cloud, { org: branch.org, rows: rows.filter((_, place) => FAITHFUL.includes(place)) }, issues)
  widen(
    cloud,
    branch.org,
    issues.map(({ assignment }) => assignment),
  )
  complain(cloud, rows, issue.assignment)
  publishMany(cloud, now)
}

/** The people of the pictures and more, some of them with the longest names. */
function crowd(branch: { org: Org; people: number; unit: string }): RosterRow[] {
  const rows = rosterOf({ ...branch, people: PEOPLE }, 0, new Random(PEOPLE))
  return rows.map((row, place) =>
    named({
      ...row,
      standing: 'member' as const,
      name: place >= NAMED_PEOPLE.length && place % 2 === 0 ? long('', NAME_MAX, PERSON_WORDS) : row.name,
    }),
  )
}

interface Crowd {
  org: Org
  rows: readonly RosterRow[]
  /** So many of them are there already. */
  known: number
}

/** The branch grows: its roster, accounts and this week's counting document. */
function gather(
  { database }: Cloud,
  { org, rows, known }: Crowd,
  { issue: { assignment, lesson }, now }: { issue: PlantedIssue; now: Date },
): void {
  const added = rows.slice(known)
  database.insertMany('roster', added)
  database.insertMany('accounts', accountsOf(added, now))
  const [slot] = calendar(now).slice(-1)
  if (!slot) return
  const turn = { slot, now, length: lesson.durationSeconds, random: new Random(PEOPLE) }
  const attendance = attendNamedNow(rows, turn).map((one, place): Attendance =>
    place >= known && place % 3 === 0 ? { doneAt: null, late: false, seen: null } : one,
  )
  database.remove('leaves', { query: { assignmentId: assignment._id, branchId: org._id }, multi: true })
  database.insertMany('leaves', leavesOf(assignment, { org, rows }, attendance))
}

function addYears({ database }: Cloud, faithful: Pick<Crowd, 'org' | 'rows'>, issues: readonly PlantedIssue[]): void {
  const [begin] = issues
  if (!begin) return
  const { assignment: first, lesson } = begin
  const older = Array.from({ length: OLDER }, (_, order): PlantedIssue => {
    const opensAt = new Date(first.opensAt.getTime() - (OLDER - order) * 7 * DAY_MS)
    const deadline = new Date(first.deadline.getTime() - (OLDER - order) * 7 * DAY_MS)
    const { year } = wallClock(opensAt)
    const title = long(issues[order % issues.length]?.assignment.title ?? '', TITLE, TITLE_WORDS)
    const _id = `old-${order}`
    const assignment = {
      ...first,
      _id,
      subjectId: _id,
      order,
      label: `${year}年第${1 + (order % 52)}期`,
      series: `${year}年`,
      title,
      opensAt,
      deadline,
      frozenAt: deadline,
    }
    return { assignment, lesson: { ...lesson, _id } }
  })
  database.insertMany(
    'lessons',
    older.map((issue) => issue.lesson),
  )
  database.insertMany(
    'assignments',
    older.map((issue) => issue.assignment),
  )
  const completions = older.flatMap((issue) => {
    const { opensAt } = issue.assignment
    const attendance = faithful.rows.map((): Attendance => ({ doneAt: opensAt, late: false, seen: null }))
    return completionsOf(issue.assignment, faithful, { attendance, taken: new Set(), keptOf: takenBy(issue.lesson) })
  })
  database.insertMany('completions', completions)
}
