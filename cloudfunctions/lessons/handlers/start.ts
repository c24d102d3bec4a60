import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { seenOf, leftOff } from '../../../src/domain/lessons/kept'
import { covered } from '../../../src/domain/lessons/spans'
import type { Watch } from '../../../src/domain/lessons/watching'
import { groupOf } from '../../../src/domain/people/standing'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { findSeen } from '../../shared/counting/leaves.repo'
import { putSeen } from '../../shared/counting/marks'
import { getOpenIssue, learntBy } from '../../shared/lessons/issues'
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
  const rules = learntBy(lesson, mode)
  if (await findCompletion(assignment._id, memberId)) throw new AppError('CONFLICT', '这一课你已经学完了')

  const place = { assignment, branch: reader.org, memberId }
  const seen = await findSeen(place)
  const watched = leftOff(seen)
  if (!seen) await putSeen(place, seenOf(watched, { at: now, group: groupOf(standing), percent: 0 }))
  const film = mode === 'watch'
  const watch: Watch = {
    lessonId,
    memberId,
    mode,
    startedAt: now.getTime(),
    signedAt: now.getTime(),
    before: film ? covered(watched.spans) : 0,
    sat: film ? covered(watched.sittings) : 0,
    spans: film ? [...watched.spans] : [],
    sequence: 0,
    enoughAt: film ? watched.enoughAt : null,
  }
  return ticketOf(watch, rules, { position: watched.position, now })
}
