import {
  addHealth,
  healthOf,
  isStale,
  lackingOf,
  type HealthCounts,
  type LackingBranch,
} from '../../src/domain/people/health'
import { addReach, reachOf, type ReachRow } from '../../src/domain/people/reach'
import { dayNumber, wallClock } from '../../src/domain/time'
import { slices } from '../kit/batches'
import { needTime, type Run } from '../kit/run'
import { countedOn, findHealth, healthOfAll, putHealth, type HealthDocument } from '../shared/orgs/health.repo'
import { allChildrenOf, orgsAbove, rootOrg, type Org } from '../shared/orgs/orgs.repo'
import { settingFor } from '../shared/orgs/settings.repo'
import { secretariesAt } from '../shared/people/roles.repo'
import { rosterCounts } from '../shared/people/roster.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** From this hour of Shanghai on, when nobody else needs the database. */
const FROM_HOUR = 3
/** Branches whose rosters are read at once. */
const TOGETHER = 20

export const isHealthHour = (now: Date): boolean => wallClock(now).hour >= FROM_HOUR

/**
 * Once a day, counts what branches lack, so that no request scans a city. The deepest levels first: each node is made of its own
 * branches and of the nodes below, which are done by then. A run that stops goes on in the next minute; counting twice writes the
 * same. The root comes last, so its day says whether there is anything to do. Above a node that failed, numbers are those of
 * the night before for it, and the day stays yesterday's, so that all of them are counted once more. Answers with the number of
 * nodes counted.
 */
export async function checkHealth(run: JobRun): Promise<number> {
  const { now, failures } = run
  const day = dayNumber(now)
  const root = await rootOrg()
  if ((await findHealth(root._id))?.day === day) return 0
  const [done, { value: staleDays }] = [await countedOn(day), await settingFor('staleRosterDays', root.path)]
  const waiting = (await orgsAbove()).filter(({ _id }) => !done.has(_id))
  const open = new Set<string>()
  let counted = 0
  for (const level of deepestFirst(waiting)) {
    failures.beginAnew()
    for (const org of fromElsewhere(level, now)) {
      const count = () => countNode(org, { run, staleDays, day: open.has(org._id) ? day - 1 : day })
      if (run.hasTime() && (await failures.apart(count))) counted += 1
      else for (const id of org.path) open.add(id)
    }
  }
  return counted
}

function deepestFirst(orgs: readonly Org[]): Org[][] {
  const levels = new Map<number, Org[]>()
  for (const org of orgs) levels.set(org.path.length, [...(levels.get(org.path.length) ?? []), org])
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level)
}

interface Night {
  run: Run
  staleDays: number
  day: number
}

async function countNode(org: Org, night: Night): Promise<true> {
  const { day, staleDays } = night
  const counts = await countBelow(org, night)
  needTime(night.run)
  await putHealth({ _id: org._id, day, at: night.run.now, staleRosterDays: staleDays, ...counts })
  return true
}

/** Its own branches first, then the levels below: in this order they are listed by the page, too. */
async function countBelow(org: Org, night: Night): Promise<HealthCounts & Pick<HealthDocument, 'own' | 'reach'>> {
  const children = await allChildrenOf(org._id)
  const branches = children.filter(({ kind }) => kind === 'branch')
  const levels = children.filter(({ kind }) => kind === 'above').map(({ _id }) => _id)
  const [{ own, reach }, below] = await Promise.all([countBranches(branches, night), healthOfAll(levels)])
  const sums = new Map(below.map((sum) => [sum._id, sum]))
  const parts = levels.flatMap((id) => sums.get(id) ?? [])
  return {
    ...addHealth([healthOf(branches.length, own), ...parts]),
    own,
    reach: addReach([...reach, ...parts.flatMap((part) => part.reach)]),
  }
}

/** What some branches lack, and how many there are of each sector with their people: each roster is read once. */
async function countBranches(
  branches: readonly Org[],
  { run, staleDays }: Night,
): Promise<{ own: LackingBranch[]; reach: ReachRow[] }> {
  const own: LackingBranch[] = []
  const reach: ReachRow[] = []
  for (const some of slices(branches, TOGETHER)) {
    needTime(run)
    const held = await secretariesAt(
      some.map(({ _id }) => _id),
      run.now,
    )
    const look = async ({ _id: id, rosterAt, sector }: Org) => {
      const staleRoster = isStale(rosterAt ?? null, staleDays, run.now)
      const people = await rosterCounts(id)
      const lacking = lackingOf({ id, hasSecretary: held.has(id), staleRoster, members: people.member })
      return { lacking, reach: reachOf(sector, people) }
    }
    const looked = await Promise.all(some.map(look))
    own.push(...looked.flatMap(({ lacking }) => lacking ?? []))
    reach.push(...addReach(looked.map((one) => one.reach)))
  }
  return { own, reach }
}
