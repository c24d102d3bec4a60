import { readCode } from '../../../domain/checkins/code'
import type { Act } from '../../../services/outbox'
import { registerId, scanId, undoId, type Kept } from '../keeper-acts'
import type { ShownRow } from './shown-rows'

/** The session that something is done in, and in what words the list of what waits tells it. */
export interface OfSession {
  sessionId: string
  detail: string
}

/** A scanned personal code; null for another text. It was shown as done: who has not signed up is noted as a walk-in. */
export function scanAct(
  { sessionId, detail }: OfSession,
  { text, kept, name }: { text: string; kept: Kept; name: string },
): Act | null {
  const code = readCode(text)
  if (code?.kind !== 'personal') return null
  return {
    id: scanId(sessionId, code),
    title: `扫码签到 ${name === '' ? '现场 1 人' : name}`,
    detail,
    name: 'checkins',
    action: 'scan',
    input: { sessionId, code: text, walkIn: true, ...kept },
  }
}

export const registerAct = (
  { sessionId, detail }: OfSession,
  { row, reason, kept }: { row: Pick<ShownRow, 'rowId' | 'name'>; reason: string; kept: Kept },
): Act => ({
  id: registerId(sessionId, row.rowId),
  title: `手动登记 ${row.name}`,
  detail,
  name: 'checkins',
  action: 'register',
  input: { sessionId, rowId: row.rowId, reason, ...kept },
})

export const undoAct = (
  { sessionId, detail }: OfSession,
  { attendanceId, name }: { attendanceId: string; name: string },
): Act => ({
  id: undoId(attendanceId),
  title: `撤销登记 ${name}`,
  detail,
  name: 'checkins',
  action: 'undo',
  input: { sessionId, attendanceId },
})
