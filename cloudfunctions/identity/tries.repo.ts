import { Collection } from '../kit/collection'

/** What someone has tried, as a set: the same wrong answer sent twice is one try. */
interface Tries {
  _id: string
  tried: Record<string, Date>
}

/** The only place that names the collection `tries`. */
const tries = new Collection<Tries>('tries')

export async function triedSoFar(id: string): Promise<string[]> {
  return Object.keys((await tries.get(id))?.tried ?? {})
}

/** Adds to the set of what was tried. Repeating it changes nothing. */
export async function noteTry(id: string, what: string, now: Date): Promise<void> {
  const data = { [`tried.${what}`]: now }
  if (await tries.update({ _id: id }, data)) return
  if (!(await tries.insert({ _id: id, tried: { [what]: now } }))) await tries.update({ _id: id }, data)
}

export const rosterTriesId = (memberId: string, callerKey: string): string => `roster_${memberId}_${callerKey}`

export const codeTriesId = (callerKey: string, now: Date): string =>
  `codes_${callerKey}_${Math.floor(now.getTime() / 3_600_000)}`
