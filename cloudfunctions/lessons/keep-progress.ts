import { AppError } from '../../src/contract/errors'
import { leftOff, seenOf, type LeftOff } from '../../src/domain/lessons/kept'
import { keepTogether } from '../../src/domain/lessons/together'
import { watchedPercent, type Watch, type WatchRules } from '../../src/domain/lessons/watching'
import { groupOf, type Standing } from '../../src/domain/people/standing'
import { findSeen, type Place } from '../shared/counting/leaves.repo'
import { replaceSeen } from '../shared/counting/marks'

/** Two devices that leave at once take turns; more rounds than a person has devices. */
const ROUNDS = 5

interface Played {
  watch: Watch
  position: number
  standing: Standing
}

/**
 * Unites what a token holds with what is kept of other devices, and keeps that if nobody has kept anything in between; else from the
 * beginning. UNREACHABLE where somebody always has.
 */
export async function keepProgress(
  place: Place,
  { watch, position, standing }: Played,
  { rules, now }: { rules: WatchRules; now: Date },
): Promise<LeftOff> {
  for (let round = 0; round < ROUNDS; round++) {
    const seen = await findSeen(place)
    const together = keepTogether(leftOff(seen), watch, { ...rules, now: now.getTime(), position })
    const about = { at: now, group: groupOf(standing), percent: watchedPercent(together, rules) }
    if (await replaceSeen(place, seen, seenOf(together, about))) return together
    // Nothing stands there and nothing can be put there: the assignment is not counted in this branch.
    if (seen === null && (await findSeen(place)) === null) return together
  }
  throw new AppError('UNREACHABLE', '另一台设备正在保存进度，请稍后再试，这里看过的都还在')
}
