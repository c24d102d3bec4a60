import type { MoveName } from '../../src/domain/publishing/moves'
import { noteDeed } from '../shared/audit/audit.repo'
import type { Notice } from '../shared/notices/notices.repo'

/** What is decided about a text, or changes what people read, stands in the audit log too; what only its writers do with a draft does not. */
const DEEDS: Partial<Record<MoveName, string>> = {
  approve: 'approve-notice',
  sendBack: 'return-notice',
  release: 'release-notice',
  unschedule: 'unschedule-notice',
  withdraw: 'withdraw-notice',
}

/**
 * Writes down the last moves of a notice, as its history tells them, once however often it is told: a move that is sent again, since whoever
 * made it has died, is noted then.
 */
export async function noteMoves({ _id, sourceId, work }: Notice, moves: readonly MoveName[]): Promise<void> {
  const [name] = moves
  const deed = name && DEEDS[name]
  const made = [...(work?.history ?? [])].reverse().find(({ move }) => move === name)
  if (!deed || !made) return
  const { by, at, words, decided = [] } = made
  const detail = [words, ...decided.map((place) => `看过：${place}`)].filter((part) => part !== '').join('；')
  await noteDeed({
    _id: `${deed}_${_id}_${at.getTime()}`,
    actorId: by,
    deed,
    orgId: sourceId,
    subject: _id,
    detail,
    at,
  })
}
