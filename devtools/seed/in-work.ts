import { keyedText } from '../../cloudfunctions/shared/checks/keyed'
import type { CheckResult, NoticeChecks } from '../../cloudfunctions/shared/checks/notice-checks.repo'
import { documentsOf, filesOf } from '../../cloudfunctions/shared/notices/files'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { VersionRow } from '../../cloudfunctions/shared/notices/versions.repo'
import { NEVER, outOfWritten, writtenOf } from '../../cloudfunctions/shared/notices/work'
import type { Block } from '../../src/domain/notices/document'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { STANDINGS } from '../../src/domain/people/standing'
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time'
import { ASKED_ABOUT, FEE_NOTE, feeCorrected, inWork, type InWork } from './content/notices/in-work'
import type { When } from './content/notices/when'
import type { Alias } from './people'
import { played, type Write } from './worked'

export interface PlantedWork {
  /** What is being written and is open to no reader yet. */
  inWork: Notice[]
  noticeVersions: VersionRow[]
  /** What the content check has said of what is being written. */
  noticeChecks: NoticeChecks[]
}

interface Ground {
  when: When
  /** What is out; how it came to be is noted beside it. */
  out: readonly Notice[]
  /** Puts the pictures of a text into storage. */
  stored: (blocks: readonly Block[]) => Block[]
}

/** What the college and the branch of the pictures write, as those would have left it who do: in each stage one. */
export function seedWork({ when, out, stored }: Ground): PlantedWork {
  const versions: VersionRow[] = []
  const one = (id: string): Notice => {
    const found = out.find(({ _id }) => _id === id)
    if (!found) throw new Error(`there is no ${id}`)
    return found
  }
  const noted = (notice: Notice, writes: readonly Write[]): void => {
    const { work, worked, versions: kept } = played(notice._id, writes)
    // Search was told when they came out.
    Object.assign(notice, { work, worked, unindexed: null })
    notice.files = filesOf(documentsOf(notice))
    versions.push(...kept)
  }
  // What came out before anybody wrote here was taken over from elsewhere.
  for (const notice of out) notice.worked = notice.publishAt
  for (const id of ['n-commended', 'n-applicants']) noted(one(id), published(one(id), writtenOf(one(id))))
  noted(one('n-short-films-college'), reposted(one('n-short-films-college'), one))
  noted(one('n-duty'), published(one('n-duty'), writtenOf(one('n-duty')), BRANCH))
  noted(one('n-theme-day'), corrected(one('n-theme-day'), when))
  noted(one('n-fee'), beingCorrected(one('n-fee'), { when, stored }))
  noted(one('n-lecture-3'), withdrawn(one('n-lecture-3')))

  const texts = inWork(when)
  const begun = (content: InWork, by: Alias, at: Date): Write => ({
    moves: ['begin'],
    by,
    at,
    text: textOf(content, stored),
  })
  const planted = (content: InWork, writes: readonly Write[]): Notice => {
    const { work, worked, versions: kept, piece, out: approved } = played(content.id, writes)
    versions.push(...kept)
    const text = textOf(content, stored)
    const { publishAt } = piece
    const shown =
      approved && publishAt !== null
        ? outOfWritten(approved, new Date(publishAt))
        : outOfWritten({ ...text, blocks: [], attachments: [] }, NEVER)
    const notice: Notice = {
      _id: content.id,
      sourceId: content.from.orgId,
      source: content.from.name,
      ...shown,
      confirm: null,
      views: 0,
      repost: null,
      correction: null,
      withdrawn: null,
      worked,
      work,
    }
    return { ...notice, files: filesOf(documentsOf(notice)) }
  }
  const { draft, returned, review, scheduled, branch } = texts
  const notices = [
    planted(draft, [begun(draft, 'editor', when.past(1, 15, 20))]),
    planted(returned, [
      begun(returned, 'editor', when.past(3, 9)),
      { moves: ['submit'], by: 'editor', at: when.past(3, 9, 40) },
      { moves: ['hold'], by: 'reviewer', at: when.past(1, 17, 1) },
      { moves: ['sendBack'], by: 'reviewer', at: when.past(1, 17, 5), words: '第三项少一样：支部大会要有到会人数。' },
    ]),
    planted(review, [
      begun(review, 'editor', when.past(1, 10)),
      { moves: ['submit'], by: 'editor', at: when.past(1, 11, 30) },
    ]),
    planted(scheduled, [
      begun(scheduled, 'editor', when.past(2, 9)),
      { moves: ['submit'], by: 'editor', at: when.past(2, 9, 20) },
      { moves: ['hold'], by: 'reviewer', at: when.past(2, 14, 2) },
      { moves: ['approve', 'release'], by: 'reviewer', at: when.past(2, 14, 10) },
    ]),
    planted(branch, [begun(branch, 'secretary', when.past(1, 21))]),
  ]
  const written = [...out, ...notices].flatMap(({ _id, work }) =>
    work?.written ? [checked(_id, work.written, work.turn)] : [],
  )
  return { inWork: notices, noticeVersions: versions, noticeChecks: written }
}

/** What WeChat calls a text with which nothing is wrong, and one that speaks of money. */
const FINE = 100
const DECEIT = 20008

/** All of it was looked at; where money is spoken of a person is to look. */
function checked(noticeId: string, text: WrittenNotice, turn: number): NoticeChecks {
  const { parts, pictures } = keyedText(text)
  const all = [...parts.flatMap((part) => [part, ...part.pieces]), ...pictures]
  const results = all.map(({ key, what }): [string, CheckResult] => {
    const asks = what.includes(ASKED_ABOUT)
    return [key, { suggest: asks ? 'review' : 'pass', label: asks ? DECEIT : FINE, until: null }]
  })
  return { _id: noticeId, round: 1, turn, results: Object.fromEntries(results), traces: [], trouble: null }
}

const textOf = ({ from, category, title, publishAt, blocks }: InWork, stored: Ground['stored']): WrittenNotice => ({
  category,
  title,
  blocks: stored(blocks),
  attachments: [],
  scope: from.orgId,
  standings: STANDINGS,
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt,
  confirm: null,
  asksAgain: false,
  note: '',
})

interface By {
  writer: Alias
  decider: Alias
}
const COLLEGE: By = { writer: 'editor', decider: 'reviewer' }
/** In a branch who writes may decide. */
const BRANCH: By = { writer: 'secretary', decider: 'secretary' }

const before = (at: Date, hours: number, minutes = 0): Date =>
  new Date(at.getTime() - hours * HOUR_MS - minutes * MINUTE_MS)

/** The day before it came out it was written, handed in and approved. */
function published({ publishAt }: Notice, text: WrittenNotice, { writer, decider }: By = COLLEGE): Write[] {
  return [
    { moves: ['begin'], by: writer, at: before(publishAt, 17, 24), text },
    { moves: ['submit'], by: writer, at: before(publishAt, 16, 50) },
    { moves: ['hold'], by: decider, at: before(publishAt, 14, 22) },
    { moves: ['approve', 'release'], by: decider, at: before(publishAt, 14, 18) },
  ]
}

/** Of a level above: handed in as it was taken over. */
function reposted(notice: Notice, one: (id: string) => Notice): Write[] {
  const text = writtenOf(notice)
  const from = notice.repost?.noticeId ?? ''
  const { title, blocks, attachments } = one(from)
  const taken = { from, written: { ...text, title, blocks, attachments } }
  const [, handedIn, ...rest] = published(notice, text)
  return handedIn ? [{ ...handedIn, moves: ['repost', 'submit'], text, taken }, ...rest] : rest
}

function corrected(notice: Notice, when: When): Write[] {
  const { correction } = notice
  if (!correction) return published(notice, writtenOf(notice))
  const first = { ...writtenOf(notice), ...correction.before }
  const second = { ...writtenOf(notice), note: correction.changes.map(({ what }) => what).join('、') }
  return [
    ...published(notice, first),
    { moves: ['correct'], by: 'editor', at: when.past(1, 8, 40), text: first },
    { moves: ['save'], by: 'editor', at: when.past(1, 8, 52), text: second },
    { moves: ['submit'], by: 'editor', at: when.past(1, 8, 55) },
    { moves: ['approve', 'release'], by: 'reviewer', at: correction.at },
  ]
}

/** Out, with a correction that waits for its review. */
function beingCorrected(notice: Notice, { when, stored }: Pick<Ground, 'when' | 'stored'>): Write[] {
  const out = writtenOf(notice)
  const text = { ...out, blocks: stored(feeCorrected(out.blocks, when)), note: FEE_NOTE }
  return [
    ...published(notice, out),
    { moves: ['correct'], by: 'editor', at: when.past(2, 16), text: out },
    { moves: ['save'], by: 'editor', at: when.past(2, 16, 30), text },
    { moves: ['submit'], by: 'editor', at: when.past(1, 16, 52) },
  ]
}

function withdrawn(notice: Notice): Write[] {
  const { at, reason } = notice.withdrawn ?? { at: notice.publishAt, reason: '' }
  return [...published(notice, writtenOf(notice)), { moves: ['withdraw'], by: 'reviewer', at, words: reason }]
}
