import { inLots } from '../kit/batches'
import { noteDeed } from '../shared/audit/audit.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import { countApplied, noteApplied, noteJudged, rowsToApply, type StagedRow } from '../shared/tables/import-rows.repo'
import { noteDone, type Import } from '../shared/tables/imports.repo'
import { KINDS } from './kinds'
import type { OpenKind } from './kinds/kind'

interface Part {
  found: Import
  org: Org
  /** Rows of one part. */
  most: number
}

/** Rows that are applied at once: each is another thing. */
const TOGETHER = 10

/**
 * Applies the next rows. Each is applied first and noted after: whoever dies between the two leaves a row that is applied again, which
 * changes nothing. The last part puts the whole into the log, once.
 */
export async function applyNext({ found, org, most }: Part, { personId, now }: Context): Promise<void> {
  const rows = await rowsToApply(found._id, most)
  if (rows.length > 0) {
    const open = await KINDS[found.kind].open(org)
    await inLots(rows, { together: TOGETHER }, (row) => applyRow(row, open, { found, now }))
  }
  if (rows.length === most) return
  const detail = `${found.kind} ${await countApplied(found._id)}`
  const _id = `import_${found._id}`
  await noteDeed({ _id, actorId: personId, deed: 'import', orgId: org._id, subject: found._id, detail, at: now })
  await noteDone(found._id, now)
}

async function applyRow(row: StagedRow, open: OpenKind, { found, now }: { found: Import; now: Date }): Promise<void> {
  const refused = await open.apply(row, { importId: found._id, begun: found.at, now })
  if (refused === null) await noteApplied(row)
  // Somebody came first: it is left out, and told with the reason.
  else await noteJudged(row, { group: 'skipped', skipped: true, problems: [{ field: null, message: refused }] })
}
