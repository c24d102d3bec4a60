import type { HealthCounts, LackingBranch } from '../../../src/domain/people/health'
import type { ReachRow } from '../../../src/domain/people/reach'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/** What the branches below a node lack, as counted in one night: one document a node above branches. */
export interface HealthDocument extends HealthCounts {
  /** The organisation's id. */
  _id: string
  /** Those right below it that lack something, as the committee lists them. */
  own: LackingBranch[]
  /** How many branches of each sector there are, and people on their rosters: what a text for all of them reaches. */
  reach: ReachRow[]
  /** Shanghai's day of the counting, by which a night's work goes on where it stopped. */
  day: number
  at: Date
  /** After how many days a roster was stale. */
  staleRosterDays: number
}

/** The only place that names the collection `health`. */
const health = new Collection<HealthDocument>('health')

export async function findHealth(orgId: string): Promise<HealthDocument | null> {
  const found = await health.get(orgId)
  return found && isWhole(found) ? found : null
}
export const putHealth = (document: HealthDocument): Promise<void> => health.put(document)

/** Organisations that are counted already on a day. */
export async function countedOn(day: number): Promise<Set<string>> {
  return new Set(
    (await health.findAll({ where: { day, reach: command.exists(true) }, fields: ['day'] })).map(({ _id }) => _id),
  )
}

export async function healthOfAll(ids: readonly string[]): Promise<HealthDocument[]> {
  if (ids.length === 0) return []
  return (await health.find({ where: { _id: command.in([...ids]) }, limit: PAGE })).filter(isWhole)
}

/** A night that counted something else says nothing of this. */
const isWhole = ({ own, reach }: Partial<HealthDocument>): boolean => own !== undefined && reach !== undefined
