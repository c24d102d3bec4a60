import { collections } from '../../devtools/cloud-spec'
import type { Engine } from '../../devtools/cloud'

/** All but the audit log, in which a refusal itself is noted. */
const KEPT = collections.map(({ name }) => name).filter((name) => name !== 'audit')

interface Look {
  writes: number
  text: string
}

/** What a database holds, as one text; where nobody has written since the last look, that look still tells. */
export function savedIn(database: () => Engine): () => string {
  const looks = new Map<string, Look>()
  const look = (name: string): Look => {
    const { writes } = database().table(name)
    const last = looks.get(name)
    return last?.writes === writes ? last : { writes, text: JSON.stringify(database().find(name)) }
  }
  return () => {
    for (const name of KEPT) looks.set(name, look(name))
    return KEPT.map((name) => looks.get(name)?.text).join()
  }
}
