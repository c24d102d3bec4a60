import type { Here } from '../../../contract/checkins'
import type { Storage } from '../../../services/storage'
import { areKept, type KeptHere } from './checks'

/** The last so many venues whose sessions were read: who stands at the door without a network still reads whom to ask. */
export const KEPT_HERE = 5
const KEY = 'checkins:here'

const all = (storage: Pick<Storage, 'read'>): KeptHere[] => storage.read(KEY, areKept) ?? []

export const findHere = (storage: Pick<Storage, 'read'>, venueId: string): KeptHere | null =>
  all(storage).find(({ venue }) => venue.venueId === venueId) ?? null

/** What can be checked in to, and not what the reader has done there: a phone may go to another. */
export function keepHere(storage: Pick<Storage, 'read' | 'write'>, { venue, help, sessions }: Here): void {
  const others = all(storage).filter((one) => one.venue.venueId !== venue.venueId)
  const kept: KeptHere = { venue, help, sessions: sessions.map(({ session, tag }) => ({ session, tag })) }
  storage.write(KEY, [kept, ...others].slice(0, KEPT_HERE))
}

export function forgetHere(storage: Pick<Storage, 'read' | 'write'>, venueId: string): void {
  const before = all(storage)
  const left = before.filter(({ venue }) => venue.venueId !== venueId)
  if (left.length < before.length) storage.write(KEY, left)
}
