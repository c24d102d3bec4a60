import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { canBeWithdrawn } from '../../../src/domain/talks/stage'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeTalk, findTalk } from '../../shared/talks/talks.repo'
import { standingOf } from '../lectures'
import { presentOneAsked } from '../present-talk'
import { talkChanged } from '../refusals'
import type { Loaders } from '../targets'

type Withdraw = Handler<Contract['talks']['withdraw'], Context, Loaders>

export const withdraw: Withdraw = async ({ talkId }, { now }, on) => {
  const { talk } = on.talkId
  if (talk.state === 'withdrawn') return presentOneAsked(talk, now)
  const { stage } = await standingOf(talk, now)
  if (!canBeWithdrawn(stage))
    throw new AppError(
      'CONFLICT',
      stage === 'declined' ? '没有排上，不用撤回' : '已经排期了，不能撤回。来不了请告诉讲师团',
    )
  await changeTalk(talk, { state: 'withdrawn' })
  const found = await findTalk(talkId)
  if (found?.state !== 'withdrawn') throw talkChanged()
  return presentOneAsked(found, now)
}
