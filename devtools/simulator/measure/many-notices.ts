import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { pairRows } from '../../../cloudfunctions/shared/notices/pair-rows'
import { NOTICE_TITLE_MAX } from '../../../src/domain/limits'
import { placeOf } from '../../../src/domain/notices/place'
import { DAY_MS, HOUR_MS } from '../../../src/domain/time'
import type { Cloud } from '../../cloud'
import { long, ORG_NAME, ORG_WORDS, TITLE_WORDS } from './long-words'

/** Three full pages and the beginning of a fourth. */
const NOTICES = 50
/** Characters of their texts: more than a part of it that is shown where it is found. */
const TEXT = 200

/**
 * Notices of the whole city with the longest titles and sources, each with all the marks that one can have: pinned by another source each,
 * corrected, and to be confirmed.
 */
export function publishMany({ database }: Cloud, now: Date): void {
  // The engine hands out what was stored; its shape is the repository's.
  const [pattern] = database.find('notices', { isPublic: true }) as unknown as Notice[]
  if (!pattern) throw new Error('the city has no notice for everyone')
  const added = Array.from({ length: NOTICES }, (_, nth): Notice => {
    const publishAt = new Date(now.getTime() - (nth + 1) * HOUR_MS)
    return {
      ...pattern,
      _id: `many-${nth}`,
      title: long(`第 ${nth + 1} 条公告`, NOTICE_TITLE_MAX, TITLE_WORDS),
      sourceId: `source-${nth}`,
      source: long('', ORG_NAME, ORG_WORDS),
      publishAt,
      pinned: true,
      place: placeOf({ publishAt, pinned: true }),
      confirm: { reason: TITLE_WORDS, deadline: new Date(now.getTime() + DAY_MS), question: null },
      correction: { at: now, changes: [], before: { blocks: [], attachments: [] } },
      withdrawn: null,
      views: 99_999 + nth,
      blocks: [{ kind: 'paragraph', runs: [{ text: long('', TEXT, TITLE_WORDS) }] }],
    }
  })
  database.insertMany('notices', added)
  database.insertMany('noticePairs', added.flatMap(pairRows))
}
