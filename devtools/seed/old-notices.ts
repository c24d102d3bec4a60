import type { Moved } from '../../cloudfunctions/shared/notices/moved.repo'
import type { Bundle } from '../../cloudfunctions/shared/notices/bundles.repo'
import { bundleRowId } from '../../cloudfunctions/shared/notices/bundle-row-id'
import type { BundleRow } from '../../cloudfunctions/shared/notices/bundle-rows.repo'
import { bundlePlace, bundleUpload, pathOf } from '../../cloudfunctions/shared/files/places'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { pairRows, type PairRow } from '../../cloudfunctions/shared/notices/pair-rows'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { keysOf, marksOf, noticeIdOf } from '../../cloudfunctions/taking/bundles/keys'
import { oldNotice } from '../../cloudfunctions/taking/bundles/old-notice'
import { guessedCategory } from '../../src/domain/notices/moving/category'
import { faultsOf, groupsOf } from '../../src/domain/notices/moving/judge'
import { dayKey, MINUTE_MS } from '../../src/domain/time'
import { packed } from '../../src/domain/zip-pack'
import { p } from './content/notices/writing'
import type { When } from './content/notices/when'
import { OLD_SITE, oldNotices, oldPage, type OldNotice } from './content/old-pages'
import type { Shelf } from './lessons'
import { NAMED_BRANCH, persona, personOf } from './people'

const BUNDLE = 'old-site'
const OLD_SITE_FILE = '团委旧站公告.zip'
const EDITOR = personOf(persona('editor').openid)

/** What an editor who moves an old site in has left half-way: what it was made of, what is decided of each, and what is in already. */
export interface PlantedBundle {
  bundles: Bundle[]
  bundleRows: BundleRow[]
  uploads: Upload[]
  movedNotices: Moved[]
  notices: Notice[]
  noticePairs: PairRow[]
}

/** As the functions would have left it; which letters each of the pages has decides what it is known by. */
export function seedOldNotices(
  { storage }: Shelf,
  { when, orgs }: { when: When; orgs: readonly Org[] },
): PlantedBundle {
  const org = orgs.find(({ _id }) => _id === NAMED_BRANCH.committee.id)
  if (!org) throw new Error('the college is not in the tree')
  const begun = when.past(1, 16)
  const now = new Date(begun.getTime() + 5 * MINUTE_MS)
  const pages = oldNotices(when).map((old, n) => paged(old, n + 1))
  const content = Buffer.from(packed(pages.map(({ path, html }) => ({ name: path, content: new Uint8Array(html) }))))
  const place = bundlePlace(BUNDLE)
  const uploadId = bundleUpload(BUNDLE)
  const path = pathOf({ _id: uploadId, place, at: begun }, 'bundle')
  const file = storage.put(path, content)
  const bundleRows = judged(
    pages.map((page) => stagedRow(page, org)),
    now,
  )
  const notices = bundleRows.flatMap((row) => {
    const page = pages[row.nth - 1]
    if (row.noticeId === null || row.day === null || !page) return []
    const document = { blocks: page.old.paragraphs.map((text) => p(text)), attachments: [] }
    const made = oldNotice({ ...row, day: row.day }, { _id: row.noticeId, document, org, by: EDITOR, now })
    // Search was told of it in the minute after.
    return [{ ...made, unindexed: null }]
  })
  return {
    bundles: [
      {
        _id: BUNDLE,
        orgId: org._id,
        fileName: OLD_SITE_FILE,
        bytes: content.length,
        at: begun,
        file,
        html: pages.length,
        docx: 0,
        notes: [],
        upTo: pages.length,
        readAt: begun,
        attached: [],
        doneAt: null,
        droppedAt: null,
      },
    ],
    bundleRows,
    uploads: [
      {
        _id: uploadId,
        place,
        personId: EDITOR,
        bytes: content.length,
        path,
        file,
        about: null,
        at: begun,
        // It was seen since that the bundle has it.
        idleSince: null,
      },
    ],
    movedNotices: bundleRows.flatMap(({ marks, noticeId }) =>
      noticeId === null ? [] : marks.map((_id) => ({ _id, noticeId })),
    ),
    notices,
    noticePairs: notices.flatMap(pairRows),
  }
}

interface Page {
  old: OldNotice
  nth: number
  path: string
  html: Buffer
}

function paged(old: OldNotice, nth: number): Page {
  const pictures = Array.from(
    { length: old.foreign ?? 0 },
    (_, n) => `<p><img src="https://old.example.invalid/${n}.jpg"></p>`,
  )
  const html = Buffer.from(oldPage({ ...old, inside: pictures.join('') }), 'utf8')
  return { old, nth, path: `旧站/${String(nth).padStart(3, '0')}.html`, html }
}

function stagedRow({ old, nth, path, html }: Page, org: Org): BundleRow {
  const { title, date: day = null, views, foreign = 0, applied = false } = old
  const marks = marksOf(org._id, { content: html, address: null })
  return {
    _id: bundleRowId(BUNDLE, nth),
    bundleId: BUNDLE,
    nth,
    path,
    kind: 'html',
    unreadable: null,
    title,
    day,
    source: OLD_SITE,
    views,
    category: guessedCategory(title),
    foreign,
    absentPictures: 0,
    absentFiles: 0,
    dropsForeign: false,
    dropsMissing: false,
    marks,
    keys: keysOf(org._id, { marks, title, day }),
    byHand: false,
    there: false,
    group: 'to-fix',
    skipped: null,
    takenAt: null,
    noticeId: applied && day !== null ? noticeIdOf(org._id, { title, day }) : null,
  }
}

function judged(rows: readonly BundleRow[], now: Date): BundleRow[] {
  const groups = groupsOf(rows.map((row) => ({ ...row, faults: faultsOf(row, dayKey(now)) })))
  return rows.map((row) => ({
    ...row,
    ...groups.get(row.nth),
    ...(row.noticeId !== null && { group: 'applied', takenAt: now }),
  }))
}
