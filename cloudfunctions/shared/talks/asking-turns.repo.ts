import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A place among a branch's open requests that is kept while its request is being written. */
export interface Held {
  talkId: string
  /** The version that the talk gets. */
  version: number
  at: Date
}

/** Which requests of a branch are about to be. */
interface AskingTurn {
  /** The branch. */
  _id: string
  held: readonly Held[]
  /** How often that was changed, so that of two at once one comes after the other. */
  turn: number
}

/** The only place that names the collection `askingTurns`. */
const turns = new Collection<AskingTurn>('askingTurns')

/** What stands of a branch; of one that never asked it is made. */
export async function askingTurn(branchId: string): Promise<AskingTurn> {
  const first = { _id: branchId, held: [], turn: 0 }
  const found = await turns.get(branchId)
  if (found) return found
  return (await turns.insert(first)) ? first : ((await turns.get(branchId)) ?? first)
}

/** Notes which are about to be, where nobody has noted anything since it was read. */
export const holdAsks = ({ _id, turn }: Pick<AskingTurn, '_id' | 'turn'>, held: readonly Held[]): Promise<boolean> =>
  turns.update({ _id, turn }, { held: command.set([...held]), turn: turn + 1 })
