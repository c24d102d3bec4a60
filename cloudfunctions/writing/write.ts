import { MOVES_KEPT } from '../../src/domain/limits'
import { placeOf } from '../../src/domain/notices/place'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { ms, type Instant } from '../../src/domain/time'
import type { Asking } from '../../src/domain/notices/asking'
import type { MoveName } from '../../src/domain/publishing/moves'
import type { Piece } from '../../src/domain/publishing/piece'
import { command } from '../kit/cloud'
import { documentsOf, filesOf } from '../shared/notices/files'
import type { Notice } from '../shared/notices/notices.repo'
import { NEVER, outOfWritten, writtenOf, type Moved, type Work } from '../shared/notices/work'
import type { Cleared } from './cleared'
import type { Order } from './move'

/** What is to be done, with its text. */
type Ordered = Omit<Order, 'text'> & { text?: WrittenNotice }

interface Done {
  /** As it stands after the moves. */
  piece: Piece
  act: string
  by: string
  now: Date
  /** Of what comes out: what was let through. */
  cleared: Cleared | null
  /** Of what comes out: what it asks. */
  asking: Asking | null
}

/** After these readers find something else: search is told of it (see jobs/index-notices.ts). */
const READ: readonly MoveName[] = ['release', 'unschedule', 'withdraw']

/** Saving and looking are not told: nobody would find the rest. */
const UNTOLD: readonly MoveName[] = ['save', 'hold']

/** All that some moves change of a notice, as one update, and which files it has by then. */
export function written(
  notice: Notice,
  { moves, text, words = '' }: Ordered,
  { piece, act, by, now, cleared, asking }: Done,
): { files: string[]; work: object } & Partial<Record<keyof Notice, unknown>> {
  const { work } = notice
  const told = moves
    .filter((move) => !UNTOLD.includes(move))
    .map((move): Moved => ({ move, by, at: now, version: piece.version, words, ...decidedBy(move, cleared) }))
  const does = (name: MoveName): boolean => moves.includes(name)
  const keeps = does('unschedule') || does('correct') ? writtenOf(notice) : (text ?? work?.written ?? null)
  const after: Work = {
    copy: piece.copy,
    version: piece.version,
    writers: [...piece.writers],
    hold: piece.hold && { by: piece.hold.by, until: dateOf(piece.hold.until) },
    written: piece.copy === null ? null : keeps,
    turn: (work?.turn ?? 0) + 1,
    act,
    changedAt: does('hold') ? (work?.changedAt ?? now) : now,
    changedBy: does('hold') ? (work?.changedBy ?? by) : by,
    ...(cleared || work?.decided ? { decided: cleared?.decided ?? work?.decided } : {}),
    history: [...(work?.history ?? []), ...told].slice(-MOVES_KEPT),
  }
  const out = does('release') && work?.written ? released(notice, work.written, { piece, now }) : {}
  return {
    ...out,
    ...(out.correction ? { correction: command.set(out.correction) } : {}),
    ...(asking ? { confirm: command.set(asking.confirm), asked: command.set(asking.asked) } : {}),
    files: filesOf(documentsOf({ ...notice, ...out, work: after })),
    ...(does('unschedule') ? { publishAt: NEVER } : {}),
    ...(does('withdraw') ? { withdrawn: command.set({ at: now, reason: words, followUpId: null }) } : {}),
    // What was taken back stands above nothing any more, and nobody could ever take its pin away.
    ...(does('withdraw') || out.pinned === false ? unpinned(notice, now) : {}),
    ...(READ.some(does) ? { unindexed: now } : {}),
    worked: piece.copy === null ? (piece.publishAt === null ? null : dateOf(piece.publishAt)) : now,
    work: command.set(after),
  }
}

/** An approval tells what of the content check it has let through. */
const decidedBy = (move: MoveName, cleared: Cleared | null): Pick<Moved, 'decided'> =>
  move === 'approve' && cleared && cleared.told.length > 0 ? { decided: cleared.told } : {}

/** Of what was pinned and loses its pin: it goes to where its day is, and who has read it above does not meet it again. */
const unpinned = ({ pinned, publishAt }: Notice, now: Date): Partial<Notice> =>
  pinned && publishAt <= now ? { pinned: false, unpinnedAt: now, place: placeOf({ publishAt, pinned: false }) } : {}

/** What readers meet from its instant on: all of it at once. Of what was out, what it said before stays beside it. */
function released(
  notice: Notice,
  text: WrittenNotice,
  { piece, now }: Pick<Done, 'piece' | 'now'>,
): Partial<Omit<Notice, '_id'>> {
  const publishAt = dateOf(piece.publishAt ?? now)
  const out = outOfWritten(text, publishAt)
  if (ms(notice.publishAt) > ms(now)) return out
  const before = { blocks: notice.blocks, attachments: notice.attachments }
  const changes = [{ what: text.note, before: '', after: '' }]
  return { ...out, correction: { at: now, changes, before } }
}

const dateOf = (instant: Instant): Date => new Date(instant)
