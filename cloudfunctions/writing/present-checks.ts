import type { CheckPlace, Checks } from '../../src/contract/writing'
import { uncheckedFiles } from '../../src/domain/publishing/check-parts'
import { checkSentence, labelWords, spotWords } from '../../src/domain/publishing/check-words'
import type { Flagged } from '../../src/domain/publishing/checks'
import type { Looked } from './looked'

const NOTHING: Checks = { state: 'passed', done: 0, of: 0, places: [], asks: null, unchecked: [], sentence: null }

export function presentChecks(looked: Looked | null): Checks {
  if (!looked) return NOTHING
  const { state, done, of, open, asks, text } = looked
  return {
    state,
    done,
    of,
    places: open.flatMap(placeOf),
    asks,
    unchecked: uncheckedFiles(text),
    sentence: checkSentence(state, open),
  }
}

function placeOf({ spot, suggest, label }: Flagged): CheckPlace[] {
  if (suggest === 'pass') return []
  const within = spot.of === 'text' || spot.of === 'picture'
  return [
    {
      at: within ? spot.from : null,
      to: within ? spot.to : null,
      picture: spot.of === 'picture' || spot.of === 'file',
      where: spotWords(spot),
      result: suggest,
      label: labelWords(label),
    },
  ]
}
