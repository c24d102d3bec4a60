import { keepViews, pinnedBetween } from '../shared/notices/notices.repo'
import { countViews, viewsBetween } from '../shared/notices/views.repo'
import { follow } from './follow'
import { indexNotices } from './index-notices'
import type { JobRun } from './job'
import { findTrails } from './trails.repo'
import { unpinOlder } from './unpin-older'

/**
 * Counts anew who has opened the notices that were newly opened, and takes the pin from what a newer pinned one of the same source has
 * followed. Both are set, not added up: done twice they are the same. First search is told of what has changed. Answers with how many rows
 * of it were written, notices counted and sources looked at.
 */
export async function tendNotices(run: JobRun): Promise<{ indexed: number; counted: number; pins: number }> {
  const indexed = await indexNotices(run)
  run.failures.beginAnew()
  const { views, pins } = await findTrails(run.now, 'views', 'pins')
  return {
    indexed,
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
