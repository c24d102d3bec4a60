import { AppError } from '../../src/contract/errors'
import { mayRead } from '../../src/domain/notices/readable'
import { findNotice, type Notice } from '../shared/notices/notices.repo'
import { shownNotice } from '../shared/notices/reposted'
import type { NoticeReader } from '../shared/notices/reader'

/** A notice that is open to a reader. Not out yet, outside the audience and not there look the same. NOT_FOUND */
export async function getReadable(id: string, reader: NoticeReader): Promise<Notice> {
  const found = await findNotice(id)
  if (found && mayRead(found, reader, reader.now)) return shownNotice(found, reader.now)
  throw new AppError('NOT_FOUND', NOT_THERE)
}

/** Someone else's and a missing one read the same. */
export const NOT_THERE = '没有这一条，或你看不到它'
