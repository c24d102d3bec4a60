import { EVALUATED_FROM } from '../../../src/domain/limits'
import { evaluationsOf } from '../sayings/evaluations.repo'

/** Which of some lectures enough people have answered about, once nobody can answer any more. */
export async function evaluatedAmong(activityIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (activityIds.length === 0) return new Set()
  const found = await evaluationsOf(activityIds)
  return new Set(
    [...found.values()].filter(({ people }) => (people ?? 0) >= EVALUATED_FROM).map((one) => one.activityId),
  )
}
