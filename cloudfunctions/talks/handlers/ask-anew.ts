import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { canBeAskedAnew } from '../../../src/domain/talks/stage'
import type { Handler } from '../../kit/serve'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { changeTalk, findTalk, type Talk } from '../../shared/talks/talks.repo'
import { askableLecturer, assertAskable } from '../askable'
import { standingOf } from '../../shared/talks/lectures'
import { takePlace } from '../place-to-ask'
import { presentOneAsked } from '../present-talk'
import { talkChanged } from '../refusals'
import type { Loaders } from '../targets'

type AskAnew = Handler<Contract['talks']['askAnew'], Context, Loaders>

export const askAnew: AskAnew = async ({ talkId, version, consented, ...asked }, { personId, now }, on) => {
  const { talk } = on.talkId
  const stands = (one: Talk | null): boolean =>
    one?.state === 'asked' &&
    one.version === version + 1 &&
    isDeepStrictEqual([one.topicId, one.wishes, one.venueId], [asked.topicId, asked.wishes, asked.venueId])
  if (stands(talk)) return presentOneAsked(talk, now)
  const { stage } = await standingOf(talk, now)
  if (!canBeAskedAnew(stage)) throw new AppError('CONFLICT', '已经排期或者撤回了，不能再改')
  if (talk.version !== version) throw talkChanged()
  const lecturer = await askableLecturer(talk.lecturerId, await getOrg(talk.branchId))
  const topic = await assertAskable(lecturer, asked, now)
  if (talk.state !== 'asked') await takePlace({ branchId: talk.branchId, talkId, version: version + 1 }, now)
  const { title, minutes } = topic
  // What was only changed keeps its place among those that wait.
  const since = talk.state === 'asked' ? {} : { askedAt: now }
  const changed = await changeTalk(talk, {
    ...asked,
    ...since,
    title,
    minutes,
    state: 'asked',
    reason: '',
    activityId: null,
    askedBy: personId,
    answeredAt: null,
    // An earlier consent is good for who gave it.
    consented: personId !== null && (consented || (talk.consented && talk.askedBy === personId)),
    tellAt: null,
    // What its last date came to, should that have been settled: the next one counts anew.
    settled: null,
  })
  const found = await findTalk(talkId)
  if (!found || (!changed && !stands(found))) throw talkChanged()
  return presentOneAsked(found, now)
}
