import { isFlag, isText, shape } from '../../../services/checks'
import type { Storage } from '../../../services/storage'

/** What this phone remembers of a draw, so that it can't be told otherwise later. */
export interface Promised {
  /** As it stood there when this phone first saw it. */
  commitment: string
  /** Whether it has ever seen that the person had signed up: a ticket stays in a draw for ever, also where it was given back. */
  tookPart: boolean
}

interface Whose {
  personKey: string
  activityId: string
}

const keyOf = ({ personKey, activityId }: Whose): string => `draw:${personKey}:${activityId}`

/** The first commitment stays, and that somebody took part, whatever is told later. */
export function keepPromise(
  storage: Pick<Storage, 'read' | 'write'>,
  whose: Whose,
  { commitment, tookPart }: Promised,
): void {
  const before = findPromise(storage, whose)
  if (before !== null && (before.tookPart || !tookPart)) return
  storage.write(keyOf(whose), { commitment: before?.commitment ?? commitment, tookPart })
}

export const findPromise = (storage: Pick<Storage, 'read'>, whose: Whose): Promised | null =>
  storage.read(keyOf(whose), isPromised)

const check = shape({ commitment: isText, tookPart: isFlag })
const isPromised = (value: unknown): value is Promised => check(value)
