import { askingId, assignmentOf } from '../../../src/domain/notices/asking'
import { dropUnopened, endAssignments, insertAssignment } from '../assignments/assignments.repo'
import type { Notice } from './notices.repo'
import { NEVER } from './work'

/**
 * Makes the assignments say what a notice asks, after whatever has become of it: what it asks now is there, what it asked before has ended at
 * that moment, and what never came out is gone. Made from the notice alone, so that whoever released it and died is followed by whoever
 * comes next, and doing it again changes nothing.
 */
export async function followAsking(notice: Notice, now: Date): Promise<void> {
  const { _id, asked, withdrawn, publishAt, correction } = notice
  if (!asked) return
  const out = publishAt < NEVER && withdrawn === null
  const current = out ? assignmentOf(notice) : null
  if (current) await insertAssignment(current)
  const earlier = Array.from({ length: asked.nth - 1 }, (_, i) => askingId(_id, i + 1))
  const over = current ? earlier : [...earlier, askingId(_id, asked.nth)]
  if (over.length === 0) return
  await dropUnopened(over, now)
  await endAssignments(over, withdrawn?.at ?? (current ? asked.at : (correction?.at ?? now)))
}
