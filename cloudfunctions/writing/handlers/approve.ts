import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Notice } from '../../shared/notices/notices.repo'
import type { Context } from '../../shared/people/context'
import { clearedOf } from '../cleared'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Approve = Handler<Contract['writing']['approve'], Context, Loaders>

export const approve: Approve = async (sent, context, { noticeId: target }) => {
  const { written } = target.notice.work ?? {}
  const { personId, now } = context
  const order = {
    moves: ['approve', 'release'] as const,
    publishAt: written?.publishAt ?? null,
    words: sent.words,
    demand: (notice: Notice) => clearedOf(notice, { by: personId ?? '', now, decides: sent.decides }),
  }
  return presentWriting(await make({ sent, target, context }, order), target.org, context)
}
