import type { Place } from '../../../domain/notices/document'
import { lessonUrl, noticeUrl } from '../routes'

/** What a card is called by. */
export const PLACE_NAMES: Record<Place, string> = { notice: '公告', lesson: '团课', quiz: '测验', activity: '活动' }

/** Where something of this app is shown; null where that is not open yet. */
export function placeUrl({ to, id }: { to: Place; id: string }): string | null {
  if (to === 'lesson') return lessonUrl(id)
  return to === 'notice' ? noticeUrl(id) : null
}

export const NOT_OPEN = '还没有开放'
