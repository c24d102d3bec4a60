import type { Storage } from '../storage'

const KEY = 'position'

/** Whether this person lets the app ask for a position, and when (ms) they said so last. */
export interface PositionConsent {
  on: boolean
  at: number | null
}

interface Kept extends PositionConsent {
  at: number
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'on' in value &&
  typeof value.on === 'boolean' &&
  'at' in value &&
  typeof value.at === 'number'

/**
 * Kept on the phone, in the drawer of who uses it, and told to no cloud: it is the phone that asks, also without a network and for
 * people of whom nothing is kept, and a position is nowhere stored that could be taken back.
 */
export const positionSwitch = {
  read: (storage: Pick<Storage, 'read'>): PositionConsent => storage.read(KEY, isKept) ?? { on: true, at: null },

  /** Whether it could be kept. */
  turn: (storage: Pick<Storage, 'write'>, consent: Kept): boolean => storage.write(KEY, consent),
}
