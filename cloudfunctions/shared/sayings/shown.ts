import { SUGGESTION_ROUNDS_SHOWN, SUGGESTIONS_SHOWN } from '../../../src/domain/limits'
import { lastRounds, type Box, type KeptText } from './boxes.repo'

/** A suggestion that everybody reads, by its box. */
export interface ShownText extends KeptText {
  boxId: string
  sayingId: string
}

/** What was passed of some rounds, as many as are shown, in the order of the rounds. */
export const shownIn = (boxes: readonly Box[]): ShownText[] =>
  boxes
    .flatMap(({ _id, texts }) => Object.entries(texts).map(([sayingId, one]) => ({ boxId: _id, sayingId, ...one })))
    .filter(({ state }) => state === 'passed')
    .slice(0, SUGGESTIONS_SHOWN)

/** How many suggestions at a venue its keeper has neither answered nor begun to make an activity of. */
export async function countUnanswered(venueId: string): Promise<number> {
  const shown = shownIn(await lastRounds(venueId, SUGGESTION_ROUNDS_SHOWN))
  return shown.filter(({ answer, activityId }) => answer === null && activityId === null).length
}
