import { keepViews, pinnedBetween, pinnedOf, unpin } from '../shared/notices/notices.repo'
import { countViews, viewsBetween } from '../shared/notices/views.repo'
import { follow } from './follow'
import type { JobRun } from './job'
import { findTrails } from './trails.repo'

/**
 * Counts anew who has opened the notices that were newly opened, and takes the pin from what a newer pinned one of the same source has
 * followed. Both are set, not added up: done twice they are the same. Answers with how many notices were counted and sources looked at.
 */
export async function tendNotices(run: JobRun): Promise<{ counted: number; pins: number }> {
  const { views, pins } = await findTrails(run.now, 'views', 'pins')
  return {
    counted: await follow(views, run, { pages: openedPages, act: countOne }),
    pins: await follow(pins, run, { pages: pinnedPages, act: (sourceId) => unpinOlder(sourceId, run.now) }),
  }
}

async function* openedPages(after: Date | null, until: Date) {
  for await (const page of viewsBetween(after, until)) yield page.map(({ noticeId, at }) => ({ id: noticeId, at }))
}

async function countOne(noticeId: string): Promise<void> {
  await keepViews(noticeId, await countViews(noticeId))
}

async function* pinnedPages(after: Date | null, until: Date) {
  for await (const page of pinnedBetween(after, until))
    yield page.map(({ sourceId, publishAt }) => ({ id: sourceId, at: publishAt }))
}

/** Readers see only the newest of a source as pinned the moment it is out (`pinnedAmong`); then the others go to where their day is. */
async function unpinOlder(sourceId: string, now: Date): Promise<void> {
  const [, ...older] = await pinnedOf(sourceId, now)
  for (const notice of older) await unpin(notice, new Date())
}
