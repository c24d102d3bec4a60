import { command } from '../../kit/cloud'
import { Collection, justAfter } from '../../kit/collection'
import { viewId } from './view-id'

/** That somebody has opened a notice, once however often. */
export interface View {
  /** See `viewId`. */
  _id: string
  noticeId: string
  at: Date
}

/** The only place that names the collection `noticeViews`. */
const views = new Collection<View>('noticeViews')

/** Whether it was the first time. One write, to a document of its own: however many open a notice at once, none is hot. */
export const noteView = (noticeId: string, personId: string, at: Date): Promise<boolean> =>
  views.insert({ _id: viewId(noticeId, personId), noticeId, at })

/** Which of some notices a person has opened, asked in one query. */
export async function openedBy(personId: string, noticeIds: readonly string[]): Promise<Set<string>> {
  if (noticeIds.length === 0) return new Set()
  const ids = noticeIds.map((noticeId) => viewId(noticeId, personId))
  const found = await views.find({ where: { _id: command.in(ids) }, limit: ids.length, fields: ['noticeId'] })
  return new Set(found.map(({ noticeId }) => noticeId))
}

/** Who opened what for the first time after one instant and before another, page by page, the oldest first. */
export const viewsBetween = (after: Date | null, until: Date): AsyncGenerator<View[]> =>
  views.pagesBy('at', { where: {}, from: justAfter(after), until, fields: ['noticeId', 'at'] })

/** How many have opened a notice. */
export const countViews = (noticeId: string): Promise<number> => views.count({ noticeId })
