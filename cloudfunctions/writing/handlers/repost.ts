import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { command } from '../../kit/cloud'
import type { Handler } from '../../kit/serve'
import { insertNotice, keptNotice } from '../../shared/notices/notices.repo'
import { changeWorked } from '../../shared/notices/worked-notices.repo'
import { keepVersion } from '../../shared/notices/versions.repo'
import type { Context } from '../../shared/people/context'
import { gone } from '../hindered'
import { presentWriting } from '../present'
import { isThrownAway, repostId, repostOf, sourceOf, takenText } from '../repost'
import { takeBeginning } from '../take-beginning'
import type { Loaders } from '../targets'

type Repost = Handler<Contract['writing']['repost'], Context, Loaders>

export const repost: Repost = async ({ noticeId, act }, context, { orgId: { org } }) => {
  const { personId, now } = context
  const by = personId ?? ''
  const original = await sourceOf(noticeId, org, now)
  const id = repostId(org._id, original._id)
  const before = await keptNotice(id)
  if (!before || isThrownAway(before)) {
    if (original.withdrawn) throw new AppError('CONFLICT', '这一条已经撤回，不能再转发')
    await takeBeginning(id, context)
    const fresh = repostOf(original, { id, org, by, act, now, before })
    const { _id, work, ...rest } = fresh
    // Before it is handed in, as with what is written: what is decided about is kept whatever becomes of it.
    const written = takenText(original, org)
    await keepVersion({ noticeId: _id, version: work.version, written, at: now, original: original._id })
    await (before ? changeWorked(before, { ...rest, work: command.set(work) }) : insertNotice(fresh))
  }
  const found = await keptNotice(id)
  if (!found) throw new AppError('NOT_FOUND', '没有转发成，请再试一次')
  if (found.withdrawn) throw new AppError('CONFLICT', '本级转发过这一条，后来撤回了，不能再转发')
  if (isThrownAway(found)) throw await gone(found)
  return presentWriting(found, org, context)
}
