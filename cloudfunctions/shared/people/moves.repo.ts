import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { PAGE } from '../../kit/paging'

/**
 * A person's way from one branch's roster to another's. Noted before anything is counted anew, so that whoever finds it unfinished
 * goes on; finished ones stay as the history of where somebody was.
 */
export interface Move {
  /** The two rows of the rosters: the same move noted twice is one. */
  _id: string
  /** The row that goes along, with the records that are kept under its id. */
  memberId: string
  /** The row that waited on the new branch's roster; it becomes one with the other. */
  waitingId: string
  from: string
  to: string
  /** The person who joined the other branch. */
  actorId: string
  at: Date
  /** Null until both branches are counted without and with the person. */
  finishedAt: Date | null
}

/** The only place that names the collection `moves`. */
const moves = new Collection<Move>('moves')

export const moveId = (memberId: string, waitingId: string): string => `${memberId}_${waitingId}`

export const findMove = (id: string): Promise<Move | null> => moves.get(id)
export const noteMove = (move: Move): Promise<boolean> => moves.insert(move)

/** All unfinished ones, the oldest first. */
export const openMoves = (): Promise<Move[]> => moves.findAllBy('at', { where: { finishedAt: null } })

/** Unfinished ones of one person, the oldest first. */
export const openMovesOf = (memberId: string): Promise<Move[]> =>
  moves.findAllBy('at', { where: { memberId, finishedAt: null } })

/** Which rows of rosters that are gone have become one with which others, by the moves that did it. */
export async function joinedInto(waitingIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const some of slices(waitingIds, PAGE)) {
    for (const { waitingId, memberId } of await moves.find({ where: { waitingId: command.in(some) } })) {
      found.set(waitingId, memberId)
    }
  }
  return found
}

export const markMoved = (id: string, at: Date): Promise<boolean> =>
  moves.update({ _id: id, finishedAt: null }, { finishedAt: at })
