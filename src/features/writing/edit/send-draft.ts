import type { Writing } from '../../../contract/writing'
import type { Call } from '../../../services/cloud'
import { sendable } from './draft'
import type { Pending } from './kept-drafts'

/** Begins a draft that the cloud does not know of, or saves upon the turn that was seen. Sent again as it was, it changes nothing. */
export function sendDraft(
  call: Call,
  { noticeId, orgId }: { noticeId: string; orgId: string },
  { act, turn, text }: Pending,
): Promise<Writing> {
  const sent = { noticeId, act, text: sendable(text) }
  return turn === null ? call('writing', 'begin', { ...sent, orgId }) : call('writing', 'save', { ...sent, turn })
}
