import type { Place } from '../domain/notices/document'
import { activityUrl, lessonUrl, noticeUrl } from '../features/notices/routes'

/** What a card is called by. */
export const PLACE_NAMES: Record<Place, string> = { notice: '公告', lesson: '团课', quiz: '测验', activity: '活动' }

const URLS: Record<Place, ((id: string) => string) | null> = {
  notice: noticeUrl,
  lesson: lessonUrl,
  activity: activityUrl,
  quiz: null,
}

/** Where something of this app is shown; null where that is not open yet. */
export const placeUrl = ({ to, id }: { to: Place; id: string }): string | null => URLS[to]?.(id) ?? null

export const NOT_OPEN = '还没有开放'
