import { JOIN_TICKET_MINUTES } from '../../domain/limits'
import type { Storage } from '../../services/storage'

const KEY = 'joining'
const KEPT_MS = JOIN_TICKET_MINUTES * 60_000

/** How far somebody has come on the way in. */
export interface Draft {
  code: string
  name: string
  /** The proof that the cloud has signed; null before the check. */
  ticket: string | null
}

interface Kept extends Draft {
  /** Epoch ms of this phone's clock. */
  until: number
}

/**
 * The way in, kept on this phone, so that a page that is loaded anew stands where it stood. For as long as the ticket is good, and no
 * longer than the walk: it goes with joining, declining and asking the secretary.
 */
export class JoinDraft {
  constructor(
    private readonly storage: Pick<Storage, 'read' | 'write' | 'remove'>,
    private readonly clock: () => number,
  ) {}

  keep({ code, name, ticket }: Draft): void {
    this.storage.write(KEY, { code, name, ticket, until: this.clock() + KEPT_MS })
  }

  /** Null where there is none, or none that still leads anywhere. */
  read(): Draft | null {
    const kept = this.storage.read(KEY, isKept)
    if (!kept) return null
    const left = kept.until - this.clock()
    // A clock that was put back does not make it last.
    if (left > 0 && left <= KEPT_MS) return kept
    this.drop()
    return null
  }

  drop(): void {
    this.storage.remove(KEY)
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  ['code', 'name'].every((key) => typeof Reflect.get(value, key) === 'string') &&
  'ticket' in value &&
  (value.ticket === null || typeof value.ticket === 'string') &&
  'until' in value &&
  Number.isFinite(value.until)
