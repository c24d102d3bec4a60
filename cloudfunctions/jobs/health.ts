import { addHealth, healthOf, isStale, type HealthCounts } from '../../src/domain/branches/health'
import { dayNumber, wallClock } from '../../src/domain/time'
import { countedOn, findHealth, healthOfAll, putHealth } from '../kit/health.repo'
import { allChildrenOf, orgsAbove, rootOrg, type Org } from '../kit/orgs.repo'
import { rosterStates, secretariesAt } from '../kit/people.repo'
import { staleRosterDays } from '../kit/settings.repo'

/** From this hour of Shanghai on, when nobody else needs the database. */
const FROM_HOUR = 3
/** Branches whose rosters are read at once. */
const TOGETHER = 20

interface Run {
  now: Date
  hasTime: () => boolean
}

/**
 * Once a day, counts what branches lack, so that no request scans a city. The deepest levels first: each node is made of its own
 * branches and of the nodes below, which are done by then. A run that stops goes on in the next minute; counting twice writes the
 * same. The root comes last, so its day says whether there is anything to do. Answers with the number of nodes counted.
 */
export async function checkHealth({ now, hasTime }: Run): Promise<number> {
  if (wallClock(now).hour < FROM_HOUR) return 0
  const day = dayNumber(now)
  const root = await rootOrg()
  if ((await findHealth(root._id))?.day === day) return 0
  const [done, staleDays] = [await countedOn(day), await staleRosterDays(root._id)]
  const waiting = (await orgsAbove()).filter(({ _id }) => !done.has(_id))
  let counted = 0
  for (const org of waiting.sort((a, b) => b.path.length - a.path.length)) {
    if (!hasTime()) break
    const counts = await countBelow(org, { now, staleDays })
    await putHealth({ _id: org._id, day, at: now, staleRosterDays: staleDays, ...counts })
    counted += 1
  }
  return counted
}

interface Night {
  now: Date
  staleDays: number
}

async function countBelow(org: Org, night: Night): Promise<HealthCounts> {
  const children = await allChildrenOf(org._id)
  const branches = children.filter(({ kind }) => kind === 'branch')
  const [own, above] = await Promise.all([
    countBranches(branches, night),
    healthOfAll(children.filter(({ kind }) => kind === 'above').map(({ _id }) => _id)),
  ])
  const sums = new Map(above.map((sum) => [sum._id, sum]))
  const parts = children.flatMap(({ _id }) => own.get(_id) ?? sums.get(_id) ?? [])
  return addHealth(parts)
}

async function countBranches(branches: readonly Org[], { now, staleDays }: Night): Promise<Map<string, HealthCounts>> {
  const counts = new Map<string, HealthCounts>()
  for (let i = 0; i < branches.length; i += TOGETHER) {
    const some = branches.slice(i, i + TOGETHER)
    const held = await secretariesAt(
      some.map(({ _id }) => _id),
      now,
    )
    const count = async ({ _id: id, rosterAt }: Org) => {
      const staleRoster = isStale(rosterAt ?? null, staleDays, now)
      counts.set(id, healthOf({ id, hasSecretary: held.has(id), staleRoster, ...(await rosterStates(id)) }))
    }
    await Promise.all(some.map(count))
  }
  return counts
}
