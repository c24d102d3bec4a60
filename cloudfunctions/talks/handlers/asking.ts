import type { Contract } from '../../../src/contract'
import { OPEN_ASKS_MAX } from '../../../src/domain/limits'
import { freeAhead, freeWords } from '../../../src/domain/talks/free-times'
import type { Handler } from '../../kit/serve'
import { activityTemplate } from '../../shared/homes/send-message'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { countOpen } from '../../shared/talks/talks.repo'
import { askableLecturer } from '../askable'
import { venuesNear } from '../venues-near'
import type { Loaders } from '../targets'

type Asking = Handler<Contract['talks']['asking'], Context, Loaders>

export const asking: Asking = async ({ lecturerId }, { now }, on) => {
  const { org } = on.branchId
  const lecturer = await askableLecturer(lecturerId, org)
  const [open, venues] = await Promise.all([countOpen(org._id), venuesNear(org.path)])
  return {
    branch: orgName(org),
    lecturer: {
      lecturerId,
      name: lecturer.name,
      unit: lecturer.unit,
      topics: lecturer.topics.map((topic) => ({ ...topic })),
      free: freeWords(lecturer.times, now),
      times: freeAhead(lecturer.times, now),
    },
    venues,
    open,
    most: OPEN_ASKS_MAX,
    template: activityTemplate(),
    now: now.toISOString(),
  }
}
