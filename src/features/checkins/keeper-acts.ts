import type { Registered } from '../../contract/checkins'
import { readCode, type PersonalCode } from '../../domain/checkins/code'
import { isFields, isFlag, isText, isTime, shape } from '../../services/checks'
import type { Arrived, Waiting } from '../../services/outbox'
import type { App } from '../../stores/app'

/** When a keeper did something, by the server's clock as his phone knows it, and whether it knew it. */
export interface Kept {
  at: string
  sure: boolean
}

interface ScanInput extends Kept {
  sessionId: string
  code: string
  walkIn: boolean
}
interface RegisterInput extends Kept {
  sessionId: string
  rowId: string
  reason: string
}
interface UndoInput {
  sessionId: string
  attendanceId: string
}
interface AnswerInput extends UndoInput {
  seen: boolean | null
}

/** What a keeper did that is still on this phone. */
export type KeeperAct = { item: Waiting } & (
  | ({ kind: 'scan'; personal: PersonalCode } & ScanInput)
  | ({ kind: 'register' } & RegisterInput)
  | ({ kind: 'undo' } & UndoInput)
  | ({ kind: 'answer' } & AnswerInput)
)

/** Ids under which they wait: the same deed again takes the older one's place. A code is one scan, however often it is read. */
export const scanId = (sessionId: string, { alias, step }: PersonalCode): string =>
  `check-in:scan:${sessionId}:${alias}:${step}`
export const registerId = (sessionId: string, rowId: string): string => `check-in:register:${sessionId}:${rowId}`
export const undoId = (attendanceId: string): string => `check-in:undo:${attendanceId}`
export const answerId = (attendanceId: string): string => `check-in:answer:${attendanceId}`

const KEPT = { sessionId: isText, at: isTime, sure: isFlag }
const isScan = (value: unknown): value is ScanInput => shape({ ...KEPT, code: isText, walkIn: isFlag })(value)
const isRegister = (value: unknown): value is RegisterInput => shape({ ...KEPT, rowId: isText, reason: isText })(value)
const isUndo = (value: unknown): value is UndoInput => shape({ sessionId: isText, attendanceId: isText })(value)
const isAnswer = (value: unknown): value is AnswerInput =>
  isUndo(value) && 'seen' in value && (value.seen === null || isFlag(value.seen))

/** What an item says was done; null for what is of somebody else's kind, or of another version of the app. */
export function actOf(item: Waiting): KeeperAct | null {
  const { name, action, input } = item
  if (name !== 'checkins') return null
  if (action === 'scan' && isScan(input)) {
    const personal = readCode(input.code)
    return personal?.kind === 'personal' ? { ...input, kind: 'scan', item, personal } : null
  }
  if (action === 'register' && isRegister(input)) return { ...input, kind: 'register', item }
  if (action === 'undo' && isUndo(input)) return { ...input, kind: 'undo', item }
  if (action === 'answer' && isAnswer(input)) return { ...input, kind: 'answer', item }
  return null
}

type Box = Pick<App, 'outbox' | 'session'>

/** All that waits on this phone of whoever used it last, refused ones too: also where the cloud can't say who that is. */
export function keeperActs({ outbox, session }: Box): KeeperAct[] {
  const { personKey } = session
  const items = personKey === null ? outbox.mine : outbox.waitingOf(personKey)
  return items.flatMap((item) => actOf(item) ?? [])
}

/** The owner under whom something is put: where the cloud can't say who this is, whoever it was last. */
export const keeperOf = ({ outbox, session }: Box): string | null => session.personKey ?? outbox.owner

/** How many of a session are counted on this phone and not in the cloud yet: each person once. */
export function unsentIn(acts: readonly KeeperAct[], sessionId: string): number {
  const people = acts.flatMap((act) => {
    if (act.sessionId !== sessionId || act.item.refused !== null) return []
    return act.kind === 'scan' ? [act.personal.alias] : act.kind === 'register' ? [act.rowId] : []
  })
  return new Set(people).size
}

/** What the cloud said to a scan or a registration; null for another reply. */
export function registeredBy({ item, reply }: Arrived): Registered | null {
  const act = actOf(item)
  return (act?.kind === 'scan' || act?.kind === 'register') && isRegistered(reply) ? reply : null
}

const isRegistered = (reply: unknown): reply is Registered =>
  isFields(reply) && 'outcome' in reply && 'row' in reply && 'refused' in reply
