import { completionId, leafId } from '../../src/domain/counting/ids'
import { partOf, type Done } from '../../src/domain/counting/leaf'
import { pinned } from '../../src/domain/orgs/tree'
import { findCompletion } from '../shared/assignments/completions.repo'
import { deedsAbout, noteDeed } from '../shared/audit/audit.repo'
import type { LeafDocument } from '../shared/counting/leaves.repo'
import { retractDone } from '../shared/counting/marks'
import { findOrg } from '../shared/orgs/orgs.repo'
import type { Night } from './reconcile-links'

/** Under this name the reconciliation stands in the audit log. */
const ACTOR = 'job:reconcile'
/** Younger than this, an entry may belong to something that is still going on. */
const SETTLED_MS = 3_600_000

interface Unbacked {
  leaf: LeafDocument
  memberId: string
  found: Done
}

interface Judged {
  kind: 'retracted-done' | 'unexplained-done'
  repair?: () => Promise<unknown>
}

/** What is to be done about someone in a set without a completion; null where all is well or it is too early to say. */
export async function judgeUnbacked(
  { leaf, memberId, found }: Unbacked,
  { assignment, run }: Night,
): Promise<Judged | null> {
  const { now } = run
  const completion = await findCompletion(assignment._id, memberId)
  if (completion) {
    const home = await findOrg(completion.branchId)
    // It arrived after the others were read.
    const place = home && pinned(home, assignment.pinnedAt)
    if (place && leafId(assignment._id, place, partOf(memberId, place.parts)) === leaf._id) return null
  }
  if (now.getTime() - new Date(found.at).getTime() < SETTLED_MS) return null
  const deeds = await deedsAbout(leaf.branchId, memberId)
  if (deeds.some(({ actorId, detail }) => actorId !== ACTOR && detail.startsWith(assignment._id))) {
    return { kind: 'unexplained-done' }
  }
  const note = {
    _id: `reconcile:retract_${completionId(assignment._id, memberId)}_${leaf._id}`,
    actorId: ACTOR,
    deed: 'reconcile:retract',
    orgId: leaf.branchId,
    subject: memberId,
    at: now,
    detail: `${assignment._id}: ${JSON.stringify(found)}`,
  }
  const repair = async () => {
    await noteDeed(note)
    await retractDone(leaf._id, memberId, found)
  }
  return { kind: 'retracted-done', repair }
}
