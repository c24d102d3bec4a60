import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Attachment, Block } from '../../src/domain/notices/document'
import { placeOf } from '../../src/domain/notices/place'
import { STANDINGS } from '../../src/domain/people/standing'
import { ROOT } from './city'

/** When most of the tests' notices came out: the day before their Tuesday. */
export const MONDAY = new Date('2026-11-23T02:00:00Z')

/** A notice of the city to everyone who has joined, unless it is said otherwise; it stands where its instant and its pin say. */
export function aNotice(notice: Partial<Omit<Notice, 'place'>> = {}): Notice {
  const { _id = 'N1', publishAt = MONDAY, pinned = false } = notice
  return {
    _id,
    category: 'notice',
    title: `${_id} 号公告`,
    scope: ROOT,
    standings: STANDINGS,
    sectors: null,
    isPublic: false,
    publishAt,
    sourceId: ROOT,
    source: '试验市委',
    pinned,
    place: placeOf({ publishAt, pinned }),
    confirm: null,
    blocks: [aParagraph(`${_id} 的正文`)],
    attachments: [],
    views: 0,
    repost: null,
    correction: null,
    withdrawn: null,
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
