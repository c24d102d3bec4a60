import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { mac } from '../../kit/sign'

/** The last things that were tried at one gate, the oldest first. */
interface Tries {
  _id: string
  /** As many as the gate allows; places that were never used are as old as time. */
  last: { at: Date; what: string }[]
}

/** The only place that names the collection `tries`. */
const tries = new Collection<Tries>('tries')

/** Where somebody may try a few different things within a while. */
export interface Gate {
  /** Which gate, for whom. */
  id: string
  most: number
  /** Milliseconds before each try in which `most` may be tried; null where a try never lapses. */
  withinMs: number | null
}

/** `new`: noted, and there was room. `known`: the same was tried before and takes no room again. `full`: nothing was noted. */
export type Try = 'new' | 'known' | 'full'

const LONG_AGO = new Date(0)

/** Who loses one round to another who is as new finds the document there in the next. */
const ROUNDS = 3

/**
 * Notes that something is being tried, before it is looked at. Limit, window and note are one conditional write: whatever is sent at
 * once, from however many processes and around any full hour, no more than `most` different things are `new` within the window.
 * What was tried is kept as a keyed hash.
 */
export async function takeTry(gate: Gate, what: string, now: Date): Promise<Try> {
  const { id, most } = gate
  const lapsed = lapsedAt(gate, now)
  const note = { at: now, what: hashOf(id, what) }
  const same = command.elemMatch({ what: note.what, at: command.gt(lapsed) })
  for (let round = 0; round < ROUNDS; round++) {
    const room = { _id: id, 'last.0.at': command.lte(lapsed), last: command.not(same) }
    if (await tries.update(room, { last: command.push({ each: [note], slice: -most }) })) return 'new'
    const found = await tries.get(id)
    if (found && isKnown(found, note.what, lapsed)) return 'known'
    if (found && !hasRoom(found, lapsed)) return 'full'
    // It was made in between, with room left.
    if (found) continue
    const blanks = Array.from({ length: most - 1 }, () => ({ at: LONG_AGO, what: '' }))
    if (await tries.insert({ _id: id, last: [...blanks, note] })) return 'new'
  }
  return 'full'
}

/** How many may still be tried at a gate. */
export async function triesLeft(gate: Gate, now: Date): Promise<number> {
  const found = await tries.get(gate.id)
  const lapsed = lapsedAt(gate, now)
  return gate.most - (found?.last.filter(({ at }) => at > lapsed).length ?? 0)
}

/** When the next may be tried at a gate that is full; null where a try never lapses. */
export async function opensAgainAt({ id, withinMs }: Gate, now: Date): Promise<Date | null> {
  if (withinMs === null) return null
  const oldest = (await tries.get(id))?.last[0]?.at ?? LONG_AGO
  return new Date(Math.max(now.getTime(), oldest.getTime() + withinMs))
}

/** Opens a gate again. False where nothing was tried. */
export const forgetTries = (id: string): Promise<boolean> => tries.remove(id)

const lapsedAt = ({ withinMs }: Gate, now: Date): Date =>
  withinMs === null ? LONG_AGO : new Date(now.getTime() - withinMs)

const hashOf = (id: string, what: string): string => mac('tried', `${id}\n${what}`).toString('base64url').slice(0, 16)

const hasRoom = ({ last }: Tries, lapsed: Date): boolean => last[0] !== undefined && last[0].at <= lapsed

const isKnown = ({ last }: Tries, hash: string, lapsed: Date): boolean =>
  last.some(({ at, what }) => what === hash && at > lapsed)
