import type { HourCounts, Hours } from '../../../src/domain/assignments/same-hour'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** What a node's numbers were at the end of each hour in which they moved. Apart from the node, whose document is read for every overview. */
export interface HoursDocument {
  /** The node's id. */
  _id: string
  h: Hours
}

/** The only place that names the collection `hours`. */
const hours = new Collection<HoursDocument>('hours')

/** Keeps an hour's last numbers. The first to tell them is believed: a worker that comes back late knows less. */
export async function keepHour(nodeId: string, hour: number, counts: HourCounts): Promise<void> {
  const field = `h.${hour}`
  const keep = () => hours.update({ _id: nodeId, [field]: command.exists(false) }, { [field]: command.set(counts) })
  if (await keep()) return
  // Known already, or the first hour of this node.
  if (!(await hours.insert({ _id: nodeId, h: { [hour]: counts } }))) await keep()
}

export async function hoursOf(nodeId: string): Promise<Hours> {
  return (await hours.get(nodeId))?.h ?? {}
}
