import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { WrittenNotice } from '../../../src/domain/notices/written'
import type { Handler } from '../../kit/serve'
import { findVersion } from '../../shared/notices/versions.repo'
import { pieceOf, writtenOf } from '../../shared/notices/work'
import type { NoticeTarget } from '../../shared/notices/target'
import type { Context } from '../../shared/people/context'
import { presentCompared } from '../present-compared'
import { writtenShown } from '../shown'
import type { Loaders } from '../targets'

type Compare = Handler<Contract['writing']['compare'], Context, Loaders>

export const compare: Compare = async ({ before, after }, { now }, { noticeId: { notice } }) =>
  presentCompared(before === null ? null : await textAt(notice, before, now), await textAt(notice, after, now))

/** What it says where: as written, as out, or in a version that was handed in. NOT_FOUND */
async function textAt(
  notice: NoticeTarget['notice'],
  which: 'written' | 'out' | number,
  now: Date,
): Promise<WrittenNotice> {
  if (which === 'written' && notice.work?.written) return writtenShown(notice.work.written, notice, now)
  if (which === 'out' && pieceOf(notice).publishAt !== null) return writtenShown(writtenOf(notice), notice, now)
  const kept = typeof which === 'number' ? await findVersion(notice._id, which) : null
  if (kept) return kept.written
  throw new AppError('NOT_FOUND', '没有这一稿，请重新打开看看')
}
