import type { Outbox } from '../../../services/outbox'

const SCANS: readonly string[] = ['scan', 'register']

/** How many of a session this keeper has let in, and the cloud does not know yet. */
export const ownScans = (pending: Outbox['pending'], sessionId: string): number =>
  pending.filter(
    ({ name, action, input }) => name === 'checkins' && SCANS.includes(action) && sessionIn(input) === sessionId,
  ).length

const sessionIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'sessionId' in input ? input.sessionId : null
