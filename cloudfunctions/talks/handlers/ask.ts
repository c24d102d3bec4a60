import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { ASKS_PER_DAY, OPEN_ASKS_MAX } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { countOpen, findTalk, insertTalk, type Talk } from '../../shared/talks/talks.repo'
import { takeTry } from '../../shared/tries/tries.repo'
import { askableLecturer, assertAskable } from '../askable'
import { takePlace } from '../place-to-ask'
import { presentOneAsked } from '../present-talk'
import { tooManyOpen, tooManyToday } from '../refusals'
import type { Loaders } from '../targets'

type Ask = Handler<Contract['talks']['ask'], Context, Loaders>

export const ask: Ask = async ({ branchId, talkId, lecturerId, ...asked }, { personId, now }, on) => {
  const known = await findTalk(talkId)
  if (known) return presentOneAsked(ownOf(known, branchId), now)
  const lecturer = await askableLecturer(lecturerId, on.branchId.org)
  const topic = await assertAskable(lecturer, asked, now)
  // What is not even tried takes none of the day's.
  if ((await countOpen(branchId)) >= OPEN_ASKS_MAX) throw tooManyOpen()
  const gate = { id: `talks_${branchId}`, most: ASKS_PER_DAY, withinMs: DAY_MS }
  if ((await takeTry(gate, talkId, now)) === 'full') throw tooManyToday()
  await takePlace({ branchId, talkId, version: 1 }, now)
  const talk: Talk = {
    _id: talkId,
    orgId: lecturer.orgId,
    path: lecturer.path,
    branchId,
    askedBy: personId,
    lecturerId,
    topicId: topic.id,
    title: topic.title,
    minutes: topic.minutes,
    wishes: asked.wishes,
    venueId: asked.venueId,
    people: asked.people,
    note: asked.note,
    state: 'asked',
    activityId: null,
    dates: 0,
    reason: '',
    askedAt: now,
    answeredAt: null,
    consented: asked.consented && personId !== null,
    tellAt: null,
    settled: null,
    version: 1,
  }
  // Of two at once the other has asked.
  await insertTalk(talk)
  return presentOneAsked(ownOf((await findTalk(talkId)) ?? talk, branchId), now)
}

function ownOf(talk: Talk, branchId: string): Talk {
  if (talk.branchId === branchId) return talk
  throw new AppError('CONFLICT', '编号已经用过了，请重新申请')
}
