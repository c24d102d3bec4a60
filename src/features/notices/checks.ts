import type { NoticeCard } from '../../contract/notices'
import { CATEGORIES } from '../../domain/notices/category'
import { among, isCount, isFlag, isText, isTime, orNull, type Check } from '../../services/checks'

/** A row of the feed. */
export const CARD: Record<keyof NoticeCard, Check> = {
  noticeId: isText,
  category: among(...CATEGORIES),
  title: isText,
  source: isText,
  publishAt: isTime,
  views: isCount,
  pinned: isFlag,
  unread: isFlag,
  confirmBy: orNull(isTime),
  confirmed: isFlag,
  corrected: isFlag,
  withdrawn: isFlag,
  old: isFlag,
}
