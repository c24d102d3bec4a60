import { FILES_AT_ONCE, PAGES_AT_ONCE, UNPACKED_AT_ONCE } from '../../../src/domain/limits'
import { inLots } from '../../kit/batches'
import { rowsOfGroup, takeRows } from '../../shared/notices/bundle-rows.repo'
import type { Context } from '../../shared/people/context'
import type { BundleTarget } from '../targets'
import { applyRow, type Applying } from './apply-row'
import { fileOf } from './file-of'
import { thereAmong } from './there'

/** Old notices that are taken at once: each is read again, with its pictures. */
const TOGETHER = 10

/** Room is used up: what is left waits for the next call. */
class Enough extends Error {}

/** Takes the next of those that are ready, as far as there is room. */
export async function applyNext({ bundle, org }: BundleTarget, context: Context): Promise<void> {
  const ready = await rowsOfGroup(bundle._id, 'ready', { after: 0, limit: PAGES_AT_ONCE })
  if (ready.length === 0) return
  // Read before they are taken: of a file that is none by now nothing would ever be free to change again.
  const file = await fileOf(bundle)
  const rows = await takeRows(bundle._id, ready, context.now)
  const there = await thereAmong(org._id, rows)
  const applying: Applying = { org, file, context, there, kept: 0 }
  const before = (): void => {
    if (applying.kept >= FILES_AT_ONCE || file.spent >= UNPACKED_AT_ONCE) throw new Enough()
  }
  try {
    await inLots(rows, { together: TOGETHER, before }, (row) => applyRow(row, applying))
  } catch (failure) {
    if (!(failure instanceof Enough)) throw failure
  }
}
