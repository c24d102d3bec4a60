import type { Span } from '../../domain/lessons/spans'
import type { Storage } from '../../services/storage'
import type { Mode, Ticket } from './watching/ticket'

/** How far a person is with a lesson, as this phone knows it: enough to go on after a killed app or a day without a network. */
export interface Draft {
  tickets: Record<Mode, Ticket | null>
  /** Everything played, credited by the cloud or not. */
  spans: Span[]
  position: number
  /** Chosen options by question. */
  answers: Record<string, string[]>
}

/** Reports come four times a second; the phone's storage is written at most this often, also after its clock was put back. */
const KEEP_EVERY_MS = 5000

const empty = (): Draft => ({ tickets: { watch: null, read: null }, spans: [], position: 0, answers: {} })

/** The kept draft of one person and one lesson. */
export class DraftBox {
  draft: Draft
  private readonly key: string
  private keptAt = 0
  private changed = false

  constructor(
    private readonly parts: { storage: Pick<Storage, 'read' | 'write' | 'remove'>; clock: () => number },
    owner: { personKey: string; lessonId: string },
  ) {
    this.key = `lesson:${owner.personKey}:${owner.lessonId}`
    this.draft = parts.storage.read(this.key, isDraft) ?? empty()
  }

  /** Takes a change and writes it with the next one that is due. */
  note(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part }
    this.changed = true
    if (Math.abs(this.parts.clock() - this.keptAt) >= KEEP_EVERY_MS) this.keep()
  }

  /** Writes what has not been written yet, at moments after which there may be no other. */
  keep(): void {
    if (!this.changed) return
    this.keptAt = this.parts.clock()
    this.changed = !this.parts.storage.write(this.key, this.draft)
  }

  clear(): void {
    this.draft = empty()
    this.changed = false
    this.parts.storage.remove(this.key)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSpans = (value: unknown): value is Span[] =>
  Array.isArray(value) &&
  value.every((span: unknown) => Array.isArray(span) && span.length === 2 && span.every((n) => typeof n === 'number'))

const TICKET_NUMBERS = ['before', 'startedAt', 'signedAt', 'earliestFinish', 'offset', 'checkpointSeconds']

const isTicket = (value: unknown): value is Ticket | null =>
  value === null ||
  (isRecord(value) &&
    typeof value.token === 'string' &&
    isSpans(value.credited) &&
    (value.enoughAt === null || Number.isFinite(value.enoughAt)) &&
    TICKET_NUMBERS.every((field) => Number.isFinite(value[field])))

const isChoices = (value: unknown): value is Record<string, string[]> =>
  isRecord(value) &&
  Object.values(value).every((chosen) => Array.isArray(chosen) && chosen.every((option) => typeof option === 'string'))

/** An older version of the app may have kept something else: then the lesson goes on from what the cloud knows. */
const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isRecord(value.tickets) &&
  isTicket(value.tickets.watch) &&
  isTicket(value.tickets.read) &&
  isSpans(value.spans) &&
  typeof value.position === 'number' &&
  isChoices(value.answers)
