import { flawsOf } from '../../../src/domain/notices/flaws'
import { noteNotTaken, noteTaken, type BundleRow } from '../../shared/notices/bundle-rows.repo'
import { claimKey, passKey } from '../../shared/notices/moved.repo'
import { insertNotice, keptNotice } from '../../shared/notices/notices.repo'
import { noticesThere } from '../../shared/notices/there'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import type { BundleFile } from './bundle-file'
import { noticeIdOf } from './keys'
import { keptDocument } from './kept-document'
import { oldNotice } from './old-notice'
import { triedPage } from './read-page'

export interface Applying {
  org: Org
  file: BundleFile
  context: Context
  /** Those that were here already, or are from this very bundle. */
  there: ReadonlySet<BundleRow>
  /** Files that were stored so far. */
  kept: number
}

/**
 * Takes one old notice. What it is known by is said first, then its files are kept, then it comes out as a whole, and that is noted last:
 * whoever dies on the way leaves one that is taken again, which changes nothing.
 */
export async function applyRow(row: BundleRow, applying: Applying): Promise<void> {
  const { org, file, context, there } = applying
  const page = file.pages[row.nth - 1]
  if (row.day === null || !page) return
  const noticeId = noticeIdOf(org._id, { title: row.title, day: row.day })
  if (there.has(row)) return (await isFrom(row, noticeId)) ? taken(row, noticeId) : leaveOut(row)
  if (!(await claimed(row, noticeId))) return leaveOut(row)
  const read = await triedPage(page, file)
  if (typeof read === 'string') return unreadable(row, read)
  const document = await keptDocument({ old: read.old, page }, applying)
  const by = context.personId ?? ''
  const notice = oldNotice({ ...row, day: row.day }, { _id: noticeId, document, org, by, now: context.now })
  if (flawsOf(notice).length > 0) return unreadable(row, '里面有公告不能有的内容')
  // Taken by another at the same moment, it may be from this very page.
  if (!(await insertNotice(notice)) && !(await isFrom(row, noticeId))) return leaveOut(row)
  await taken(row, noticeId)
}

const isFrom = async (row: BundleRow, noticeId: string): Promise<boolean> =>
  (await keptNotice(noticeId))?.old?.from === row._id

/** Whether nobody else has moved in what it is known by. What was said of one that never came to be is said anew. */
async function claimed({ marks }: BundleRow, noticeId: string): Promise<boolean> {
  for (const mark of marks) {
    const owner = await claimKey(mark, noticeId)
    if (owner === noticeId) continue
    if ((await noticesThere([owner])).has(owner) || !(await passKey(mark, owner, noticeId))) return false
  }
  return true
}

const taken = async (row: BundleRow, noticeId: string): Promise<void> => void (await noteTaken(row, noticeId))

/** Somebody came first. */
const leaveOut = async (row: BundleRow): Promise<void> =>
  void (await noteNotTaken(row, { group: 'skipped', skipped: 'there', there: true }))

const unreadable = async (row: BundleRow, sentence: string): Promise<void> =>
  void (await noteNotTaken(row, { group: 'to-fix', unreadable: sentence }))
