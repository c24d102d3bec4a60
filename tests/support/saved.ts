import { collections } from '../../devtools/cloud-spec'
import type { Engine } from '../../devtools/cloud'

/** All but the audit log, in which a refusal itself is noted. */
const KEPT = collections.map(({ name }) => name).filter((name) => name !== 'audit')

/** What a database holds, as one text; where no row was written since the last look, that look still tells. */
export function savedIn(database: () => Engine): () => string {
  let last = { written: -1, text: '' }
  return () => {
    const written = database().rowsWritten
    if (written !== last.written)
      last = { written, text: JSON.stringify(KEPT.map((name) => database().find(name, {}))) }
    return last.text
  }
}
