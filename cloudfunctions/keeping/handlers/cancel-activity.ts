import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { cancelOne } from '../../shared/homes/cancel-one'
import { presentEdited } from '../present-edited'
import type { Loaders } from '../targets'

type CancelActivity = Handler<Contract['keeping']['cancelActivity'], Context, Loaders>

export const cancelActivity: CancelActivity = async ({ activityId, reason }, { personId, now }, on) => {
  const { activity } = on.activityId
  const cancelled = await cancelOne(activity, reason, now)
  // By the activity: it is cancelled once, and a repeat writes the row that a death has left out.
  await noteDeed({
    _id: `cancel-activity_${activityId}`,
    actorId: personId,
    deed: 'cancel-activity',
    orgId: activity.venueId,
    subject: activityId,
    detail: cancelled.cancelled?.reason ?? reason,
    at: now,
  })
  return presentEdited(cancelled, now)
}
