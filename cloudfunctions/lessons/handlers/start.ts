import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { groupOf } from '../../../src/domain/people/standing'
import { covered } from '../../../src/domain/lessons/spans'
import type { Watch } from '../../../src/domain/lessons/watching'
import { requireMember, type Context } from '../../shared/people/context'
import { findLeafOf, putSeen } from '../../shared/counting/counting.repo'
import { getOpenLesson, rulesOf } from '../../shared/lessons/lessons.repo'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { ticketOf } from '../watch-token'

type Start = Handler<Contract['lessons']['start'], Context>

export const start: Start = async ({ lessonId, mode }, context) => {
  const { now } = context
  const { memberId, branchId, standing } = requireMember(context)
  const branch = await getOrg(branchId)
  const lesson = await getOpenLesson(lessonId, branch.path, now)
  if (mode === 'watch' && lesson.videoFile === null) throw new AppError('NOT_FOUND', '这一课只有图文')
  if (await findCompletion(lessonId, memberId)) throw new AppError('CONFLICT', '这一课你已经学完了')

  const seen = (await findLeafOf(lessonId, branch, memberId))?.seen[memberId]
  if (!seen) {
    const begun = { at: now, group: groupOf(standing), spans: [], seconds: 0, position: 0, percent: 0 }
    await putSeen({ issue: lesson, branch, memberId }, begun)
  }
  const spans = mode === 'watch' ? (seen?.spans ?? []) : []
  const watch: Watch = {
    ...{ lessonId, memberId, mode, startedAt: now.getTime() },
    ...{ before: covered(spans), spans, sequence: 0 },
  }
  return ticketOf(watch, rulesOf(lesson, mode), { position: seen?.position ?? 0, now })
}
