import { monthAt, type Month } from '../../../src/domain/figures/month'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** That something was noted or changed of a month that was over: its visits are counted anew. */
interface ChangedMonth {
  _id: Month
  changedAt: Date
}

/** The only place that names the collection `changedMonths`. */
const months = new Collection<ChangedMonth>('changedMonths')

/**
 * Before a check-in of a month that is over is written: whoever dies between the two leaves a count too many, never one too few. Of the
 * month that runs nothing is written, it is counted each night.
 */
export async function noteChange(month: Month, at: Date): Promise<void> {
  if (month < monthAt(at)) await months.put({ _id: month, changedAt: at })
}

/** The months that were changed from an instant on. */
export async function changedSince(at: Date): Promise<Month[]> {
  return (await months.find({ where: { changedAt: command.gte(at) } })).map(({ _id }) => _id)
}
