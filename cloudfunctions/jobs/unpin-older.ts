import { pinnedOf, unpin } from '../shared/notices/notices.repo'

/** Readers see only the newest of a source as pinned the moment it is out (`pinnedAmong`); then the others go to where their day is. */
export async function unpinOlder(sourceId: string, now: Date): Promise<void> {
  const [, ...older] = await pinnedOf(sourceId, now)
  for (const notice of older) await unpin(notice, new Date())
}
