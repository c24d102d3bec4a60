import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { canBeDeclined } from '../../../src/domain/talks/stage'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { changeTalk, findTalk } from '../../shared/talks/talks.repo'
import { standingOf } from '../../shared/talks/lectures'
import { tellAskerSoon } from '../../shared/talks/tell-asker'
import { presentDating } from '../present-talk'
import { talkChanged } from '../refusals'
import type { Loaders } from '../targets'

type Decline = Handler<Contract['talks']['decline'], Context, Loaders>

export const decline: Decline = async ({ talkId, version, reason }, { personId, now }, on) => {
  const { talk } = on.talkId
  if (talk.state === 'declined' && talk.version === version + 1) return presentDating(talk, now)
  const { stage } = await standingOf(talk, now)
  if (!canBeDeclined(stage))
    throw new AppError('CONFLICT', stage === 'dated' ? '已经排期了，先到活动里取消' : '这条申请已经了结')
  if (talk.version !== version) throw talkChanged()
  await noteDeed({
    _id: `decline-talk_${talkId}_${version}`,
    actorId: personId,
    deed: 'decline-talk',
    orgId: talk.orgId,
    subject: talkId,
    detail: reason,
    at: now,
  })
  // Of what took place without anybody its branch knows.
  const tellAt = talk.consented && stage === 'asked' ? now : null
  const declined = await changeTalk(talk, { state: 'declined', reason, answeredAt: now, tellAt })
  const found = await findTalk(talkId)
  if (!found || (!declined && !(found.state === 'declined' && found.version === version + 1))) throw talkChanged()
  await tellAskerSoon(talkId, now)
  return presentDating(found, now)
}
