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
  actorId: string
  at: Date
  /** Null until both branches are counted without and with the person. */
  finishedAt: Date | null
}

/** The only place that names the collection `moves`. */
const moves = new Collection<Move>('moves')

const AT_ONCE = 100

export const moveId = (memberId: string, waitingId: string): string => `${memberId}_${waitingId}`

export const findMove = (id: string): Promise<Move | null> => moves.get(id)
export const noteMove = (move: Move): Promise<boolean> => moves.insert(move)

/** All unfinished ones, the oldest first. */
export async function openMoves(): Promise<Move[]> {
  const found = new Map<string, Move>()
  for (let from = new Date(0), before = -1; found.size > before;) {
    before = found.size
    const page = await moves.find({ where: { finishedAt: null, at: command.gte(from) }, sort: [['at', 'asc']] })
    for (const move of page) found.set(move._id, move)
    from = page.length < PAGE ? from : (page[page.length - 1]?.at ?? from)
  }
  return [...found.values()]
}

/** Unfinished ones of one person, the oldest first. */
export const openMovesOf = (memberId: string): Promise<Move[]> =>
  moves.find({ where: { memberId, finishedAt: null }, sort: [['at', 'asc']], limit: AT_ONCE })

export const markMoved = (id: string, at: Date): Promise<boolean> =>
  moves.update({ _id: id, finishedAt: null }, { finishedAt: at })
