import type { NoticeCard } from '../../../contract/notices'
import { CATEGORY_NAMES } from '../../../domain/notices/category'
import { dayInYear, dayNumber, justBefore, type Instant } from '../../../domain/time'
import { seenByWords, waitsFor, type Mark } from '../card-words'

interface Line {
  /** One: there is room for no more. */
  mark: Mark
  /** 3月20日前, 今天, or the day. */
  when: string
  /** Who will see what is done with it; null where nothing waits. */
  seenBy: string | null
  heard: string
}

/** What a line of the strip says beside the title, and how it is heard. */
export function stripWords(card: NoticeCard, now: Instant): Line {
  const asked = waitsFor(card, now)
  const done = card.confirmBy !== null && card.confirmed
  const mark: Mark = asked
    ? { word: '需确认', tone: 'red' }
    : { word: done ? '已确认' : CATEGORY_NAMES[card.category], tone: 'plain' }
  const when =
    asked && card.confirmBy !== null
      ? `${dayInYear(justBefore(card.confirmBy), now)}前`
      : dayNumber(card.publishAt) === dayNumber(now)
        ? '今天'
        : dayInYear(card.publishAt, now)
  const seenBy = seenByWords(card, now)
  const heard = [
    ...(card.unread ? ['未读'] : []),
    mark.word,
    card.title,
    ...(seenBy === null ? [] : [seenBy]),
    when,
  ].join('，')
  return { mark, when, seenBy, heard }
}
