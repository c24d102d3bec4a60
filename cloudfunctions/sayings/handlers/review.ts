import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findBox, noteReview } from '../../shared/sayings/boxes.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Review = Handler<Contract['sayings']['review'], Context, Loaders>

export const review: Review = async ({ boxId, sayingId, pass }, { personId, now }, on) => {
  const to = pass ? 'passed' : 'away'
  const from = on.boxId.box.texts[sayingId]?.state
  if (!from) throw new AppError('NOT_FOUND', '没有找到这句话，请返回刷新')
  // What was put away has no words any more.
  if (from === 'away' && pass) throw putAway()
  if (from !== to && !(await noteReview(boxId, { sayingId, from, to }))) {
    const stands = (await findBox(boxId))?.texts[sayingId]?.state
    if (stands !== to) throw stands === 'away' ? putAway() : new AppError('CONFLICT', '别人刚刚审过了，请返回刷新')
  }
  // Who has decided stands in the log, and not what on.
  await noteDeed({
    _id: `${sayingId}_${to}`,
    actorId: personId,
    deed: `review-saying:${to}`,
    orgId: on.boxId.path[on.boxId.path.length - 1] ?? '',
    subject: sayingId,
    detail: '',
    at: now,
  })
  return { passed: pass }
}

const putAway = (): AppError => new AppError('CONFLICT', '这句话已经删掉了，不能再转')
