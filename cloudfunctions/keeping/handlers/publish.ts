import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { cancelWhereClosed } from '../../shared/homes/cancel-one'
import { publishFirst, publishWeeks, publishedOtherwise } from '../publishing'
import type { Loaders } from '../targets'

type Publish = Handler<Contract['keeping']['publish'], Context, Loaders>

export const publish: Publish = async ({ activityId, version, weeks }, { personId, now }, on) => {
  const { activity } = on.activityId
  const first = activity.state === 'draft' ? await publishFirst(activity, { version, weeks }, now) : activity
  if (first.publishing?.version !== version || first.publishing.weeks !== weeks) throw publishedOtherwise()
  await noteDeed({
    _id: `publish-activity_${activityId}`,
    actorId: personId,
    deed: 'publish-activity',
    orgId: activity.venueId,
    subject: activityId,
    detail: weeks === 1 ? '' : `${weeks} weeks`,
    at: now,
  })
  const all = [first, ...(await publishWeeks(first, weeks, now))]
  await cancelWhereClosed(all, activity.venueId, now)
  return { activityIds: all.map(({ _id }) => _id) }
}
