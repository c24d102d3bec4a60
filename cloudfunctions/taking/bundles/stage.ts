import { PAGES_AT_ONCE, UNPACKED_AT_ONCE } from '../../../src/domain/limits'
import { guessedCategory } from '../../../src/domain/notices/moving/category'
import { inLots } from '../../kit/batches'
import { stageRow, type BundleRow } from '../../shared/notices/bundle-rows.repo'
import { noteUpTo, type Bundle } from '../../shared/notices/bundles.repo'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { BundleFile, Page } from './bundle-file'
import { judgedWithin } from './judging'
import { keysOf, marksOf } from './keys'
import { triedPage } from './read-page'
import { attachedNth, attachedThing, pictureThing } from './things'

/** Written at once. */
const TOGETHER = 25

type Fresh = Omit<BundleRow, '_id'>

/**
 * Reads the next pages of a bundle and stages what is known of them; it ends early where much was unpacked. Done again, or by two at once,
 * it changes nothing.
 */
export async function stageNext(
  { bundle, org }: { bundle: Bundle; org: Org },
  file: BundleFile,
  now: Date,
): Promise<void> {
  const attached = new Set(bundle.attached)
  const rows: Fresh[] = []
  let { upTo } = bundle
  for (; upTo < file.pages.length && upTo < bundle.upTo + PAGES_AT_ONCE && file.spent < UNPACKED_AT_ONCE; upTo++) {
    const page = file.pages[upTo]
    // What a page leads to is its attachment.
    if (!page || attached.has(page.nth)) continue
    const { row, leadsTo } = await rowOf(page, { bundle, org, nth: upTo + 1 }, file)
    rows.push(row)
    for (const nth of leadsTo) attached.add(nth)
  }
  const judged = await judgedWithin(bundle, rows, now)
  await inLots(judged, { together: TOGETHER }, stageRow)
  const docx = file.pages.filter(({ kind, nth }) => kind === 'docx' && !attached.has(nth)).length
  await noteUpTo(bundle, { upTo, attached: [...attached], docx, readAt: upTo === file.pages.length ? now : null })
}

interface At {
  bundle: Bundle
  org: Org
  nth: number
}

/** What is known of a page, and which files of the bundle are its attachments. */
async function rowOf(
  page: Page,
  { bundle, org, nth }: At,
  file: BundleFile,
): Promise<{ row: Fresh; leadsTo: number[] }> {
  const read = await triedPage(page, file)
  const row: Fresh = { ...BLANK, bundleId: bundle._id, nth, path: page.path, kind: page.kind, source: org.name }
  if (typeof read === 'string') return { row: { ...row, unreadable: read, title: file.nameOf(page.nth) }, leadsTo: [] }
  const { content, old } = read
  const pictures = old.blocks.flatMap((block) => (block.kind === 'picture' ? [pictureThing(block, old, file)] : []))
  const absent = pictures.flatMap((thing) => (thing.came ? [] : [thing.why]))
  const files = old.attachments.map((one) => attachedThing(one, page.path, file))
  const { title, day, source, views } = old
  const marks = marksOf(org._id, { content, address: old.address })
  return {
    row: {
      ...row,
      title,
      day,
      source: source ?? org.name,
      views,
      category: guessedCategory(title),
      foreign: absent.filter((why) => why === 'foreign').length,
      absentPictures: absent.filter((why) => why === 'missing').length,
      absentFiles: files.filter(({ came }) => !came).length,
      marks,
      keys: keysOf(org._id, { marks, title, day }),
    },
    leadsTo: old.attachments.flatMap((one) => attachedNth(one, page.path, file) ?? []),
  }
}

const BLANK = {
  unreadable: null,
  title: '',
  day: null,
  views: null,
  category: 'notice',
  foreign: 0,
  absentPictures: 0,
  absentFiles: 0,
  dropsForeign: false,
  dropsMissing: false,
  marks: [],
  keys: [],
  byHand: false,
  there: false,
  group: 'to-fix',
  skipped: null,
  takenAt: null,
  noticeId: null,
} satisfies Partial<BundleRow>
