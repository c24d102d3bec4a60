import type { WrittenNotice } from '../../src/domain/notices/written'
import { isOut } from '../../src/domain/notices/readable'
import { findRows, type Notice } from '../shared/notices/notices.repo'
import { originalsOf } from '../shared/notices/as-original'
import { shownNotice } from '../shared/notices/reposted'

/** What a text says: its own words, or those that its original has now where it was taken over. */
export async function writtenShown(text: WrittenNotice, notice: Notice, now: Date): Promise<WrittenNotice> {
  if (!notice.repost) return text
  const { category, title, blocks, attachments } = await shownNotice(notice, now)
  return { ...text, category, title, blocks, attachments }
}

/** What the originals of the re-posts among some are called now, by their ids. */
export async function titlesOf(found: readonly Notice[], now: Date): Promise<ReadonlyMap<string, string>> {
  const originals = await findRows(originalsOf(found))
  return new Map(originals.filter((one) => isOut(one, now)).map(({ _id, title }) => [_id, title]))
}
