import { ROSTER_TRIES } from '../../src/domain/limits'
import type { Gate } from '../shared/tries/tries.repo'

/** Where somebody proves to be the person of a row. */
export const rowGate = (memberId: string, callerKey: string): Gate => ({
  id: `roster_${memberId}_${callerKey}`,
  most: ROSTER_TRIES,
  withinMs: null,
})
