import { textOf } from '../../src/domain/notices/document'
import { standIn } from '../../src/domain/notices/pairs'
import type { Notice } from '../shared/notices/notices.repo'
import { shownNotices } from '../shared/notices/reposted'
import { wordedOf } from '../shared/notices/worked-notices.repo'

/** Which of some notices have all of some words, by their ids: in the title, the text or the name of an attachment, as they are written. */
export async function saying(
  words: readonly string[],
  some: readonly Pick<Notice, '_id'>[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const worded = await shownNotices(await wordedOf(some.map(({ _id }) => _id)), now)
  return new Set(worded.filter((notice) => standIn(wordsOf(notice), words)).map(({ _id }) => _id))
}

/** Of what was taken over what the original says. */
function wordsOf({ work, repost, ...out }: Notice): string {
  const { title, blocks, attachments } = (repost === null && work?.written) || out
  return [title, ...attachments.map(({ name }) => name), textOf({ blocks })].join('\n')
}
