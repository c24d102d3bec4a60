import { monthOf } from '../../src/domain/assignments/report'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { pairRows, type PairRow } from '../../cloudfunctions/shared/notices/pair-rows'
import type { Attachment, Block } from '../../src/domain/notices/document'
import { placeOf } from '../../src/domain/notices/place'
import { STANDINGS } from '../../src/domain/people/standing'
import { ROOT } from './city'

/** When most of the tests' notices came out: the morning before their Tuesday. */
export const MONDAY = new Date('2026-11-23T01:00:00Z')

/** A notice of the whole city that came out on Monday, about nothing. */
export function aNotice({ text, ...notice }: Partial<Notice> & { text?: string } = {}): Notice {
  const { publishAt = MONDAY, pinned = false, confirm = null } = notice
  return {
    _id: 'n1',
    category: 'notice',
    title: '无题',
    sourceId: ROOT,
    source: '团市委',
    scope: ROOT,
    standings: STANDINGS,
    sectors: null,
    isPublic: false,
    publishAt,
    pinned,
    place: placeOf({ publishAt, pinned }),
    confirm: null,
    asked: confirm
      ? { nth: 1, at: publishAt, month: monthOf(publishAt), months: [monthOf(publishAt)], before: [] }
      : null,
    views: 0,
    repost: null,
    correction: null,
    withdrawn: null,
    blocks: text === undefined ? [] : [aParagraph(text)],
    attachments: [],
    ...notice,
  }
}

export const aParagraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })

export const anAttachment = (attachment: Partial<Attachment> = {}): Attachment => ({
  id: 'a1',
  file: 'cloud://local-env.local-bucket/notices/a1.pdf',
  name: '附件一.pdf',
  kind: 'pdf',
  bytes: 1000,
  ...attachment,
})

/** Notices as they are kept, with what finds them. */
export const noticesWithPairs = (
  notices: readonly Notice[],
): { notices: readonly Notice[]; noticePairs: PairRow[] } => ({ notices, noticePairs: notices.flatMap(pairRows) })
