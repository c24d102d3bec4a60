import { CONFIRMS_SHOWN } from '../../src/domain/limits'
import { askedOf, type NoticeRow } from '../shared/notices/notices.repo'
import type { NoticeReader } from '../shared/notices/reader'
import { openedBy } from '../shared/notices/views.repo'

/** What may have to be confirmed by a reader, in the order of the deadlines; who is in no branch is asked nothing. */
export const askedOfReader = (reader: NoticeReader): Promise<NoticeRow[]> =>
  reader.member === null ? Promise.resolve([]) : askedOf(reader, CONFIRMS_SHOWN)

/** Which of some notices the reader has not opened; none for visitors, of whom nothing is kept, and no old ones, which were read elsewhere. */
export async function unreadAmong(rows: readonly NoticeRow[], { personId }: NoticeReader): Promise<Set<string>> {
  if (personId === null) return new Set()
  const ids = [...new Set(rows.flatMap(({ _id, old }) => (old ? [] : [_id])))]
  const opened = await openedBy(personId, ids)
  return new Set(ids.filter((id) => !opened.has(id)))
}
