import type { Contract } from '../../../src/contract'
import { SAYINGS_TO_REVIEW } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { sessionActivitiesOf } from '../../shared/homes/activities.repo'
import { venueNames } from '../../shared/homes/venues.repo'
import { boxesToReview, waitingBelow, type Box } from '../../shared/sayings/boxes.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type ToReview = Handler<Contract['sayings']['toReview'], Context, Loaders>

export const toReview: ToReview = async ({ orgId }) => {
  const [boxes, below] = await Promise.all([boxesToReview(orgId, SAYINGS_TO_REVIEW), waitingBelow(orgId)])
  const about = await subjectsOf(boxes)
  const rows = boxes.flatMap(({ _id, kind, subjectId, texts }) =>
    Object.entries(texts).flatMap(([sayingId, { state, text }]) =>
      state === 'waiting' ? [{ boxId: _id, sayingId, kind, text, about: about.get(subjectId) ?? '' }] : [],
    ),
  )
  return { rows: rows.slice(0, SAYINGS_TO_REVIEW), waiting: below.reduce((all, { waiting }) => all + waiting, 0) }
}

/** What the boxes are about, by its id. */
async function subjectsOf(boxes: readonly Box[]): Promise<Map<string, string>> {
  const of = (kind: Box['kind']): string[] => boxes.flatMap((box) => (box.kind === kind ? [box.subjectId] : []))
  const lectures = of('evaluation')
  const [venues, activities] = await Promise.all([
    venueNames(of('suggestion')),
    lectures.length === 0 ? [] : sessionActivitiesOf(lectures),
  ])
  return new Map([
    ...[...venues.values()].map(({ _id, name }): [string, string] => [_id, name]),
    ...activities.map(({ _id, title }): [string, string] => [_id, title]),
  ])
}
