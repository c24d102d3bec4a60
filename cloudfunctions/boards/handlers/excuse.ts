import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { groupOf } from '../../../src/domain/people/standing'
import { wordsOf } from '../../../src/domain/kinds'
import type { Handler } from '../../kit/serve'
import { mac } from '../../kit/sign'
import { getOpen } from '../../shared/assignments/assignments.repo'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findLeafOf } from '../../shared/counting/leaves.repo'
import { putExcuse, takeExcuse } from '../../shared/counting/marks'
import type { Context } from '../../shared/people/context'
import { assertAddressed, assertCounted } from '../access'
import type { Loaders } from '../targets'

type Excuse = Handler<Contract['boards']['excuse'], Context, Loaders>

export const excuse: Excuse = async ({ assignmentId, memberId, reason }, context, on) => {
  const { now, personId } = context
  const { row, branch } = on.memberId
  const assignment = await getOpen(assignmentId, branch, now)
  assertCounted(assignment, branch)
  assertAddressed(assignment, row)
  const place = { assignment, branch, memberId }
  const leaf = await findLeafOf(place)
  const [done, standing] = [leaf?.done[memberId], leaf?.excused[memberId]]
  if ((standing?.reason ?? null) === reason) return { excused: reason !== null }
  if (reason !== null && done && !done.late)
    throw new AppError('CONFLICT', `这个人已经按时${wordsOf(assignment.kind).done}，不用请假`)

  // The log first: no change stands without its row. Sent again before the change was made, the request meets the same row; another
  // reason given at the same moment has a row of its own, whichever of them then stands.
  await noteDeed({
    _id: `excuse_${assignmentId}_${memberId}_${leaf?.ver ?? 0}_${reason === null ? 'back' : `put_${hashOf(reason)}`}`,
    actorId: personId,
    deed: reason === null ? 'excuse:take-back' : 'excuse',
    orgId: branch._id,
    subject: memberId,
    detail: `${assignmentId}: ${reason ?? standing?.reason ?? ''}`,
    at: now,
  })
  if (reason === null) await takeExcuse(place)
  else await putExcuse(place, { at: now, reason, group: groupOf(row.standing) })
  return { excused: reason !== null }
}

const hashOf = (reason: string): string => mac('reason', reason).toString('base64url').slice(0, 16)
