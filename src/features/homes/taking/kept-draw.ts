import { isFlag, isText, shape } from '../../../services/checks'
import type { Storage } from '../../../services/storage'

/** What this phone remembers of a draw, so that it can't be told otherwise later. */
export interface Promised {
  /** As it stood there when this phone first saw it. */
  commitment: string
  /** Whether the person had signed up when it last looked. */
  tookPart: boolean
}

interface Whose {
  personKey: string
  activityId: string
}

const keyOf = ({ personKey, activityId }: Whose): string => `draw:${personKey}:${activityId}`

/** The first commitment stays, whatever is told later. */
export function keepPromise(
  storage: Pick<Storage, 'read' | 'write'>,
  whose: Whose,
  { commitment, tookPart }: Promised,
): void {
  const before = findPromise(storage, whose)
  if (before !== null && before.tookPart === tookPart) return
  storage.write(keyOf(whose), { commitment: before?.commitment ?? commitment, tookPart })
}

export const findPromise = (storage: Pick<Storage, 'read'>, whose: Whose): Promised | null =>
  storage.read(keyOf(whose), isPromised)

const check = shape({ commitment: isText, tookPart: isFlag })
const isPromised = (value: unknown): value is Promised => check(value)
