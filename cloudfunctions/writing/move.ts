import { AppError } from '../../src/contract/errors'
import type { Instant } from '../../src/domain/time'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { after } from '../../src/domain/publishing/after'
import { hindrance, type MoveName } from '../../src/domain/publishing/moves'
import { keptNotice, type Notice } from '../shared/notices/notices.repo'
import { shownNotice } from '../shared/notices/reposted'
import type { NoticeTarget } from '../shared/notices/target'
import { pieceOf } from '../shared/notices/work'
import { documentsOf, filesOf } from '../shared/notices/files'
import { followAsking } from '../shared/notices/follow-asking'
import { leaveFiles } from '../shared/notices/leave-files'
import { givePlaceBack } from '../shared/notices/node-asks.repo'
import { changeWorked, notOutYet } from '../shared/notices/worked-notices.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import type { Cleared } from './cleared'
import { askingOf } from './asking'
import { leaveBudget, takeBudget } from './budget'
import { gone, hinderedBy } from './hindered'
import { moverAt } from './mover'
import { noteMoves } from './note-moves'
import { scopeWithin } from './scope'
import { written } from './write'

/** A move as it was sent, on what the door has loaded. */
export interface Making {
  sent: { turn: number; act: string }
  target: NoticeTarget
  context: Context
}

/** What is to be done: one move, or several that follow each other at once. */
export interface Order {
  moves: readonly MoveName[]
  /** Of a save; asked for once nothing hinders it. */
  text?: () => Promise<WrittenNotice>
  /** Of a release. */
  publishAt?: Instant | null
  words?: string
  /** What else has to be so before it is done, asked once nothing else hinders it. Throws where it is not. */
  demand?: (notice: Notice) => Promise<Cleared | void>
}

/** For whom it was written may have been moved elsewhere or closed since. INVALID_INPUT */
async function mindScope({ work }: Notice, org: Org, { moves }: Order): Promise<void> {
  if (work?.written && moves.some((move) => move === 'submit' || move === 'release'))
    await scopeWithin(work.written.scope, org)
}

/** What its original has withdrawn is brought to nobody any more. CONFLICT */
async function mindOriginal(notice: Notice, { moves }: Order, now: Date): Promise<void> {
  if (!notice.repost || !moves.some((move) => move === 'submit' || move === 'release')) return
  if ((await shownNotice(notice, now)).withdrawn) throw new AppError('CONFLICT', '原公告已经撤回，不能再转发')
}

/**
 * Does it in one write: of two upon the same turn one stands. Sent again it answers with what stands. FORBIDDEN one's own text · CONFLICT
 * it has gone on since, or is not to be done as it stands
 */
export async function make({ sent, target, context }: Making, order: Order): Promise<Notice> {
  const { notice, org } = target
  if (notice.work?.act === sent.act) return noted(notice, order, context.now)
  const mover = await moverAt(org, context)
  const { now } = context
  const pieces = [pieceOf(notice)]
  for (const name of order.moves) {
    const [piece = pieceOf(notice)] = pieces
    const hindered = hindrance(name, piece, { mover, now })
    if (hindered !== null) throw await hinderedBy(hindered, notice)
    pieces.unshift(after(name, piece, { personId: mover.personId, now, publishAt: order.publishAt }))
  }
  await mindOriginal(notice, order, now)
  // What hinders says more than that it has gone on: it is asked first.
  if ((notice.work?.turn ?? 0) !== sent.turn) throw await gone(notice)
  await mindScope(notice, org, order)
  const cleared = (await order.demand?.(notice)) ?? null
  const [piece = pieceOf(notice)] = pieces
  const text = await order.text?.()
  const asking = order.moves.includes('release') ? askingOf(notice, piece, now) : null
  if (asking?.charged && asking.asked) await takeBudget({ org, noticeId: notice._id, month: asking.asked.month, now })
  const data = written(notice, { ...order, text }, { piece, act: sent.act, by: mover.personId, now, cleared, asking })
  await leaveFiles(filesOf(documentsOf(notice)), data.files, now)
  // Its instant may have come meanwhile: what readers have is withdrawn with a reason, and never just gone.
  await changeWorked(notice, data, order.moves.includes('unschedule') ? notOutYet() : {})
  const found = (await keptNotice(notice._id)) ?? notice
  if (found.work?.act === sent.act) return noted(found, order, now)
  if (asking) await leaveBudget(notice, asking)
  throw await gone(found)
}

/** After these what is asked of readers is another. */
const ASKS: readonly MoveName[] = ['release', 'unschedule', 'withdraw']

/** What follows a move: what it asks is made, and it is written down. Whoever dies before that is followed by the minute's job. */
async function noted(notice: Notice, { moves }: Order, now: Date): Promise<Notice> {
  if (moves.some((move) => ASKS.includes(move))) await followAsking(notice, now)
  if (moves.includes('unschedule') && notice.asked)
    await givePlaceBack({ orgId: notice.sourceId, month: notice.asked.month, noticeId: notice._id })
  await noteMoves(notice, moves)
  return notice
}
