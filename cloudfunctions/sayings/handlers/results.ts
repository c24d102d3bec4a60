import type { Contract } from '../../../src/contract'
import { evaluatedUntil, evaluationState } from '../../../src/domain/sayings/evaluation'
import type { Handler } from '../../kit/serve'
import { evaluationsOf } from '../../shared/sayings/evaluations.repo'
import type { Context } from '../../shared/people/context'
import { assertLecture } from '../lecture'
import type { Loaders } from '../targets'

type Results = Handler<Contract['sayings']['results'], Context, Loaders>

export const results: Results = async ({ activityId }, { now }, { activityId: { activity } }) => {
  const { endsAt } = assertLecture(activity)
  const found = (await evaluationsOf([activityId])).get(activityId)
  // What nobody has evaluated is closed by its time alone.
  const closed = found?.closed ?? evaluationState(endsAt, now) === 'over'
  return {
    people: closed ? (found?.people ?? 0) : null,
    closed,
    closesAt: evaluatedUntil(endsAt).toISOString(),
    sums: found?.sums ?? null,
    sentences: found?.sentences ?? [],
    waiting: found?.waiting ?? 0,
  }
}
