import type { ReactNode } from 'react'
import type { BoardPerson, BranchBoard } from '../../../contract/boards'

/** What stands beside a board and its people, and is another job's: the board gives each its place and knows no more of it. */
export interface BesideBoard {
  /** Below a phone's board; undefined where there is nothing. */
  bar: ReactNode
  /** Over a phone's board, once it asks something. */
  over: (board: BranchBoard) => ReactNode
  /** Beside the table of a desk. */
  panel: (board: BranchBoard) => ReactNode
  /** Before each person in the table, and above them for all: with words where no head of a table tells what it is for. */
  choose: (person: BoardPerson) => ReactNode
  chooseAll: (named?: boolean) => ReactNode
  /** Behind each person. */
  remind: (person: BoardPerson) => ReactNode
  /** Whether the bar tells already that something is under way. */
  busy: () => boolean
}
