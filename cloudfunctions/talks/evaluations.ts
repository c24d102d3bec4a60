import { EVALUATED_FROM } from '../../src/domain/limits'
import { evaluationsOf } from '../shared/sayings/evaluations.repo'

/** Which of some lectures enough people have answered about. */
export async function evaluatedAmong(activityIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = [...(await evaluationsOf(activityIds)).values()]
  return new Set(found.flatMap(({ activityId, people }) => (people >= EVALUATED_FROM ? activityId : [])))
}
