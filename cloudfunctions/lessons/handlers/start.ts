import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { seenOf, leftOff } from '../../../src/domain/lessons/kept'
import { covered } from '../../../src/domain/lessons/spans'
import type { Watch } from '../../../src/domain/lessons/watching'
import { groupOf } from '../../../src/domain/people/standing'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { findLeafOf } from '../../shared/counting/leaves.repo'
import { putSeen } from '../../shared/counting/marks'
import { getOpenIssue } from '../../shared/lessons/issues'
import { rulesOf } from '../../shared/lessons/lessons.repo'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { memberReader } from '../reader'
import { ticketOf } from '../watch-token'

type Start = Handler<Contract['lessons']['start'], Context, OwnLoaders>

export const start: Start = async ({ lessonId, mode }, context, { self }) => {
  const { now } = context
  const { member } = self
  const reader = await memberReader(member, context.now)
  const { memberId, standing } = member
  const { lesson, assignment } = await getOpenIssue(lessonId, reader)
  if (mode === 'watch' && lesson.videoFile === null) throw new AppError('NOT_FOUND', '这一课只有图文')
  if (await findCompletion(assignment._id, memberId)) throw new AppError('CONFLICT', '这一课你已经学完了')

  const place = { assignment, branch: reader.org, memberId }
  const seen = (await findLeafOf(place))?.seen[memberId]
  const watched = leftOff(seen)
  if (!seen) await putSeen(place, seenOf(watched, { at: now, group: groupOf(standing), percent: 0 }))
  const spans = mode === 'watch' ? [...watched.spans] : []
  const watch: Watch = {
    lessonId,
    memberId,
    mode,
    startedAt: now.getTime(),
    before: covered(spans),
    spans,
    sequence: 0,
  }
  return ticketOf(watch, rulesOf(lesson, mode), { position: watched.position, now })
}
