import { bundlePlace, bundleUpload } from '../../cloudfunctions/shared/files/places'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { BundleRow } from '../../cloudfunctions/shared/notices/bundle-rows.repo'
import type { Bundle } from '../../cloudfunctions/shared/notices/bundles.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { JoinedCloud } from '../simulation/load/joined-cloud'
import { all } from '../simulation/load/recount'

/** An old notice, as a page alone. */
export const PAGE = Buffer.from('<html><body><h1>停电通知</h1><p>周五停电。</p><p>2025-06-11</p></body></html>')

/** Bundles of an organisation: parts are missing, all are there, one is to be put right, one can be taken. */
export const bundlesOf = (orgId: string): [sending: string, sent: string, staged: string, ready: string] => [
  `old-sending-${orgId}`,
  `old-sent-${orgId}`,
  `old-staged-${orgId}`,
  `old-ready-${orgId}`,
]

/** Some for each organisation where somebody holds a role. */
export function plantBundles(cloud: JoinedCloud, at: Date): void {
  const { database } = cloud
  for (const orgId of new Set(all<RoleRow>(database, 'roles').map((role) => role.orgId))) {
    const [sending, sent, staged, ready] = bundlesOf(orgId)
    const here = [sent, staged, ready].map((id) => uploadOf(cloud, id, at))
    const [, stagedFile, readyFile] = here.map(({ file }) => file)
    const own = { orgId, at }
    database.insertMany('uploads', here)
    database.insertMany('bundles', [
      bundle(sending, own),
      bundle(sent, own),
      bundle(staged, { ...own, file: stagedFile ?? null, html: 1, upTo: 1, readAt: at }),
      bundle(ready, { ...own, file: readyFile ?? null, html: 1, upTo: 1, readAt: at }),
    ])
    database.insertMany('bundleRows', [row(staged, null), row(ready, '2025-06-11')])
  }
}

function uploadOf(cloud: JoinedCloud, bundleId: string, at: Date): Upload {
  const path = `${bundlePlace(bundleId)}/page.bundle`
  return {
    _id: bundleUpload(bundleId),
    place: bundlePlace(bundleId),
    personId: 'nobody',
    bytes: PAGE.length,
    path,
    file: cloud.put(path, PAGE),
    about: null,
    at,
    idleSince: at,
  }
}

const bundle = (_id: string, more: Partial<Bundle> & Pick<Bundle, 'orgId' | 'at'>): Bundle => ({
  _id,
  fileName: '停电.html',
  bytes: PAGE.length,
  file: null,
  html: 0,
  docx: 0,
  notes: [],
  upTo: 0,
  readAt: null,
  attached: [],
  doneAt: null,
  droppedAt: null,
  ...more,
})

const row = (bundleId: string, day: string | null): BundleRow => ({
  _id: `${bundleId}_1`,
  bundleId,
  nth: 1,
  path: '停电.html',
  kind: 'html',
  unreadable: null,
  title: '停电通知',
  day,
  source: '团委',
  views: null,
  category: 'notice',
  foreign: 0,
  absentPictures: 0,
  absentFiles: 0,
  dropsForeign: false,
  dropsMissing: false,
  marks: [bundleId],
  keys: [bundleId],
  byHand: false,
  there: false,
  group: day === null ? 'to-fix' : 'ready',
  skipped: null,
  takenAt: null,
  noticeId: null,
})
