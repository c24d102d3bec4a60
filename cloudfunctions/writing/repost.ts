import { AppError } from '../../src/contract/errors'
import { MOVES_KEPT } from '../../src/domain/limits'
import { reaches } from '../../src/domain/assignments/audience'
import { isOut } from '../../src/domain/notices/readable'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { STANDINGS } from '../../src/domain/people/standing'
import { sha256 } from '../shared/homes/sha256'
import { findNotice, type Notice } from '../shared/notices/notices.repo'
import { NEVER, outOfWritten, pieceOf, type Moved, type Work } from '../shared/notices/work'
import type { Org } from '../shared/orgs/orgs.repo'

/** Of an organisation and what it takes over: whoever taps it, and however often, makes one. */
export const repostId = (orgId: string, noticeId: string): string => `r${sha256(`${orgId}\n${noticeId}`).slice(0, 40)}`

/** Whether an id could be some organisation's re-post of something: nothing else begins under it, or it would be taken for that. */
export const isRepostId = (id: string): boolean => /^r[0-9a-f]{40}$/.test(id)

/**
 * What an organisation may take over: of a level above it, out, and addressed to it or public, so that nobody below comes to read what
 * their own level was not to. Of a re-post it is the original. NOT_FOUND · INVALID_INPUT
 */
export async function sourceOf(noticeId: string, org: Org, now: Date): Promise<Notice> {
  const met = await findNotice(noticeId)
  const readable = met && isFor(met, org, now) ? met : null
  const original = readable?.repost ? await findNotice(readable.repost.noticeId) : readable
  if (!original || !isFor(original, org, now)) throw new AppError('NOT_FOUND', '没有这一条，或你看不到它')
  if (original.sourceId === org._id || !org.path.includes(original.sourceId))
    throw new AppError('INVALID_INPUT', '只能转发上级发布的公告')
  return original
}

const isFor = (notice: Notice, org: Org, now: Date): boolean =>
  isOut(notice, now) && (notice.isPublic || reaches(notice, org))

/** A re-post that was thrown away before it came out can be made anew. */
export function isThrownAway(notice: Notice): boolean {
  const { copy, publishAt, withdrawn } = pieceOf(notice)
  return copy === null && publishAt === null && !withdrawn
}

/** What is decided about: the original's words as they are now, for all below who takes it over. */
export const takenText = (original: Notice, org: Org): WrittenNotice => ({
  ...ownText(original, org),
  blocks: original.blocks,
  attachments: original.attachments,
})

/** What a re-post keeps of its own: no words. Title and kind stand in for the original's where lists are narrowed by them. */
const ownText = ({ title, category }: Notice, org: Org): WrittenNotice => ({
  category,
  title,
  blocks: [],
  attachments: [],
  scope: org._id,
  standings: STANDINGS,
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null,
  // It asks nobody: who is asked is the original's to say.
  confirm: null,
  asksAgain: false,
  note: '',
})

interface Taking {
  id: string
  org: Org
  by: string
  act: string
  now: Date
  /** One that was thrown away; null where there was none. */
  before: Notice | null
}

/** Handed in at once: there is nothing to write. */
export function repostOf(original: Notice, { id, org, by, act, now, before }: Taking): Notice & { work: Work } {
  const written = ownText(original, org)
  const version = (before?.work?.version ?? 0) + 1
  const told = (['repost', 'submit'] as const).map((move): Moved => ({ move, by, at: now, version, words: '' }))
  return {
    _id: id,
    sourceId: org._id,
    source: org.name,
    ...outOfWritten(written, NEVER),
    confirm: null,
    views: 0,
    repost: { noticeId: original._id, source: original.source },
    correction: null,
    withdrawn: null,
    files: [],
    worked: now,
    work: {
      copy: 'review',
      version,
      writers: [by],
      hold: null,
      written,
      turn: (before?.work?.turn ?? 0) + 1,
      act,
      changedAt: now,
      changedBy: by,
      history: [...(before?.work?.history ?? []), ...told].slice(-MOVES_KEPT),
    },
  }
}
