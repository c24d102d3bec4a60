import type { Outbox } from '../services/outbox'

const SCANS: readonly string[] = ['scan', 'register']

/** Whom a keeper has let in, at one session or at all, and the cloud does not know of yet. For features of keepers only. */
export const ownScans = (pending: Outbox['pending'], sessionId?: string): Outbox['pending'] =>
  pending.filter(
    ({ name, action, input }) =>
      name === 'checkins' && SCANS.includes(action) && (sessionId === undefined || sessionIn(input) === sessionId),
  )

const sessionIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'sessionId' in input ? input.sessionId : null
