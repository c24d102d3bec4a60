import type { BranchBoard } from '../../../contract/boards'
import type { Loadable } from '../../../stores/loadable'

/** What reminding needs of a board: whose it is, who is on it, and to ask for it anew. */
export interface RemindedBoard {
  readonly branchId: string
  readonly board: Loadable<BranchBoard>
  /** How often it has been asked for. */
  readonly asked: number
  load(): Promise<void>
}
