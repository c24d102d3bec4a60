import type { NoticeDocument } from '../../../src/domain/notices/document'
import { placeOf } from '../../../src/domain/notices/place'
import { STANDINGS } from '../../../src/domain/people/standing'
import { dayStart, type Day } from '../../../src/domain/time'
import type { BundleRow } from '../../shared/notices/bundle-rows.repo'
import { filesOf } from '../../shared/notices/files'
import type { Notice } from '../../shared/notices/notices.repo'
import { BEHIND } from '../../shared/notices/work'
import type { Org } from '../../shared/orgs/orgs.repo'

interface Made {
  _id: string
  document: NoticeDocument
  org: Org
  by: string
  now: Date
}

/** An old notice as it is kept: out since its own day, for all below its organisation, with nobody asked and nothing to be read anew. */
export function oldNotice(row: BundleRow & { day: Day }, { _id, document, org, by, now }: Made): Notice {
  const publishAt = dayStart(row.day)
  return {
    _id,
    category: row.category,
    title: row.title,
    ...document,
    sourceId: org._id,
    source: row.source,
    scope: org._id,
    standings: [...STANDINGS],
    sectors: null,
    isPublic: false,
    publishAt,
    pinned: false,
    place: placeOf({ publishAt, pinned: false }),
    confirm: null,
    views: 0,
    repost: null,
    correction: null,
    withdrawn: null,
    old: { views: row.views ?? 0, from: row._id },
    files: filesOf([document]),
    worked: publishAt,
    unindexed: BEHIND,
    work: {
      copy: null,
      version: 1,
      writers: [by],
      hold: null,
      written: null,
      turn: 1,
      act: row._id,
      changedAt: now,
      changedBy: by,
      history: [{ move: 'import', by, at: now, version: 1, words: '' }],
    },
  }
}
