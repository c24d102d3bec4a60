import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { completionsOf, leavesOf, nodesOf, takenBy } from '../../devtools/seed/issues'
import type { Attendance } from '../../devtools/seed/turnout'
import { loadFunctions, type Functions } from '../../devtools/simulation/load/functions'
import { joinCloud, type JoinedCloud } from '../../devtools/simulation/load/joined-cloud'
import { MeasuredLog } from '../../devtools/simulation/load/measured-log'
import { StillTime } from './still-time'
import { accountsOf, rosterOf } from '../../devtools/seed/roster'
import { Random } from '../../devtools/seed/random'
import { plantTree } from '../../devtools/seed/tree'
import { partsOf } from '../../src/domain/counting/leaf'
import { documentsOf, type City, type FlatIssue } from './city'

/** The real functions and the real SDK over a database in this very process: for what needs thousands of requests. */
export interface JoinedTest {
  cloud: JoinedCloud
  log: MeasuredLog
  functions: Functions
  time: StillTime
  /** Closes the database and opens it anew, as a cloud that was started again. */
  reopen(): void
  stop(): void
}

export async function joinedTest(
  now: Date,
  dataDir = mkdtempSync(join(tmpdir(), 'youth-study-joined-')),
): Promise<JoinedTest> {
  const time = new StillTime(now)
  const log = new MeasuredLog()
  const cloud = joinCloud(dataDir, log)
  const functions = await loadFunctions()
  const test: JoinedTest = {
    cloud,
    log,
    functions,
    time,
    reopen: () => {
      test.cloud.close()
      test.cloud = joinCloud(dataDir, log)
    },
    stop: () => {
      test.cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return test
}

/** People of a branch too large for one counting document. */
const LARGE = 600

/** People of every other branch: where work goes by branches and documents, more would only take longer. */
const FEW = 12

/** A city of five levels, with the branches of one of so many people, each a small one; one of them is kept in parts. */
export function wholeCity(people: number, now: Date): City {
  const random = new Random(5)
  const { orgs, branches } = plantTree(people)
  for (const branch of branches) branch.people = Math.min(branch.people, FEW)
  const large = branches[branches.length - 1]
  if (large) {
    large.people = LARGE
    large.org.parts = [{ from: new Date(0), n: partsOf(LARGE) }]
  }
  const roster = branches.flatMap((branch, nth) => rosterOf(branch, nth, random))
  return { orgs, roster, accounts: accountsOf(roster, now), roles: [], invites: [] }
}

/** Puts a city into the database as weeks of use would have left it: of each branch all but every third person have finished. */
export function livedIn({ database }: JoinedCloud, city: City, issues: readonly FlatIssue[]): void {
  for (const [name, list] of Object.entries(city)) database.insertMany(name, list as object[])
  for (const [name, list] of Object.entries(documentsOf(issues))) database.insertMany(name, list)
  const branches = city.orgs
    .filter(({ kind }) => kind === 'branch')
    .map((org) => ({ org, rows: city.roster.filter(({ branchId }) => branchId === org._id) }))
  for (const issue of issues) {
    const attendance = (rows: readonly unknown[]): Attendance[] =>
      rows.map((_, place) => ({
        doneAt: place % 3 === 0 ? null : new Date(issue.opensAt.getTime() + place * 3_600_000),
        late: false,
        seen: null,
      }))
    const leaves = branches.flatMap((branch) => leavesOf(issue, branch, attendance(branch.rows)))
    database.insertMany('leaves', leaves)
    database.insertMany('nodes', nodesOf(issue, leaves, { orgs: city.orgs, now: issue.opensAt }))
    const taken = new Set<string>()
    for (const branch of branches) {
      database.insertMany(
        'completions',
        completionsOf(issue, branch, { attendance: attendance(branch.rows), taken, keptOf: takenBy(issue) }),
      )
    }
  }
}
