import type { Frozen } from '../../../contract/boards'
import { done, due, type Coverage, type Participation } from '../../../domain/assignments/rate'
import { FIRST_KIND } from '../../../domain/kind-names'
import { wordsOf } from '../../../domain/kinds'
import { clockTime, dayName } from '../../../domain/time'
import { figures } from '../../../domain/assignments/rate-words'
import { shareWords } from '../number-words'

interface Live {
  /** Of what kind; a lesson where nothing is said. */
  kind?: string
  rate: Participation
  /** Null for a branch. */
  coverage: Coverage | null
}

/** The numbers of the deadline where they differ from now's; null where they are the same, or not frozen. */
export function frozenWords(
  frozen: Frozen | null,
  { kind = FIRST_KIND, rate, coverage }: Live,
): { when: string; rate: string } | null {
  if (!frozen) return null
  const kept = frozen.rate
  const same =
    // Late ones stand apart anyway: alone they are no other rate.
    (['onTime', 'corrected', 'excused', 'roster'] as const).every((part) => kept[part] === rate[part]) &&
    (!frozen.coverage || !coverage || frozen.coverage.covered === coverage.covered)
  if (same) return null
  const covered = frozen.coverage ? `，覆盖面 ${shareWords(frozen.coverage.percent)}` : ''
  return {
    when: `冻结于 ${dayName(kept.asOf)} ${clockTime(kept.asOf)}`,
    rate: `${wordsOf(kind).rate} ${shareWords(kept.percent)}，${figures(done(kept))} / ${figures(due(kept))} 人${covered}`,
  }
}
