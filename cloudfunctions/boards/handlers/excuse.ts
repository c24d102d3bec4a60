import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { groupOf } from '../../../src/domain/people/standing'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { findLeafOf } from '../../shared/counting/counting.repo'
import { putExcuse, takeExcuse } from '../../shared/counting/leaf-marks'
import { getOpenLesson } from '../../shared/lessons/lessons.repo'
import type { Handler } from '../../kit/serve'
import { accessible, memberOf } from '../access'

type Excuse = Handler<Contract['boards']['excuse'], Context>

export const excuse: Excuse = async ({ branchId, lessonId, memberId, reason }, context) => {
  const { now, openid } = context
  const branch = await accessible(branchId, 'tend-members', context)
  const [issue, row] = await Promise.all([getOpenLesson(lessonId, branch.path, now), memberOf(branch, memberId)])
  const leaf = await findLeafOf(lessonId, branch, memberId)
  const [done, standing] = [leaf?.done[memberId], leaf?.excused[memberId]]
  if ((standing?.reason ?? null) === reason) return { excused: reason !== null }
  if (reason !== null && done && !done.late) throw new AppError('CONFLICT', '这个人已经按时学完，不用请假')

  // The log first: no change stands without its row. Sent again before the change was made, the request meets the same row.
  await noteDeed({
    _id: `excuse_${lessonId}_${memberId}_${leaf?.ver ?? 0}_${reason === null ? 'back' : 'put'}`,
    ...{ actorId: openid, deed: reason === null ? 'excuse:take-back' : 'excuse', orgId: branchId },
    ...{ subject: memberId, detail: `${lessonId}: ${reason ?? standing?.reason ?? ''}`, at: now },
  })
  const place = { issue, branch, memberId }
  if (reason === null) await takeExcuse(place)
  else await putExcuse(place, { at: now, reason, group: groupOf(row.standing) })
  return { excused: reason !== null }
}
