import { command } from '../kit/cloud'
import { Collection } from '../kit/collection'

/** That a job had its turn, or that a minute came to its end: one document each, so that none is written in quick succession. */
interface TurnDocument {
  /** The job's name, or the end's. */
  _id: string
  /** The beginning of the last minute in which it was so. */
  minute: Date
  /** Its place among the turns of that minute. */
  place: number
}

/** The only place that names the collection `turns`. */
const turns = new Collection<TurnDocument>('turns')

const END = 'end'

/** Which of some jobs was running when the last minute ended without an end; null where it came to its end. */
export async function interruptedJob(names: readonly string[]): Promise<string | null> {
  const ids = [...names, END]
  const found = await turns.find({ where: { _id: command.in(ids) }, limit: ids.length })
  const [last] = found.sort((a, b) => b.minute.getTime() - a.minute.getTime() || b.place - a.place)
  return last && last._id !== END ? last._id : null
}

export const noteTurn = (name: string | null, minute: Date, place: number): Promise<void> =>
  turns.put({ _id: name ?? END, minute, place })
