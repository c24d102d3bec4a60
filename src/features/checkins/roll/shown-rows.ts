import type { RollRow } from '../../../contract/checkins'
import type { Proof } from '../../../domain/checkins/attendance'
import { markOf } from '../../../domain/checkins/code'
import type { Waiting } from '../../../services/outbox'
import { hmac } from '../hmac'
import type { KeeperAct } from '../keeper-acts'

/** One on the roll as the keeper sees it: with what is still on this phone only. */
export interface ShownRow extends RollRow {
  /** What was done and is not in the cloud yet. */
  unsent: Waiting | null
}

export interface RollCounts {
  /** Everybody who is expected or here. */
  all: number
  present: number
  missing: number
  /** Who has no place and is not here. */
  waiting: number
  /** Here without having signed up. */
  walkIns: number
}

export const isHere = ({ attendance }: RollRow): boolean => attendance?.state === 'present'
/** Who came without having signed up; before they were noted they stand nowhere. */
export const isWalkIn = ({ number }: RollRow): boolean => number === null
/** Who has signed up and does not wait; before a draw that are all of them. */
export const hasSeat = ({ number, place }: RollRow): boolean =>
  number !== null && place?.state !== 'waiting' && place?.state !== 'out'

/** Where somebody's row is found by what their codes are recognised by. */
export const rowByMark = <R extends RollRow>(rows: readonly R[], mark: string): R | null =>
  rows.find(({ marks }) => marks.includes(mark)) ?? null

/**
 * The roll with what has come since it was read and what is still on this phone, in the order in which it was done: it counts at
 * once, and says what is not uploaded. What the cloud has stands: who was here already is here since then.
 */
export function shownRows(
  sessionId: string,
  read: readonly RollRow[],
  since: { rows: readonly RollRow[]; undone: readonly string[]; acts: readonly KeeperAct[] },
): ShownRow[] {
  const rows = new Map(read.map((row): [string, ShownRow] => [row.rowId, { ...row, unsent: null }]))
  for (const row of since.rows) rows.set(row.rowId, { ...row, unsent: null })
  for (const attendanceId of since.undone) takeAway(rows, attendanceId)
  for (const act of since.acts) if (act.sessionId === sessionId && act.item.refused === null) lay(rows, act)
  return [...rows.values()].filter((row) => !isWalkIn(row) || row.attendance !== null)
}

function takeAway(rows: Map<string, ShownRow>, attendanceId: string): void {
  for (const row of rows.values())
    if (row.attendance?.attendanceId === attendanceId) rows.set(row.rowId, { ...row, attendance: null, unsent: null })
}

function lay(rows: Map<string, ShownRow>, act: KeeperAct): void {
  if (act.kind === 'undo') takeAway(rows, act.attendanceId)
  if (act.kind === 'scan') {
    const mark = markOf(act.personal.alias, act.sessionId, hmac)
    const row = rowByMark([...rows.values()], mark) ?? unknownRow(mark)
    if (!isHere(row)) rows.set(row.rowId, { ...row, attendance: attendanceOf(act), unsent: act.item })
  }
  if (act.kind === 'register') {
    const row = rows.get(act.rowId)
    if (row && !isHere(row)) rows.set(row.rowId, { ...row, attendance: attendanceOf(act), unsent: act.item })
  }
}

/** 现场 1 人: whose code it is, the cloud will tell. */
const unknownRow = (mark: string): ShownRow => ({
  rowId: `mark:${mark}`,
  number: null,
  name: '',
  branch: null,
  place: null,
  marks: [mark],
  absentAt: null,
  attendance: null,
  unsent: null,
})

const PROOF: Record<'scan' | 'register', Proof> = { scan: 'personal', register: 'hand' }

const attendanceOf = (act: Extract<KeeperAct, { kind: 'scan' | 'register' }>): NonNullable<RollRow['attendance']> => ({
  attendanceId: '',
  state: 'present',
  at: act.at,
  proof: PROOF[act.kind],
  range: 'none',
  reason: act.kind === 'register' ? act.reason : null,
  undoUntil: null,
  leftAt: null,
})

/** Of all: whoever came without a place is here, and missing is nobody but who has one. */
export function countsOf(rows: readonly RollRow[]): RollCounts {
  const present = rows.filter(isHere).length
  const missing = rows.filter((row) => hasSeat(row) && !isHere(row)).length
  return {
    all: present + missing,
    present,
    missing,
    waiting: rows.filter((row) => !isWalkIn(row) && !hasSeat(row) && !isHere(row)).length,
    walkIns: rows.filter((row) => isWalkIn(row) && isHere(row)).length,
  }
}

export const TABS = ['all', 'present', 'missing', 'waiting', 'walkIns'] as const
export type Tab = (typeof TABS)[number]

const IN_TAB: Record<Tab, (row: RollRow) => boolean> = {
  all: (row) => hasSeat(row) || isHere(row),
  present: isHere,
  missing: (row) => hasSeat(row) && !isHere(row),
  waiting: (row) => !isWalkIn(row) && !hasSeat(row) && !isHere(row),
  walkIns: (row) => isWalkIn(row) && isHere(row),
}

/** Those of a tab, by a part of the name or by how the number begins; in the order of the roll. */
export function rowsIn(rows: readonly ShownRow[], tab: Tab, typed: string): ShownRow[] {
  const words = typed.trim()
  const found = (row: ShownRow): boolean =>
    /^\d+$/.test(words) ? String(row.number ?? '').startsWith(words) : row.name.includes(words)
  return rows.filter((row) => IN_TAB[tab](row) && (words === '' || found(row)))
}
