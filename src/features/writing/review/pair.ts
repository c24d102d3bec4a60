import type { Writing } from '../../../contract/writing'
import { decidedBefore, versionOut } from '../../../domain/publishing/nth'
import { nthWords } from '../words'

/** One of the texts of a notice: as it is written, as it is out, or a version that was handed in. */
export type TextAt = 'written' | 'out' | number
/** Two texts beside one another; with none before it, one as it is. */
export interface Pair {
  before: TextAt | null
  after: TextAt
}

/** By what of a notice it is told which texts it has. */
type Texts = Pick<Writing, 'copy' | 'out' | 'history' | 'version'>

/** What is to be looked at first: what is written or else what is out, beside what is out or what was decided about before it. */
export function firstPair({ copy, out, history, version }: Texts): Pair {
  const earlier = decidedBefore(history, version)
  if (copy === null) return { before: earlier, after: 'out' }
  return { before: out === 'published' ? 'out' : earlier, after: 'written' }
}

/** Every text that can be looked at, the last first, each by its name. */
export function textsOf({ copy, out, history, version }: Texts): { at: TextAt; words: string }[] {
  const outVersion = out === 'not-out' ? null : versionOut(history)
  const handedIn = [...new Set(history.flatMap((told) => (told.move === 'submit' ? told.version : [])))].reverse()
  const earlier = handedIn.filter((one) => one !== outVersion && !(copy !== null && one === version))
  return [
    ...(copy === null ? [] : [{ at: 'written' as const, words: nthWords(history, version) }]),
    ...(out === 'not-out' ? [] : [{ at: 'out' as const, words: out === 'scheduled' ? '要发布的' : '在线稿' }]),
    ...earlier.map((one) => ({ at: one, words: nthWords(history, one) })),
  ]
}
