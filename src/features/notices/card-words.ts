import type { NoticeCard } from '../../contract/notices'
import { figures } from '../../domain/assignments/rate-words'
import { CATEGORY_NAMES } from '../../domain/notices/category'
import { isAsked } from '../../domain/notices/is-asked'
import { dayInYear, justBefore, published, type Instant } from '../../domain/time'

/** A mark of a notice in one word. */
export interface Mark {
  word: string
  tone: 'plain' | 'red' | 'solid' | 'amber'
}

/** Whether a notice still asks its readers to confirm it. */
export const asks = ({ confirmBy }: Pick<NoticeCard, 'confirmBy'>, now: Instant): boolean =>
  // Of a withdrawn one the cloud tells no deadline.
  isAsked({ confirm: confirmBy === null ? null : { deadline: new Date(confirmBy) }, withdrawn: null }, new Date(now))

/** It was out elsewhere before this. */
const OLD: Mark = { word: '旧公告', tone: 'plain' }

/** The first marks above a title: what stands out and asks for something, or else what the notice is about. */
export function marksOf(card: NoticeCard, now: Instant): Mark[] {
  const marks: Mark[] = []
  if (card.pinned) marks.push({ word: '置顶', tone: 'solid' })
  if (card.confirmBy !== null) marks.push(confirmMarkOf(card, now))
  const first: Mark[] = marks.length > 0 ? marks : [{ word: CATEGORY_NAMES[card.category], tone: 'plain' }]
  return card.old ? [...first, OLD] : first
}

/** 已确认, or 需确认 in red as long as it is asked. */
const confirmMarkOf = (card: NoticeCard, now: Instant): Mark => {
  if (card.confirmed) return { word: '已确认', tone: 'plain' }
  return { word: '需确认', tone: asks(card, now) ? 'red' : 'plain' }
}

/** What became of it after it had come out, after the deadline; what was taken back is not told as put right. */
export function fateOf({ corrected, withdrawn }: NoticeCard): Mark | null {
  if (withdrawn) return { word: '已撤回', tone: 'plain' }
  return corrected ? { word: '已更正', tone: 'amber' } : null
}

/** Whether a notice waits for its reader's confirming. */
export const waitsFor = (card: NoticeCard, now: Instant): boolean => !card.confirmed && asks(card, now)

/** Who will see it is said before it is opened: 确认后团支书会看到; null where nothing waits. */
export const seenByWords = (card: NoticeCard, now: Instant): string | null =>
  waitsFor(card, now) ? '确认后团支书会看到' : null

/** 3月20日前确认, or 3月20日已截止; null where nobody is asked, or it is done. */
export function deadlineWords(card: NoticeCard, now: Instant): string | null {
  if (card.confirmBy === null || card.confirmed) return null
  const day = dayInYear(justBefore(card.confirmBy), now)
  return asks(card, now) ? `${day}前确认` : `${day}已截止`
}

/** All marks of a notice, where its deadline is not told. */
export const allMarksOf = (card: NoticeCard, now: Instant): Mark[] => {
  const fate = fateOf(card)
  return fate === null ? marksOf(card, now) : [...marksOf(card, now), fate]
}

/** 1,204 */
export const viewsWords = ({ views }: NoticeCard): string => figures(views)

/** A row as one sentence, in the order in which it is drawn. */
export function heardOf(card: NoticeCard, now: Instant): string {
  const deadline = deadlineWords(card, now)
  const fate = fateOf(card)
  const seenBy = seenByWords(card, now)
  return [
    ...(card.unread ? ['未读'] : []),
    ...marksOf(card, now).map(({ word }) => word),
    ...(deadline === null ? [] : [deadline]),
    ...(fate === null ? [] : [fate.word]),
    card.title,
    ...(seenBy === null ? [] : [seenBy]),
    card.source,
    published(card.publishAt, now),
    `${viewsWords(card)} 人浏览`,
  ].join('，')
}
