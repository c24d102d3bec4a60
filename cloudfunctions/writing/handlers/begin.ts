import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { WrittenNotice } from '../../../src/domain/notices/written'
import type { Handler } from '../../kit/serve'
import { insertNotice, keptNotice, type Notice } from '../../shared/notices/notices.repo'
import { filesOf } from '../../shared/notices/files'
import { NEVER, outOfWritten } from '../../shared/notices/work'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { presentWriting } from '../present'
import { isRepostId } from '../repost'
import { takeBeginning } from '../take-beginning'
import { textOf } from '../text'
import type { Loaders } from '../targets'

type Begin = Handler<Contract['writing']['begin'], Context, Loaders>

export const begin: Begin = async ({ noticeId, act, text }, context, { orgId: { org } }) => {
  const { personId, now } = context
  const by = personId ?? ''
  if (isRepostId(noticeId)) throw new AppError('INVALID_INPUT', '编号不对')
  if (!(await keptNotice(noticeId))) {
    const written = await textOf(text, { org, notice: null, now })
    await takeBeginning(noticeId, context)
    await insertNotice(draftOf(noticeId, { org, written, by, act, now }))
  }
  const found = await keptNotice(noticeId)
  if (found?.sourceId !== org._id || found.work?.history[0]?.by !== by)
    throw new AppError('CONFLICT', '编号已经用过了，请重新新建')
  return presentWriting(found, org, context)
}

interface Begun {
  org: Org
  written: WrittenNotice
  by: string
  act: string
  now: Date
}

/** Of a whole shape, and never out: readers compare their instant with its own. */
function draftOf(_id: string, { org, written, by, act, now }: Begun): Notice {
  return {
    _id,
    sourceId: org._id,
    source: org.name,
    ...outOfWritten({ ...written, blocks: [], attachments: [] }, NEVER),
    confirm: null,
    views: 0,
    repost: null,
    correction: null,
    withdrawn: null,
    files: filesOf([written]),
    worked: now,
    work: {
      copy: 'draft',
      version: 1,
      writers: [by],
      hold: null,
      written,
      turn: 1,
      act,
      changedAt: now,
      changedBy: by,
      history: [{ move: 'begin', by, at: now, version: 1, words: '' }],
    },
  }
}
